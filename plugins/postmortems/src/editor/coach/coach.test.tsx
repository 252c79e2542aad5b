import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aFactor,
  anActionItem,
  aPostmortem,
} from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

beforeEach(() => localStorage.clear());

const BLAMING = 'The engineer carelessly deleted the table.';

const withSummary = (body: string) =>
  new MemoryServer(
    aPostmortem({
      status: 'draft',
      sections: [
        {
          ...{ key: 'summary', title: 'Summary', body, version: 1 },
          updatedAt: '2025-02-10T08:00:00.000Z',
          updatedBy: 'user:default/dan',
        },
      ],
      timeline: [],
      factors: [],
      actionItems: [],
    }),
  );

const summary = () => screen.findByRole('textbox', { name: 'Summary' });
const marks = () =>
  [...document.querySelectorAll('[data-mark]')].map(mark => mark.textContent);
const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

async function theCheck(id: string): Promise<HTMLElement> {
  if (!screen.queryByRole('dialog', { name: 'Coach' })) {
    await press(/^Coach/);
  }
  return waitFor(() => {
    const item = document.querySelector<HTMLElement>(`[data-check="${id}"]`);
    expect(item).not.toBeNull();
    return item!;
  });
}

describe('the coach, while a section is written', () => {
  it('underlines what blames, says why, and is content with other words', async () => {
    await openEditor(withSummary(''), 'section-summary');
    const area = await summary();
    await userEvent.type(area, BLAMING);
    expect(await screen.findByText('Blame')).toBeVisible();
    expect(BLAMING).toContain(marks().join(''));
    expect(marks()).not.toEqual([]);
    expect(area).toHaveAccessibleDescription(/1 to look at; F8 goes there/);
    await userEvent.clear(area);
    await userEvent.type(area, 'The table was deleted.');
    await waitFor(() =>
      expect(screen.queryByText('Blame')).not.toBeInTheDocument(),
    );
    expect(marks()).toEqual([]);
  });

  it('goes from one to the next by keyboard, and reads it out', async () => {
    const text = `${BLAMING} All was well. The team should have noticed the alert.`;
    await openEditor(withSummary(text), 'section-summary');
    const area = (await summary()) as HTMLTextAreaElement;
    await screen.findByText(/^2 to look at/);
    const selected = () =>
      area.value.slice(area.selectionStart, area.selectionEnd);
    area.focus();
    area.setSelectionRange(0, 0);
    await userEvent.keyboard('{F8}');
    const first = selected();
    expect(BLAMING).toContain(first);
    await userEvent.keyboard('{F8}');
    expect(selected()).toMatch(/should have/);
    expect(document.querySelector('[data-spoken]')).toHaveTextContent(
      /^2 of 2: “/,
    );
    await userEvent.keyboard('{Shift>}{F8}{/Shift}');
    expect(selected()).toBe(first);
  });

  it('puts a finding aside for good, and takes that back', async () => {
    const server = withSummary(BLAMING);
    await openEditor(server, 'section-summary');
    await screen.findByText('Blame');
    expect(await theCheck('blameless')).toHaveTextContent('To mend');
    await userEvent.keyboard('{Escape}');
    await press(/^Dismiss “/);
    expect(await summary()).toHaveFocus();
    await screen.findByText('1 dismissed on this device.');
    expect(marks()).toEqual([]);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/engineer|deleted/);
    await waitFor(async () =>
      expect(await theCheck('blameless')).toHaveTextContent(
        'Nobody is blamed.',
      ),
    );
    await userEvent.keyboard('{Escape}');
    await press('Bring back');
    expect(await screen.findByText('Blame')).toBeVisible();
  });

  it('leaves another language alone, and says so', async () => {
    await openEditor(
      withSummary(
        'Der Ingenieur hat die Tabelle gelöscht, und die Verbindungen waren erschöpft.',
      ),
      'section-summary',
    );
    expect(
      await screen.findByText('Not English: left alone.'),
    ).toBeInTheDocument();
    expect(marks()).toEqual([]);
  });
});

describe('the coach, over a whole document', () => {
  it('lists the checks, and leads to the words', async () => {
    await openEditor(withSummary(BLAMING), 'incident');
    const blameless = await theCheck('blameless');
    await userEvent.click(
      within(blameless).getByRole('link', { name: 'Summary' }),
    );
    const area = (await summary()) as HTMLTextAreaElement;
    await waitFor(() => expect(area).toHaveFocus());
    expect(area.selectionEnd).toBeGreaterThan(area.selectionStart);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('marks an action that nobody could check', async () => {
    const server = withSummary('');
    server.document!.actionItems = [anActionItem({ title: 'Improve testing' })];
    await openEditor(server, 'actions');
    await waitFor(() => expect(marks().join('')).toContain('Improve'));
    const specific = await theCheck('actions-specific');
    await userEvent.click(within(specific).getByRole('link'));
    await waitFor(() =>
      expect(screen.getByDisplayValue('Improve testing')).toHaveFocus(),
    );
    expect(screen.getByText('Vague')).toBeVisible();
  });

  it('goes on from a person to what allowed it', async () => {
    const server = withSummary('');
    const statement = 'The on-call engineer ran the script';
    server.document!.factors = [
      aFactor({ statement, layer: 'immediate', parentId: null }),
    ];
    await openEditor(server, 'factors');
    const cause = await screen.findByDisplayValue(statement);
    await userEvent.click(cause);
    await userEvent.click(
      await screen.findByRole('button', { name: 'What allowed it?' }),
    );
    await waitFor(() => expect(cause).not.toHaveFocus());
    await userEvent.keyboard('Both prompts look alike');
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'What allowed it?' }),
      ).not.toBeInTheDocument(),
    );
    await saved();
    const [root, added] = server.document!.factors;
    expect(added).toMatchObject({
      statement: 'Both prompts look alike',
      parentId: root.id,
      layer: 'contributing',
    });
  });
});
