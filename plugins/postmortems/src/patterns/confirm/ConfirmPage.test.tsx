import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Confirmations,
  Factor,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { anUnconfirmed } from '../../testing/fakePatterns';
import { aFactor, aMention } from '../../testing/fakePostmortems';
import { renderScreen, type ScreenOptions } from '../../testing/renderScreen';
import { ConfirmPage } from './ConfirmPage';

const POOL = { id: 'pool', name: 'Pool exhausted', category: 'network' };

const alert = anUnconfirmed({
  ...{ id: 'alert', statement: 'No alert fired', version: 3 },
  suggestions: {
    categories: [
      { category: 'monitoring-gap', words: ['alert'] },
      { category: 'testing-gap', words: ['fired'] },
    ],
    patterns: [
      {
        ...{ pattern: POOL, isRestricted: false, reason: 'same_words' },
        factors: [
          {
            ...{ id: 'f', statement: 'No alert fired', shared: [] },
            postmortem: aMention({ ref: 'PM-2024-11-03' }),
          },
        ],
      },
    ],
  },
});
const pool = anUnconfirmed({
  ...{ id: 'pool-full', statement: 'The pool was full', version: 1 },
  ...{ patternId: 'pool', patternSource: 'suggested', pattern: POOL },
});

/** What a server answers that takes everything. */
const taken = ({ id, version }: Confirmations['items'][number]) => ({
  id,
  factor: aFactor({ id, version: version + 1 }),
  error: null as string | null,
});

async function open(
  api: ScreenOptions['api'] = {},
  answer: (item: Confirmations['items'][number]) => {
    id: string;
    factor: Factor | null;
    error: string | null;
  } = taken,
) {
  const confirmFactors = jest.fn(async ({ items }: Confirmations) => ({
    items: items.map(answer),
  }));
  const shown = await renderScreen(<ConfirmPage />, {
    api: {
      listUnconfirmedFactors: async () => ({
        items: [alert, pool],
        nextCursor: null,
      }),
      countUnconfirmedFactors: async () => ({ factors: 2, isMore: false }),
      confirmFactors,
      ...api,
    },
  });
  return { ...shown, confirmFactors };
}

const row = (name: RegExp) =>
  screen
    .getAllByRole('listitem')
    .find(item => item.dataset.factor && name.test(item.textContent!))!;
const sent = (mock: jest.Mock) => mock.mock.calls.map(([{ items }]) => items);

describe('the page that confirms suggestions', () => {
  it('says of each factor where it stands, what is suggested, and why', async () => {
    const { container } = await open();
    expect(await screen.findByText('2 factors wait.')).toBeVisible();
    const first = row(/No alert fired/);
    expect(
      within(first).getByLabelText('Category of “No alert fired”'),
    ).toHaveDisplayValue('Monitoring Gap');
    expect(within(first).getByText('by alert')).toBeVisible();
    expect(first).toHaveTextContent(
      'the same words as “No alert fired” PM-2024-11-03',
    );
    expect(
      within(row(/The pool was full/)).getByRole('combobox', {
        name: 'Pattern of “The pool was full”',
      }),
    ).toHaveValue('Pool exhausted');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is gone through by keyboard: choose, confirm, go on', async () => {
    const { confirmFactors } = await open();
    await screen.findByText('2 factors wait.');
    await userEvent.keyboard('24a');
    expect(row(/The pool was full/)).toHaveFocus();
    await userEvent.keyboard('a');
    await waitFor(() => expect(confirmFactors).toHaveBeenCalledTimes(2));
    expect(sent(confirmFactors)).toEqual([
      [
        {
          ...{ ref: 'PM-2025-02-09', id: 'alert', version: 3 },
          ...{ category: 'testing-gap', patternId: 'pool' },
        },
      ],
      [{ ref: 'PM-2025-02-09', id: 'pool-full', version: 1 }],
    ]);
    expect(
      await screen.findByText('All of this page are confirmed.'),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Show the next ones' }),
    ).toBeVisible();
  });

  it('goes on by keyboard from a box that was checked by hand', async () => {
    await open();
    await screen.findByText('2 factors wait.');
    await userEvent.click(within(row(/No alert fired/)).getByRole('checkbox'));
    await userEvent.keyboard('j');
    expect(row(/The pool was full/)).toHaveFocus();
  });

  it('confirms what is selected at once, and takes it back', async () => {
    const patchFactor = jest.fn(
      async (_: string, id: string, version: number) => ({
        ...aFactor({ id, version: version + 1 }),
        seq: 9,
      }),
    );
    const { confirmFactors } = await open({ patchFactor });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Select all on this page' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Confirm 2 selected' }),
    );
    expect(await screen.findByText('Confirmed 2 factors')).toBeVisible();
    expect(sent(confirmFactors)[0]).toHaveLength(2);

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByRole('button', { name: 'Confirm “No alert fired”' }),
    ).toBeVisible();
    expect(patchFactor).toHaveBeenCalledWith('PM-2025-02-09', 'pool-full', 2, {
      ...{ category: 'monitoring-gap', categorySource: 'suggested' },
      ...{ patternId: 'pool', patternSource: 'suggested' },
    });
  });

  it('tells row by row what was not confirmed, with what it is now', async () => {
    const theirs = aFactor({
      ...{ id: 'alert', version: 7, category: 'process' },
      categorySource: 'suggested',
    });
    const answers = jest
      .fn()
      .mockReturnValueOnce({
        ...{ id: 'alert', factor: theirs, error: 'PreconditionFailedError' },
      })
      .mockReturnValueOnce({
        ...{ id: 'pool-full', factor: null, error: 'NotAllowedError' },
      })
      .mockImplementation(taken);
    const { confirmFactors } = await open({}, answers);
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Select all on this page' }),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      screen.getByRole('button', { name: 'Confirm 2 selected' }),
    );
    expect(
      await screen.findByText('2 were not confirmed: see their rows.'),
    ).toBeVisible();
    expect(row(/No alert fired/)).toHaveTextContent(
      'Somebody else has changed it meanwhile. It is now: Process, No pattern.',
    );
    expect(row(/The pool was full/)).toHaveTextContent(
      'You may not change this post-mortem.',
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Put mine instead' }),
    );
    expect(
      await within(row(/No alert fired/)).findByText('Confirmed'),
    ).toBeVisible();
    expect(sent(confirmFactors)[1]).toEqual([
      {
        ...{ ref: 'PM-2025-02-09', id: 'alert', version: 7 },
        category: 'monitoring-gap',
      },
    ]);
  });

  it('keeps what was chosen when the connection is lost', async () => {
    const { confirmFactors } = await open();
    await screen.findByText('2 factors wait.');
    confirmFactors.mockRejectedValueOnce(new Error('offline'));
    await userEvent.selectOptions(
      screen.getByLabelText('Category of “No alert fired”'),
      'Network',
    );
    const confirm = { name: 'Confirm “No alert fired”' };
    await userEvent.click(screen.getByRole('button', confirm));
    expect(await screen.findByText(/^It could not be confirmed/)).toBeVisible();
    expect(
      screen.getByLabelText('Category of “No alert fired”'),
    ).toHaveDisplayValue('Network');
    await userEvent.click(screen.getByRole('button', confirm));
    expect(await screen.findByText('Confirmed 1 factor')).toBeVisible();
  });

  it('keeps selected what could not be sent, for another try', async () => {
    const many = Array.from({ length: 7 }, (_, i) =>
      anUnconfirmed({ id: `f-${i}`, statement: `Factor ${i}` }),
    );
    const { confirmFactors } = await open({
      listUnconfirmedFactors: async () => ({ items: many, nextCursor: null }),
    });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Select all on this page' }),
    );
    confirmFactors
      .mockImplementationOnce(async ({ items }: Confirmations) => ({
        items: items.map(taken),
      }))
      .mockRejectedValueOnce(new Error('offline'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Confirm 7 selected' }),
    );
    expect(await screen.findByText(/^Not all were sent/)).toBeVisible();
    confirmFactors.mockImplementationOnce(async ({ items }: Confirmations) => ({
      items: items.map(taken),
    }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Confirm 2 selected' }),
    );
    expect(
      await screen.findByText('All of this page are confirmed.'),
    ).toBeVisible();
    expect(sent(confirmFactors).map(items => items.length)).toEqual([5, 2, 2]);
  });

  it('shows how far it is with many', async () => {
    const many = Array.from({ length: 7 }, (_, i) =>
      anUnconfirmed({ id: `f-${i}`, statement: `Factor ${i}` }),
    );
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const confirmFactors = jest.fn(async ({ items }: Confirmations) => {
      await held;
      return { items: items.map(taken) };
    });
    await open({
      listUnconfirmedFactors: async () => ({ items: many, nextCursor: null }),
      confirmFactors,
    });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Select all on this page' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Confirm 7 selected' }),
    );
    expect(await screen.findByText('Confirming 0 of 7…')).toBeVisible();
    release();
    expect(await screen.findByText('Confirmed 7 factors')).toBeVisible();
    expect(sent(confirmFactors).map(items => items.length)).toEqual([5, 2]);
  });

  it('asks before a name is told that stands only in restricted post-mortems', async () => {
    const [found] = alert.suggestions.patterns;
    await open({
      listUnconfirmedFactors: async () => ({
        items: [
          {
            ...alert,
            suggestions: {
              categories: [],
              patterns: [{ ...found, isRestricted: true }],
            },
          },
        ],
        nextCursor: null,
      }),
    });
    await screen.findByText('2 factors wait.');
    await userEvent.keyboard('4');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus(),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.keyboard('4');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Tell it' }),
    );
    expect(
      screen.getByRole('combobox', { name: 'Pattern of “No alert fired”' }),
    ).toHaveValue('Pool exhausted');
  });

  it('says when nothing waits', async () => {
    await open({
      listUnconfirmedFactors: async () => ({ items: [], nextCursor: null }),
      countUnconfirmedFactors: async () => ({ factors: 0, isMore: false }),
    });
    expect(
      await screen.findByText(/^Nothing waits to be confirmed/),
    ).toBeVisible();
  });
});
