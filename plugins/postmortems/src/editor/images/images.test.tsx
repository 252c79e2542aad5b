import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aSection } from '../../testing/fakePostmortems';
import { aDropped } from '../../imports/testing/dropped';
import { aServer, press } from '../evidence/testing/evidencePart';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { errorAnswer, MemoryServer } from '../testing/MemoryServer';

beforeEach(() => localStorage.clear());

const png = (name = 'image.png', bytes = name) =>
  new File([bytes], name, { type: 'image/png' });

async function openSummary(server: MemoryServer): Promise<HTMLTextAreaElement> {
  await openEditor(server, 'section-summary');
  return screen.findByRole('textbox', { name: 'Summary' });
}

/** Pastes as a browser hands it over. @returns whether the browser would paste it itself, too */
function paste(into: HTMLElement, files: File[], text = ''): boolean {
  return fireEvent.paste(into, {
    clipboardData: { getData: () => text, files },
  });
}

const theDialog = () => screen.findByRole('dialog', { name: /^Insert/ });

const bodyOf = (server: MemoryServer) =>
  server.document!.sections.find(({ key }) => key === 'summary')?.body;

const addressOf = (server: MemoryServer, at = 0) =>
  `images/${server.evidence.artefacts[at].id}.png`;

describe('an image that is put into a text', () => {
  it('is asked what it shows, stands where somebody writes, and is among the evidence', async () => {
    const server = aServer({ sections: [aSection({ body: 'Before after' })] });
    const text = await openSummary(server);
    text.focus();
    text.setSelectionRange(7, 7);
    expect(paste(text, [png()])).toBe(false);
    const dialog = await theDialog();
    expect(await axe(dialog)).toHaveNoViolations();
    const alt = within(dialog).getByLabelText('What does it show?');
    expect(alt).toHaveFocus();
    const release = server.hold();
    await userEvent.type(alt, 'The pool [[full]{Enter}');
    expect(text).toHaveValue('Before ![Uploading image.png…]()after');
    expect(text).toHaveFocus();
    release();
    await waitFor(() =>
      expect(text).toHaveValue(
        `Before ![The pool \\[full\\]](${addressOf(server)})after`,
      ),
    );
    await saved();
    expect(bodyOf(server)).toBe(text.value);
    expect(server.evidence.sent).toMatchObject([
      { title: 'image.png', format: 'image' },
    ]);
    await waitFor(() =>
      expect(server.evidence.artefacts[0].alt).toBe('The pool [full]'),
    );
    await press('Preview');
    expect(
      await screen.findByRole('button', { name: /The pool \[full\]/ }),
    ).toBeVisible();
  });

  it('leaves what is typed meanwhile, and where', async () => {
    const server = aServer({ sections: [aSection({ body: 'One. ' })] });
    const text = await openSummary(server);
    text.focus();
    text.setSelectionRange(5, 5);
    paste(text, [png('a.png'), png('b.png')]);
    const dialog = await theDialog();
    expect(dialog).toHaveTextContent('Insert 2 images');
    const release = server.hold();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Insert' }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await userEvent.type(text, 'Start. ', {
      initialSelectionStart: 0,
      initialSelectionEnd: 0,
    });
    release();
    await waitFor(() => expect(text.value).not.toContain('Uploading'));
    expect(text).toHaveValue(
      `Start. One. ![](${addressOf(server)})\n\n![](${addressOf(server, 1)})`,
    );
    await waitFor(() => expect(text.selectionStart).toBe('Start. '.length));
  });

  it('comes to nothing with Escape', async () => {
    const server = aServer({ sections: [aSection({ body: 'Text' })] });
    const text = await openSummary(server);
    paste(text, [png()]);
    await theDialog();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(text).toHaveValue('Text');
    expect(server.evidence.sent).toEqual([]);
  });

  it('is not what was meant where text is pasted along with it', async () => {
    const text = await openSummary(aServer());
    expect(paste(text, [png()], 'time\tevent')).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is dropped anywhere on the page, or chosen', async () => {
    const server = aServer({ sections: [aSection({ body: '' })] });
    const text = await openSummary(server);
    fireEvent.drop(screen.getByRole('heading', { level: 3 }), {
      dataTransfer: aDropped(png('dropped.png')),
    });
    expect(await theDialog()).toHaveTextContent('dropped.png');
    await press('Insert');
    await waitFor(() => expect(text).toHaveValue(`![](${addressOf(server)})`));
    await userEvent.upload(
      screen.getByLabelText('Add an image', { selector: 'input' }),
      png('chosen.png'),
    );
    expect(await theDialog()).toHaveTextContent('chosen.png');
  });

  it('is refused at once where it never will be one', async () => {
    const server = aServer();
    const text = await openSummary(server);
    const large = png('large.png');
    Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 });
    paste(text, [
      new File(['<svg/>'], 'drawing.svg', { type: 'image/svg+xml' }),
      large,
      new File(['x'], 'app.log', { type: 'text/plain' }),
    ]);
    expect(
      await screen.findByText(/“drawing.svg” is an SVG, which can carry/),
    ).toBeVisible();
    expect(
      screen.getByText('“large.png” has 6.0 MB; an image may have 5 MB.'),
    ).toBeVisible();
    expect(
      screen.getByText(/“app.log” is not a PNG, JPEG or WebP image/),
    ).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(server.evidence.sent).toEqual([]);
  });

  it('leaves the text as it was when the connection is lost, and is tried again', async () => {
    const server = aServer({ sections: [aSection({ body: 'Text. ' })] });
    const text = await openSummary(server);
    text.focus();
    text.setSelectionRange(6, 6);
    paste(text, [png('pool.png')]);
    await theDialog();
    server.weather = 'offline';
    await press('Insert');
    expect(
      await screen.findByText(/“pool.png” was not inserted: the connection/),
    ).toBeVisible();
    expect(text).toHaveValue('Text. ');
    server.weather = 'fine';
    await press('Try again');
    await waitFor(() =>
      expect(text).toHaveValue(`Text. ![](${addressOf(server)})`),
    );
    expect(screen.queryByText(/was not inserted/)).toBeNull();
  });

  it('is not inserted when the server refuses it, for the reason that it gives', async () => {
    const server = aServer({ sections: [aSection({ body: 'Text' })] });
    const refusal = await errorAnswer(400, 'This is no image.');
    server.evidence.finds = () => {
      throw refusal;
    };
    const text = await openSummary(server);
    paste(text, [png('pool.png')]);
    await theDialog();
    await press('Insert');
    expect(
      await screen.findByText(
        /“pool.png” was not inserted: This is no image\./,
      ),
    ).toBeVisible();
    expect(text).toHaveValue('Text');
  });

  it('finds its place also when the text is out of sight by then', async () => {
    const server = aServer({ sections: [aSection({ body: 'Text. ' })] });
    const text = await openSummary(server);
    text.focus();
    text.setSelectionRange(6, 6);
    paste(text, [png('pool.png')]);
    await theDialog();
    const release = server.hold();
    await press('Insert');
    await userEvent.click(screen.getByRole('link', { name: /^Impact/ }));
    await screen.findByRole('heading', { level: 3, name: 'Impact' });
    const leave = new Event('beforeunload', { cancelable: true });
    act(() => void window.dispatchEvent(leave));
    expect(leave.defaultPrevented).toBe(true);
    release();
    await waitFor(() =>
      expect(bodyOf(server)).toBe(`Text. ![](${addressOf(server)})`),
    );
  });
});

describe('an image among the evidence', () => {
  const aPicture = {
    title: 'pool.png',
    format: 'image',
    formatTitle: 'Image',
    span: null,
    lines: 0,
    errors: 0,
    image: { ending: 'png', width: 1_280, height: 720 },
  } as const;

  it('is shown, says what it shows, and can be copied into a text', async () => {
    const server = aServer();
    const { id } = server.evidence.has(aPicture, 'png');
    await openEditor(server, 'evidence');
    const row = (await screen.findByLabelText('Name of pool.png')).closest(
      'tr',
    )!;
    expect(row).toHaveTextContent('Image, 1,280 × 720');
    expect(screen.queryByLabelText('Clock ahead by')).toBeNull();
    expect(screen.queryByText('Show text')).toBeNull();
    await userEvent.type(
      screen.getByLabelText('What pool.png shows'),
      'The pool is full{Enter}',
    );
    await waitFor(() =>
      expect(server.evidence.artefacts[0].alt).toBe('The pool is full'),
    );
    expect(
      await screen.findByText(`![The pool is full](images/${id}.png)`),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Copy as Markdown: pool.png' }),
    ).toBeVisible();
    expect(
      await axe(screen.getByRole('region', { name: 'Evidence' })),
    ).toHaveNoViolations();
    await press('Show the image pool.png');
    const dialog = await screen.findByRole('dialog', {
      name: 'The pool is full',
    });
    expect(await within(dialog).findByRole('img')).toBeVisible();
  });

  it('comes in as anything else does', async () => {
    const server = aServer();
    await openEditor(server, 'evidence');
    await screen.findByText(/Nothing has been brought in yet/);
    fireEvent.paste(document.body, {
      clipboardData: { getData: () => '', files: [png('shot.png')] },
    });
    expect(await screen.findByLabelText('What shot.png shows')).toBeVisible();
    expect(screen.getByText(/read as Image/)).toBeVisible();
  });

  it('is refused with the reason, and no other format is offered for it', async () => {
    const server = aServer();
    const refusal = await errorAnswer(400, 'An SVG is no image.');
    server.evidence.finds = () => {
      throw refusal;
    };
    await openEditor(server, 'evidence');
    await screen.findByText(/Nothing has been brought in yet/);
    fireEvent.paste(document.body, {
      clipboardData: {
        getData: () => '',
        files: [new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' })],
      },
    });
    expect(
      await screen.findByText(/refused: An SVG is no image/),
    ).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Format' })).toBeNull();
  });
});
