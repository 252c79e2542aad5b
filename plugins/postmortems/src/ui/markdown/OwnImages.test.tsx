import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  imageAddress,
  type Evidence,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { errorAnswer } from '../../editor/testing/errorAnswer';
import { anEvidence, anImage } from '../../editor/testing/evidence';
import { renderScreen } from '../../testing/renderScreen';
import { ShownEvidenceProvider } from '../evidence/ShownEvidence';
import { Markdown } from './Markdown';

const POOL = anEvidence({ ...anImage(), title: 'pool.png' });
const address = imageAddress(POOL.id, POOL.image!);
/** `png` in base 64. */
const SRC = 'data:image/png;base64,cG5n';

const aPng = () => new File(['png'], 'pool.png', { type: 'image/png' });

function show(
  text: string,
  evidenceImage: PostmortemsApi['evidenceImage'],
  artefacts: Evidence[] | undefined = [POOL],
) {
  return renderScreen(
    <ShownEvidenceProvider postmortemRef="PM-2025-02-09" artefacts={artefacts}>
      <Markdown>{text}</Markdown>
    </ShownEvidenceProvider>,
    { api: { evidenceImage } },
  );
}

describe('an image of the post-mortem itself', () => {
  it('is fetched once through the API, and says what it shows', async () => {
    const evidenceImage = jest.fn(async () => aPng());
    await show(
      `Before ![The pool is full](${address}) after.\n\n![Again](${address})`,
      evidenceImage,
    );
    const first = await screen.findByRole('button', { name: /The pool is/ });
    expect(within(first).getByAltText('The pool is full')).toHaveAttribute(
      'src',
      SRC,
    );
    const second = await screen.findByRole('button', { name: /Again/ });
    expect(within(second).getByAltText('Again')).toHaveAttribute('src', SRC);
    expect(evidenceImage.mock.calls).toEqual([['PM-2025-02-09', POOL.id]]);
  });

  it('has its place before it is there', async () => {
    let answer = (_: Blob) => {};
    await show(
      `![The pool is full](${address})`,
      () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    );
    const place = await screen.findByRole('img', { name: 'The pool is full' });
    expect(place).toHaveAttribute('aria-busy', 'true');
    const frame = place.parentElement!;
    expect(frame).toHaveStyle({ width: '640px' });
    answer(aPng());
    await screen.findByRole('button', { name: /The pool is full/ });
    expect(frame).toHaveStyle({ width: '640px' });
  });

  it('says what is said of the artefact where the text says nothing', async () => {
    await show(`![](${address})`, async () => aPng(), [
      { ...POOL, alt: 'Connections over time' },
    ]);
    expect(
      await screen.findByRole('button', {
        name: 'Show larger: Connections over time',
      }),
    ).toBeVisible();
  });

  it('is shown large to who presses it, with the keys too', async () => {
    const { container } = show(`![The pool is full](${address})`, async () =>
      aPng(),
    );
    const button = await screen.findByRole('button', { name: /The pool/ });
    expect(await axe(container)).toHaveNoViolations();
    button.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', {
      name: 'The pool is full',
    });
    expect(
      await within(dialog).findByAltText('The pool is full'),
    ).toHaveAttribute('src', SRC);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(button).toHaveFocus();
  });

  it('leaves a press to the link that it is part of', async () => {
    await show(
      `[![The pool is full](${address})](https://grafana.example/d/1)`,
      async () => aPng(),
    );
    const link = await screen.findByRole('link');
    await waitFor(() =>
      expect(
        within(link).getByRole('img', { name: 'The pool is full' }),
      ).toHaveAttribute('src', SRC),
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that it could not be loaded, and is asked for again', async () => {
    const evidenceImage = jest
      .fn<Promise<Blob>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(aPng());
    await show(`![The pool is full](${address})`, evidenceImage);
    expect(
      await screen.findByText('The image could not be loaded.'),
    ).toBeVisible();
    expect(screen.getByText('The pool is full')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: /The pool is full/ }),
    ).toBeVisible();
  });

  it('says that it is gone where it is, and what it showed', async () => {
    const gone = await errorAnswer(404, 'No such image');
    await show(`![The pool is full](${address})`, async () => {
      throw gone;
    });
    expect(
      await screen.findByText('This image is no longer here.'),
    ).toBeVisible();
    expect(screen.getByText('The pool is full')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is nowhere where no post-mortem is around', async () => {
    await renderScreen(<Markdown>{`![Pool](${address})`}</Markdown>);
    expect(
      await screen.findByText('This image is no longer here.'),
    ).toBeVisible();
  });

  it('does not wait for the reader as those from elsewhere do', async () => {
    await show(
      `![The pool](${address}) ![elsewhere](https://images.example/a.png)`,
      async () => aPng(),
    );
    expect(
      await screen.findByRole('button', { name: /The pool/ }),
    ).toBeVisible();
    expect(screen.getByAltText('elsewhere')).toHaveAttribute('src', '');
    await userEvent.click(
      screen.getByRole('button', { name: 'Load 1 image from images.example' }),
    );
    expect(screen.getByAltText('elsewhere')).toHaveAttribute(
      'src',
      'https://images.example/a.png',
    );
    expect(screen.getByRole('button', { name: /The pool/ })).toBeVisible();
  });
});
