import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Revision } from 'backstage-plugin-postmortems-common';
import { aPostmortem } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { History } from './History';

const revision = (n: number, overrides: Partial<Revision> = {}): Revision => ({
  n,
  firstSeq: n,
  lastSeq: n,
  target: 'section',
  act: 'changed',
  targetId: 'summary',
  label: 'Summary',
  actor: 'user:default/alice',
  startedAt: `2025-02-09T14:0${n}:00.000Z`,
  endedAt: `2025-02-09T14:0${n}:00.000Z`,
  reason: null,
  ...overrides,
});

const revisions = [
  revision(4, { target: 'status', label: 'published', reason: 'All agreed' }),
  revision(3, { target: 'action', targetId: '1', label: 'AI-001' }),
  revision(2),
  revision(1, { target: 'document', act: 'created', label: 'API' }),
];

const difference = (from: number, to: number) => ({
  from,
  to,
  revisions: [],
  changes: [
    {
      target: 'section' as const,
      targetId: 'summary',
      label: 'Summary',
      act: 'changed' as const,
      field: 'body',
      before: 'The pool was full.',
      after: 'The pool was empty.',
    },
  ],
});

describe('History', () => {
  it('tells in one line what a person did in a sitting', async () => {
    await renderScreen(<History postmortem={aPostmortem()} />, {
      api: {
        listRevisions: async () => ({ items: revisions, nextCursor: null }),
      },
    });
    const list = await screen.findByRole('list', { name: /newest first/ });
    expect(
      (await within(list).findAllByRole('listitem')).map(
        item => item.textContent,
      ),
    ).toEqual([
      '9 Feb 2025, 14:04aliceStatus: Published Reason: All agreedWhat changed',
      '9 Feb 2025, 14:02–14:03aliceText: Summary · Action items: AI-001What changed',
      '9 Feb 2025, 14:01aliceThe post-mortem createdWhat changed',
    ]);
  });

  it('shows the words that changed in a sitting, and between any two', async () => {
    const getRevision = jest.fn(async (_: string, to: number, from?: number) =>
      difference(from!, to),
    );
    await renderScreen(<History postmortem={aPostmortem()} />, {
      api: {
        listRevisions: async () => ({ items: revisions, nextCursor: null }),
        getRevision,
      },
    });
    const [, sitting] = await screen.findAllByRole('button', {
      name: /What changed/,
    });
    await userEvent.click(sitting);
    expect(await screen.findByText('full')).toHaveProperty('tagName', 'DEL');
    expect(screen.getByText('empty')).toHaveProperty('tagName', 'INS');
    expect(getRevision.mock.calls[0].slice(0, 3)).toEqual([
      'PM-2025-02-09',
      3,
      1,
    ]);

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'From' }),
      'The beginning',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'To' }),
      '4: 9 Feb 2025, 14:04, alice',
    );
    expect(getRevision.mock.calls.map(([, to, from]) => [from, to])).toEqual([
      [1, 3],
      [0, 3],
      [0, 4],
    ]);
  });

  it('reads older changes on demand', async () => {
    const listRevisions = jest.fn(
      async (_: string, query?: { cursor?: string }) =>
        query?.cursor
          ? { items: revisions.slice(2), nextCursor: null }
          : { items: revisions.slice(0, 2), nextCursor: 'older' },
    );
    await renderScreen(<History postmortem={aPostmortem()} />, {
      api: { listRevisions },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Older changes' }),
    );
    expect(await screen.findByText(/The post-mortem created/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Older changes' }),
    ).not.toBeInTheDocument();
  });
});
