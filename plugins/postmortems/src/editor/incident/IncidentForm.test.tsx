import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { aPostmortem } from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

const link = (url: string) => ({ url, kind: 'channel' as const, title: '' });
const OLD = link('https://chat.example.org/old');
const OTHER = link('https://chat.example.org/other');

// By label and by text: finding by role takes long in a form of this size.
const field = (name: string) => screen.findByLabelText(name);
const deleteButton = (what: string) => screen.getByLabelText(`Delete ${what}`);
const button = (name: string) => screen.getByText(name).closest('button')!;
const goTo = (part: RegExp) =>
  fireEvent.click(
    within(screen.getByLabelText('Parts of the post-mortem')).getByRole(
      'link',
      { name: part },
    ),
  );

beforeEach(() => localStorage.clear());

describe('a list of links', () => {
  it('gets a deleted one back beside what was added meanwhile', async () => {
    const server = new MemoryServer(aPostmortem({ links: [OLD] }));
    await openEditor(server, 'incident');
    fireEvent.click(deleteButton(OLD.url));
    goTo(/Timeline/);
    await screen.findAllByLabelText('Event');
    goTo(/^Incident/);
    await screen.findByText('Add a link');
    fireEvent.click(button('Add a link'));
    fireEvent.change(await field('Address'), {
      target: { value: 'https://chat.example.org/new' },
    });
    fireEvent.click(button('Undo'));
    await saved();
    expect(server.document!.links.map(({ url }) => url)).toEqual([
      'https://chat.example.org/old',
      'https://chat.example.org/new',
    ]);
  });

  it('keeps the focus near what is deleted', async () => {
    const server = new MemoryServer(aPostmortem({ links: [OLD, OTHER] }));
    await openEditor(server, 'incident');
    await userEvent.click(deleteButton(OLD.url));
    expect(screen.getByLabelText('Kind of link')).toHaveFocus();
    await userEvent.click(deleteButton(OTHER.url));
    expect(button('Add a link')).toHaveFocus();
  });
});

describe("a field that is not this reader's to change", () => {
  const show = (may: Partial<Postmortem['may']>) =>
    openEditor(
      new MemoryServer(
        aPostmortem({
          authors: ['user:default/bob'],
          may: { ...aPostmortem().may, ...may },
        }),
      ),
      'incident',
    );

  it('is closed where others say who the people are, and says so', async () => {
    await show({ changePeople: false });
    const authors = await field('Authors');
    expect(authors).toBeDisabled();
    expect(authors).toHaveAccessibleDescription(
      'Said by those who are one of them.',
    );
    expect(await field('Title')).toBeEnabled();
  });

  it('is every field where nothing may be changed', async () => {
    await show({ edit: false, changePeople: false });
    for (const name of ['Title', 'Affected', 'Authors', 'Severity']) {
      expect(await field(name)).toBeDisabled();
    }
  });
});

describe('the people of a post-mortem', () => {
  it('are chosen or written out: a few letters make nobody an author', async () => {
    const server = new MemoryServer(aPostmortem({ authors: [] }));
    await openEditor(server, 'incident');
    const authors = await field('Authors');
    await userEvent.type(authors, 'zo{Enter}');
    await userEvent.tab();
    expect(authors).toHaveAccessibleDescription(/^Nobody of that name/);
    expect(server.document!.authors).toEqual([]);
    await userEvent.clear(authors);
    await userEvent.type(authors, 'user:default/zoe{Enter}');
    await saved();
    expect(server.document!.authors).toEqual(['user:default/zoe']);
  });
});

describe('an impact figure', () => {
  const open = async () => {
    const server = new MemoryServer(
      aPostmortem({
        impactFigures: [
          { label: 'requests', value: 7, unit: '', estimated: false },
        ],
      }),
    );
    await openEditor(server, 'incident');
    return { server, number: await field('How many') };
  };

  it.each(['{Backspace}', '{Backspace}abc', '{Backspace}1,5'])(
    'says when %s leaves no number, and shows again the one that is kept',
    async keys => {
      const { server, number } = await open();
      await userEvent.click(number);
      await userEvent.keyboard(keys);
      expect(number).toHaveAccessibleDescription(/^Not a number/);
      expect(number).toBeInvalid();
      await userEvent.tab();
      expect(number).toHaveValue('7');
      expect(number).toBeValid();
      await saved();
      expect(server.document!.impactFigures[0].value).toBe(7);
    },
  );

  it('takes thousands as people write them', async () => {
    const { server, number } = await open();
    await userEvent.clear(number);
    await userEvent.paste('40,000');
    await saved();
    expect(server.document!.impactFigures[0].value).toBe(40_000);
  });
});

describe('the review meeting', () => {
  const at = '2025-02-20T09:00:00.000Z';

  it('keeps its time, and the text, while that is not understood', async () => {
    const server = new MemoryServer(aPostmortem({ reviewMeetingAt: at }));
    await openEditor(server, 'incident');
    const meeting = await field('Review meeting');
    await userEvent.type(meeting, ' or so');
    await userEvent.tab();
    expect(meeting).toBeInvalid();
    await userEvent.type(await field('Title'), '!');
    await saved();
    expect(server.document!.reviewMeetingAt).toBe(at);
    expect(await field('Review meeting')).toHaveValue(
      '2025-02-20 09:00:00 or so',
    );
  });

  it('is today when no day is said, and not on the day of the incident', async () => {
    const server = new MemoryServer(aPostmortem());
    await openEditor(server, 'incident');
    await userEvent.type(await field('Review meeting'), '14:00');
    await saved();
    const today = new Date().toISOString().slice(0, 10);
    expect(server.document!.reviewMeetingAt).toBe(`${today}T14:00:00.000Z`);
  });
});

it('shows a severity that the configuration no longer has', async () => {
  const server = new MemoryServer(aPostmortem({ severity: 'SEV0' }));
  await openEditor(server, 'incident');
  expect(await screen.findByLabelText('Severity')).toHaveDisplayValue('SEV0');
});

describe('what names others', () => {
  it('offers to put back what was taken out of it', async () => {
    const server = new MemoryServer(
      aPostmortem({ affectedEntities: ['component:default/checkout'] }),
    );
    await openEditor(server, 'incident');
    const chip = () => screen.queryByTitle('component:default/checkout');
    await userEvent.click(chip()!.querySelector('svg')!);
    expect(chip()).not.toBeInTheDocument();
    expect(screen.getByText(/^Removed “checkout” from “/i)).toBeVisible();
    await userEvent.click(button('Undo'));
    expect(chip()).toBeVisible();
  });

  it('offers to put back the one it named', async () => {
    const server = new MemoryServer(
      aPostmortem({ facilitator: 'user:default/bob' }),
    );
    await openEditor(server, 'incident');
    const facilitator = screen.getByLabelText('Facilitator');
    await waitFor(() => expect(facilitator).toHaveValue('Bob Baker'));
    await userEvent.click(screen.getByTitle('Clear Facilitator'));
    expect(facilitator).toHaveValue('');
    await userEvent.click(button('Undo'));
    await waitFor(() => expect(facilitator).toHaveValue('Bob Baker'));
  });
});
