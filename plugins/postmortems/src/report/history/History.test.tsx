import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Revision, RevisionPage } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { axe } from 'jest-axe';
import { aPostmortem, fakeSettings } from '../../testing/fakePostmortems';
import { anEntity, renderScreen } from '../../testing/renderScreen';
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
  redaction: null,
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
      entities: [anEntity({ kind: 'User', name: 'alice' })],
    });
    const list = await screen.findByRole('list', { name: /newest first/ });
    expect(
      (await within(list).findAllByRole('listitem')).map(
        item => item.textContent,
      ),
    ).toEqual([
      '9 Feb 2025, 14:04 UTCaliceStatus: Published Reason: All agreedWhat changed',
      '9 Feb 2025, 14:02–14:03 UTCaliceText: Summary · Action items: AI-001What changed',
      '9 Feb 2025, 14:01 UTCaliceThe post-mortem createdWhat changed',
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
      '4: 9 Feb 2025, 14:04 UTC, alice',
    );
    expect(getRevision.mock.calls.map(([, to, from]) => [from, to])).toEqual([
      [1, 3],
      [0, 3],
      [0, 4],
    ]);
  });

  it('names the pattern that a factor was put into, as far as the reader may know it', async () => {
    const change = (before: string | null, after: string | null) => ({
      ...{ target: 'factor' as const, targetId: '1', label: 'Pool was full' },
      ...{ act: 'changed' as const, field: 'patternId', before, after },
    });
    await renderScreen(<History postmortem={aPostmortem()} />, {
      api: {
        listRevisions: async () => ({
          items: [revision(2, { target: 'factor', label: 'Pool was full' })],
          nextCursor: null,
        }),
        getRevision: async () => ({
          ...{ from: 1, to: 2, revisions: [] },
          changes: [change('hidden', 'pool')],
        }),
        namePatterns: async ids => ({
          items: ids
            .filter(id => id === 'pool')
            .map(id => ({
              id,
              pattern: { id, name: 'Pool exhausted', category: 'network' },
            })),
        }),
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /What changed/ }),
    );
    expect(await screen.findByText('Pool exhausted')).toHaveProperty(
      'tagName',
      'INS',
    );
    expect(screen.getByText(/^a pattern that you may not/)).toHaveProperty(
      'tagName',
      'DEL',
    );
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
    const older = await screen.findByRole('button', { name: 'Older changes' });
    await userEvent.click(older);
    expect(await screen.findByText(/The post-mortem created/)).toBeVisible();
    expect(older).not.toBeInTheDocument();
    // One request for each page, and none for what is there already.
    expect(listRevisions.mock.calls.map(([, query]) => query?.cursor)).toEqual([
      undefined,
      'older',
    ]);
  });

  it('asks once for older changes however often it is pressed, and says that it waits', async () => {
    let answer = (_: RevisionPage) => {};
    const listRevisions = jest.fn(
      async (_: string, query?: { cursor?: string }): Promise<RevisionPage> =>
        query?.cursor
          ? new Promise(resolve => {
              answer = resolve;
            })
          : { items: revisions.slice(0, 2), nextCursor: 'older' },
    );
    await renderScreen(<History postmortem={aPostmortem()} />, {
      api: { listRevisions },
    });
    const older = await screen.findByRole('button', { name: 'Older changes' });
    await userEvent.click(older);
    await userEvent.click(older);
    expect(older).toHaveFocus();
    expect(
      screen.getByRole('status', { name: 'The history is being loaded' }),
    ).toBeVisible();
    expect(listRevisions).toHaveBeenCalledTimes(2);
    await act(async () =>
      answer({ items: revisions.slice(2), nextCursor: null }),
    );
    expect(screen.getByText(/The post-mortem created/)).toBeVisible();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('keeps the older changes when the document moves on, unless something would be missing', async () => {
    const newest = jest
      .fn<Revision[], []>()
      .mockReturnValueOnce(revisions.slice(0, 2))
      .mockReturnValueOnce([
        revision(5, { label: 'Impact' }),
        revisions[0],
        revisions[1],
      ])
      .mockReturnValue([revision(9, { label: 'Impact' })]);
    const listRevisions = async (_: string, query?: { cursor?: string }) =>
      query?.cursor
        ? { items: revisions.slice(2), nextCursor: null }
        : { items: newest(), nextCursor: 'older' };
    function Moving() {
      const [seq, setSeq] = useState(1);
      return (
        <>
          <button onClick={() => setSeq(seq + 1)}>Move on</button>
          <History postmortem={aPostmortem({ seq })} />
        </>
      );
    }
    await renderScreen(<Moving />, { api: { listRevisions } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Older changes' }),
    );
    await screen.findByText(/The post-mortem created/);
    await userEvent.click(screen.getByText('Move on'));
    expect(await screen.findByText(/14:05 UTC/)).toBeVisible();
    expect(screen.getByText(/The post-mortem created/)).toBeVisible();
    await userEvent.click(screen.getByText('Move on'));
    expect(await screen.findByText(/14:09 UTC/)).toBeVisible();
    expect(screen.queryByText(/The post-mortem created/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Older changes' })).toBeVisible();
  });

  it('lets an administrator take out what a change says, and says whose doing it was', async () => {
    let isRedacted = false;
    const redaction = {
      by: 'user:default/adam',
      at: '2025-02-10T08:00:00.000Z',
      reason: 'It named a customer',
    };
    const listRevisions = jest.fn(async () => ({
      items: isRedacted
        ? revisions.map(r => (r.n === 2 ? { ...r, label: '', redaction } : r))
        : revisions,
      nextCursor: null,
    }));
    const redactRevision = jest.fn(async () => {
      isRedacted = true;
      return { revisions: [2] };
    });
    const { container } = await renderScreen(
      <History postmortem={aPostmortem()} />,
      {
        api: {
          listRevisions,
          redactRevision,
          getSettings: async () => ({ ...fakeSettings, isAdministrator: true }),
        },
      },
    );
    const [, sitting] = await screen.findAllByRole('button', {
      name: 'Redact…',
    });
    await userEvent.click(sitting);
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Redact a change' }),
    );
    expect(
      dialog.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['3: Action items: AI-001', '2: Text: Summary']);
    expect(dialog.getByRole('button', { name: 'Redact' })).toBeDisabled();
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Change' }),
      '2: Text: Summary',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'It named a customer{Enter}',
    );
    expect(redactRevision).toHaveBeenCalledWith('PM-2025-02-09', 2, {
      reason: 'It named a customer',
    });
    expect(
      await screen.findByText(/Redacted by .*: It named a customer/),
    ).toHaveTextContent('Redacted by adam: It named a customer');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows where something was taken out, instead of that it was empty', async () => {
    await renderScreen(<History postmortem={aPostmortem()} />, {
      api: {
        listRevisions: async () => ({ items: revisions, nextCursor: null }),
        getRevision: async (_: string, to: number, from?: number) => {
          const { changes, ...rest } = difference(from!, to);
          return {
            ...rest,
            changes: [{ ...changes[0], before: null, redacted: true as const }],
          };
        },
      },
    });
    const [, sitting] = await screen.findAllByRole('button', {
      name: /What changed/,
    });
    expect(screen.queryByRole('button', { name: 'Redact…' })).toBeNull();
    await userEvent.click(sitting);
    expect(await screen.findByText('taken out of the history')).toBeVisible();
  });
});
