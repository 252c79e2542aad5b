import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Renewal,
  RenewedFactor,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aMention } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { RenewalPage } from './RenewalPage';

const POOL = { id: 'pool', name: 'Pool exhausted', category: 'network' };

const renewal = (fields: Partial<Renewal> = {}): Renewal => ({
  state: 'waiting',
  version: { lexicon: 3, normaliser: 1, sorter: 4 },
  ...{ madeBy: [2, 3], waiting: 5, applied: 0, isMore: false, mayStart: true },
  changes: [
    {
      ...{ of: 'category', from: 'process', to: 'monitoring-gap' },
      ...{ waiting: 4, applied: 0 },
    },
    { of: 'pattern', from: null, to: POOL, waiting: 1, applied: 0 },
  ],
  ...fields,
});

const factor: RenewedFactor = {
  ...{ id: 'f', statement: 'No alert for the pool', madeBy: 3 },
  postmortem: aMention({ ref: 'PM-2025-02-09', title: 'Checkout down' }),
  from: { category: 'process', pattern: null },
  to: { category: 'monitoring-gap', pattern: POOL },
  words: ['alert'],
  suggestion: {
    ...{ pattern: POOL, isRestricted: false, reason: 'like' },
    factors: [
      {
        ...{ id: 'g', statement: 'The pool was full', shared: ['pool'] },
        postmortem: aMention({ ref: 'PM-2024-11-03' }),
      },
    ],
  },
};

async function open(...answers: Renewal[]) {
  const getRenewal = jest.fn(async () => answers[0]);
  for (const answer of answers) getRenewal.mockResolvedValueOnce(answer);
  getRenewal.mockResolvedValue(answers.at(-1)!);
  const listRenewedFactors = jest.fn(async () => ({
    ...{ items: [factor], nextCursor: null },
  }));
  const acts = {
    startRenewal: jest.fn(async () => answers[0]),
    stopRenewal: jest.fn(async () => answers[0]),
  };
  const shown = await renderScreen(<RenewalPage />, {
    api: { getRenewal, listRenewedFactors, ...acts },
  });
  return { ...shown, getRenewal, listRenewedFactors, ...acts };
}

describe('the page of what a newer version sorts otherwise', () => {
  it('says which versions there are, what becomes what, and why', async () => {
    const { container } = await open(renewal());
    expect(
      await screen.findByText('5 factors would be sorted otherwise.'),
    ).toBeVisible();
    expect(
      screen.getByText(/Version 4 runs.*suggested by version 2, 3\./),
    ).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(
      rows.slice(1).map(row =>
        within(row)
          .getAllByRole('cell')
          .slice(0, 5)
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['Category', 'Process', 'Monitoring Gap', '4', '0'],
      ['Pattern', 'No pattern', 'Pool exhausted', '1', '0'],
    ]);
    const example = await screen.findByText('No alert for the pool');
    expect(example.closest('li')).toHaveTextContent(
      'Process → Monitoring Gap by alert',
    );
    expect(example.closest('li')).toHaveTextContent(
      'No pattern → Pool exhausted like “The pool was full” PM-2024-11-03',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows factors of one change, and of all again', async () => {
    const { listRenewedFactors } = await open(renewal());
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show factors from “No pattern” to “Pool exhausted”',
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Factors from “No pattern” to “Pool exhausted”',
      }),
    ).toBeVisible();
    expect(listRenewedFactors).toHaveBeenLastCalledWith(
      expect.objectContaining({ of: 'pattern', from: '-', to: 'pool' }),
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(
      await screen.findByRole('heading', { name: 'Factors that would change' }),
    ).toBeVisible();
  });

  it('has it applied, follows how far it is, and says when it is done', async () => {
    const { startRenewal } = await open(
      renewal(),
      renewal({ state: 'applying', waiting: 3, applied: 2 }),
      renewal({ state: 'done', waiting: 0, applied: 5 }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Apply to 5 factors' }),
    );
    expect(startRenewal).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('2 of 5 sorted anew…')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '40',
    );
    expect(screen.getByRole('button', { name: 'Stop' })).toBeVisible();
    expect(
      await screen.findByText(/Done: 5 factors were/, {}, { timeout: 5_000 }),
    ).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is stopped, and goes on', async () => {
    const { stopRenewal, startRenewal } = await open(
      renewal({ state: 'applying', waiting: 3, applied: 2 }),
      renewal({ state: 'stopped', waiting: 3, applied: 2 }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(stopRenewal).toHaveBeenCalledTimes(1);
    expect(
      await screen.findByText('Stopped: 2 sorted anew, 3 wait as they were.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(startRenewal).toHaveBeenCalledTimes(1));
  });

  it('offers it to nobody else, and says who can', async () => {
    await open(renewal({ mayStart: false }));
    expect(
      await screen.findByText('An administrator can have it applied.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Apply/ })).toBeNull();
  });

  it('says so where all is by the version that runs', async () => {
    await open(renewal({ state: 'none', waiting: 0, madeBy: [], changes: [] }));
    expect(
      await screen.findByText('All suggestions are by the version that runs.'),
    ).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
