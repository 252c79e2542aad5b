import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Suggestions } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import {
  aFactor,
  aMention,
  aPostmortem,
} from '../../../testing/fakePostmortems';
import { openEditor, saved } from '../../fields/__testUtils__/openEditor';
import { MemoryServer } from '../../testing/MemoryServer';

const POOL = {
  id: '00000000-0000-4000-8000-0000000000aa',
  name: 'Connection pool exhausted',
  category: 'capacity-planning',
};

const FOUND: Suggestions = {
  categories: [
    { category: 'capacity-planning', words: ['pool', 'exhausted'] },
    { category: 'monitoring-gap', words: ['alert'] },
  ],
  patterns: [
    {
      pattern: POOL,
      isRestricted: false,
      reason: 'like',
      factors: [
        {
          id: '00000000-0000-4000-8000-0000000000ab',
          statement: 'No connection was left',
          postmortem: aMention({ ref: 'PM-2024-11-03' }),
          shared: ['database', 'pool'],
        },
      ],
    },
  ],
};

/** A document with one factor that nobody has filed, and a server that suggests. */
function aServer(found: Partial<Suggestions> = {}) {
  const server = new MemoryServer(
    aPostmortem({
      factors: [aFactor({ statement: 'The pool was full', category: null })],
    }),
  );
  const suggestForFactor = jest.fn(async () => ({ ...FOUND, ...found }));
  server.api.suggestForFactor = suggestForFactor;
  server.api.namePatterns = async ids => ({
    items: ids.map(id => ({ id, pattern: { ...POOL, id } })),
  });
  return { server, suggestForFactor };
}

const statement = (at: number) => screen.getAllByLabelText('Cause')[at];
const suggestions = () => screen.findByRole('group', { name: 'Suggestions' });

beforeEach(() => localStorage.clear());

describe('suggestions for a cause', () => {
  it('say why, and are accepted with one key', async () => {
    const { server } = aServer();
    await openEditor(server, 'factors');
    await userEvent.click(statement(0));
    const group = await suggestions();
    expect(
      await within(group).findByRole('button', { name: 'Capacity Planning' }),
    ).toHaveAttribute('aria-pressed', 'false');
    expect(within(group).getByText('by pool, exhausted')).toBeVisible();
    expect(group).toHaveTextContent(
      'like “No connection was left” PM-2024-11-03; both speak of database, pool',
    );
    expect(await axe(group)).toHaveNoViolations();

    await userEvent.keyboard('{Alt>}[Digit2]{/Alt}');
    await userEvent.keyboard('{Alt>}[Digit4]{/Alt}');
    expect(statement(0)).toHaveFocus();
    expect(statement(0)).toHaveValue('The pool was full');
    expect(screen.getAllByLabelText('Category')[0]).toHaveDisplayValue(
      'Monitoring Gap',
    );
    await saved();
    expect(server.document!.factors[0]).toMatchObject({
      ...{ category: 'monitoring-gap', categorySource: 'person' },
      ...{ patternId: POOL.id, patternSource: 'person' },
    });
    // What was accepted stays where it is, and can be seen.
    expect(
      within(await suggestions()).getByRole('button', { name: POOL.name }),
    ).toHaveAttribute('aria-pressed', 'true');
  });

  it('are asked for once somebody pauses, for what is written by then', async () => {
    const { server, suggestForFactor } = aServer();
    await openEditor(server, 'factors');
    await userEvent.click(statement(1));
    // Without a pause between them, however busy the machine is.
    for (const value of ['No', 'No al', 'No alert']) {
      fireEvent.change(statement(1), { target: { value } });
    }
    await suggestions();
    await waitFor(() => expect(suggestForFactor).toHaveBeenCalled());
    expect(suggestForFactor.mock.calls).toEqual([
      [
        { statement: 'No alert', ref: server.document!.ref },
        { signal: expect.any(AbortSignal) },
      ],
    ]);
  });

  it('leave a cause in peace that is confirmed, until it says something else', async () => {
    const { server } = aServer();
    server.document!.factors[0].category = 'network';
    await openEditor(server, 'factors');
    await userEvent.click(statement(0));
    expect(screen.queryByRole('group', { name: 'Suggestions' })).toBeNull();
    await userEvent.type(statement(0), ' again');
    expect(await suggestions()).toBeVisible();
  });

  it('ask before they tell a name that stands only in restricted post-mortems', async () => {
    const { server } = aServer({
      patterns: [{ ...FOUND.patterns[0], isRestricted: true }],
    });
    await openEditor(server, 'factors');
    await userEvent.click(statement(0));
    await within(await suggestions()).findByRole('button', { name: POOL.name });
    await userEvent.keyboard('{Alt>}[Digit4]{/Alt}');
    const question = await screen.findByRole('dialog', {
      name: 'Tell this name?',
    });
    await userEvent.click(
      within(question).getByRole('button', { name: 'Cancel' }),
    );
    expect(server.document!.factors[0].patternId).toBeNull();

    await userEvent.click(statement(0));
    await userEvent.keyboard('{Alt>}[Digit4]{/Alt}');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Tell it' }),
    );
    await saved();
    expect(server.document!.factors[0].patternId).toBe(POOL.id);
  });

  it('say in a line that they cannot be had, and the form works without', async () => {
    const { server } = aServer();
    server.api.suggestForFactor = async () => {
      throw new Error('offline');
    };
    await openEditor(server, 'factors');
    await userEvent.click(statement(0));
    expect(
      await screen.findByText(/Suggestions cannot be had just now/),
    ).toBeVisible();
    await userEvent.selectOptions(
      screen.getAllByLabelText('Category')[0],
      'Network',
    );
    await saved();
    expect(server.document!.factors[0].category).toBe('network');
  });
});

describe('the pattern of a cause', () => {
  it('is found by a part of its name, and taken out again', async () => {
    const { server } = aServer();
    server.api.listPatterns = async () => ({
      items: [
        {
          ...POOL,
          ...{ version: 1, postmortems: 2, suggestedPostmortems: 0 },
          ...{ isRestricted: false, mayCurate: false },
          updatedAt: '2025-02-10T08:00:00.000Z',
        },
      ],
      nextCursor: null,
    });
    await openEditor(server, 'factors');
    const field = screen.getAllByRole('combobox', { name: 'Pattern' })[0];
    await userEvent.type(field, 'pool');
    await userEvent.click(
      await screen.findByRole('option', { name: /^Connection pool exhausted/ }),
    );
    await saved();
    expect(server.document!.factors[0].patternId).toBe(POOL.id);
    await waitFor(() => expect(field).toHaveValue(POOL.name));

    await userEvent.clear(field);
    await userEvent.tab();
    await saved();
    expect(server.document!.factors[0].patternId).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await saved();
    expect(server.document!.factors[0].patternId).toBe(POOL.id);
  });

  it('is made of the cause where there is none of that name', async () => {
    const { server } = aServer();
    const { id } = server.document!.factors[0];
    const createPattern = jest.fn(async () => {
      server.changeRow('factors', id, { patternId: POOL.id });
      return POOL as never;
    });
    server.api.createPattern = createPattern;
    await openEditor(server, 'factors');
    const field = screen.getAllByRole('combobox', { name: 'Pattern' })[0];
    await userEvent.type(field, 'Pool full');
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'Make a new one: “Pool full”',
      }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'New pattern' }),
    );
    const make = dialog.getByRole('button', { name: 'Make it' });
    // It is a story of some category.
    expect(make).toBeDisabled();
    await userEvent.selectOptions(
      dialog.getByLabelText('Category'),
      'Capacity Planning',
    );
    await userEvent.click(make);
    await waitFor(() => expect(field).toHaveValue(POOL.name));
    expect(createPattern).toHaveBeenCalledWith({
      ...{ name: 'Pool full', category: 'capacity-planning' },
      factorIds: [id],
    });
  });

  it('tells in words that it is only suggested', async () => {
    const { server } = aServer();
    Object.assign(server.document!.factors[0], {
      ...{ patternId: POOL.id, patternSource: 'suggested' },
      ...{ category: 'network', categorySource: 'suggested' },
    });
    await openEditor(server, 'factors');
    expect(
      await screen.findByDisplayValue(`${POOL.name} (suggested)`),
    ).toBeVisible();
    expect(screen.getAllByLabelText('Category')[0]).toHaveDisplayValue(
      'Network (suggested)',
    );
    // Keys that accept nothing do nothing.
    fireEvent.keyDown(statement(0), { code: 'Digit6', altKey: true });
    expect(server.log.filter(line => /patchFactor/.test(line))).toEqual([]);
  });
});
