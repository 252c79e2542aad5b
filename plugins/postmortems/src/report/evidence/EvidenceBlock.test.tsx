import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Evidence,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { Route, Routes } from 'react-router-dom';
import { anEvent, aPostmortem, aSection } from '../../testing/fakePostmortems';
import { anEvidence, anImage, aCitation } from '../../editor/testing/evidence';
import { renderScreen } from '../../testing/renderScreen';
import { ReportPage } from '../ReportPage';

const LOG = anEvidence({ title: 'edge.log', offsetMs: 60_000, errors: 1 });
const SHOT = anEvidence({
  ...anImage(),
  title: 'pool.png',
  alt: 'The pool is full',
});

function show(artefacts: Evidence[], api: Partial<PostmortemsApi> = {}) {
  const postmortem = aPostmortem({
    sections: [
      aSection({ body: `![](images/${SHOT.id}.png) shows the pool.` }),
    ],
    timeline: [anEvent({ citations: [aCitation(LOG.id, 7, 'GET / 503')] })],
  });
  return renderScreen(
    <Routes>
      <Route path="/postmortem/:ref" element={<ReportPage />} />
    </Routes>,
    {
      path: `/postmortem/${postmortem.ref}`,
      api: {
        get: async () => postmortem,
        listEvidence: async () => ({ items: artefacts }),
        evidenceTracks: async () => ({ items: [], leftOut: 0 }),
        evidenceImage: async () =>
          new File(['png'], 'pool.png', { type: 'image/png' }),
        ...api,
      },
    },
  );
}

const theBlock = async () =>
  (await screen.findByRole('heading', { name: 'Evidence' })).parentElement!;

describe('the evidence of a report', () => {
  it('is listed with what it is and when it is from, by a clock that is right', async () => {
    await show([LOG, SHOT]);
    const block = await theBlock();
    expect(
      within(block)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'edge.logAccess log (nginx, Apache)9 Feb 2025, 09:59–10:44 UTC1,200 lines, 1 error',
      'pool.pngImage, 640 × 360',
    ]);
    expect(await axe(block)).toHaveNoViolations();
  });

  it('is not spoken of where there is none', async () => {
    await show([]);
    await screen.findByRole('heading', { name: 'Timeline' });
    expect(screen.queryByRole('heading', { name: 'Evidence' })).toBeNull();
  });

  it('shows the kept text to who asks for it', async () => {
    const evidenceText = jest.fn(async () => 'GET / 503\nGET / 200');
    await show([LOG], { evidenceText });
    const open = within(await theBlock()).getByRole('button', {
      name: 'edge.log',
    });
    expect(evidenceText).not.toHaveBeenCalled();
    await userEvent.click(open);
    const dialog = await screen.findByRole('dialog', {
      name: 'Text of edge.log',
    });
    expect(await within(dialog).findByText(/GET \/ 503/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(open).toHaveFocus();
  });

  it('shows an image, in the list and in the text that has it', async () => {
    await show([SHOT]);
    expect(
      await screen.findByRole('button', {
        name: 'Show larger: The pool is full',
      }),
    ).toBeVisible();
    await userEvent.click(
      within(await theBlock()).getByRole('button', { name: 'pool.png' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'The pool is full',
    });
    expect(await within(dialog).findByRole('img')).toBeVisible();
  });

  it('names the artefact of a line that an event stands on', async () => {
    await show([LOG]);
    await theBlock();
    await userEvent.click(await screen.findByText('1 line of evidence'));
    expect(await screen.findByText('edge.log, line 7')).toBeVisible();
  });

  it('shows the first of many, and all to who asks', async () => {
    await show(
      Array.from({ length: 15 }, (_, i) => anEvidence({ title: `${i}.log` })),
    );
    const block = await theBlock();
    expect(within(block).getAllByRole('listitem')).toHaveLength(12);
    await userEvent.click(
      within(block).getByRole('button', { name: 'Show 3 more' }),
    );
    expect(within(block).getAllByRole('listitem')).toHaveLength(15);
    expect(within(block).getByRole('button', { name: '12.log' })).toHaveFocus();
  });

  it('says that it could not be listed, and is asked for again', async () => {
    let isLost = true;
    await show([], {
      listEvidence: async () => {
        if (isLost) throw new TypeError('Failed to fetch');
        return { items: [LOG] };
      },
    });
    expect(
      await screen.findByText('The evidence could not be listed.'),
    ).toBeVisible();
    isLost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      within(await theBlock()).getByRole('button', { name: 'edge.log' }),
    ).toBeVisible();
  });
});

describe('a report that is taken along', () => {
  it('comes with its images and evidence in one file', async () => {
    const archive = new Blob(['zip']);
    const createObjectURL = jest.fn(() => 'blob:archive');
    Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    await show([LOG], { getArchive: async () => archive });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    await userEvent.click(
      screen.getByRole('menuitem', {
        name: 'Download with images and evidence (ZIP)',
      }),
    );
    await waitFor(() => expect(click).toHaveBeenCalled());
    expect(createObjectURL).toHaveBeenCalledWith(archive);
    expect(click.mock.contexts[0]).toMatchObject({
      download: 'PM-2025-02-09.zip',
    });
    click.mockRestore();
  });
});
