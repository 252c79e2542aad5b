import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AGE_BANDS,
  type ActionItemSummary,
  type ListedActionItem,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import {
  aListedActionItem,
  aMention,
  aPostmortem,
} from '../testing/fakePostmortems';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { ActionItemsPage } from './ActionItemsPage';

const SUMMARY: ActionItemSummary = {
  open: 5,
  inProgress: 1,
  overdue: 2,
  waitingForProof: 1,
  done: 2,
  verified: 1,
  wontDo: 1,
  recurred: 1,
  ageing: AGE_BANDS.map((band, i) => ({
    ...band,
    owed: i === 2 ? 6 : 0,
    overdue: i === 2 ? 2 : 0,
  })),
};

const pool = aListedActionItem({
  key: 'AI-004',
  title: 'Review the size of the pool',
  owner: 'user:default/dan',
  dueOn: '2020-01-01',
  version: 3,
});
const runbook = aListedActionItem({
  key: 'AI-002',
  title: 'Write a runbook',
  owner: 'user:default/alice',
  dueOn: null,
  postmortem: aMention({
    ref: 'PM-2025-03-01',
    affectedEntities: ['component:default/mailer'],
  }),
});

const PROVEN = {
  id: '00000000-0000-4000-8000-00000000abcd',
  key: 'AI-005',
  status: 'done',
  proof: 'It fired',
  proofBy: 'user:default/alice',
  proofAt: '2025-03-01T10:00:00.000Z',
} as const;

const person = (name: string, displayName: string, group: string) => ({
  ...anEntity({ kind: 'User', name }, { profile: { displayName } }),
  relations: [{ type: 'memberOf', targetRef: `group:default/${group}` }],
});

const entities = [
  person('dan', 'Dan Kowalski', 'payments-team'),
  person('alice', 'Alice Moreau', 'platform-team'),
  anEntity({ kind: 'Group', name: 'payments-team', title: 'Payments' }),
  anEntity({ kind: 'Group', name: 'platform-team', title: 'Platform' }),
  anEntity({ name: 'checkout', title: 'Checkout' }),
  anEntity({ name: 'mailer', title: 'Mailer' }),
];

const listing = (items: ListedActionItem[], nextCursor: string | null = null) =>
  jest.fn().mockResolvedValue({ items, nextCursor });

async function openPage(api: Partial<PostmortemsApi> = {}, search = '') {
  const { container } = renderScreen(<ActionItemsPage />, {
    api: {
      listActionItems: listing([pool, runbook]),
      summarizeActionItems: async () => SUMMARY,
      ...api,
    },
    entities,
    path: `/${search}`,
  });
  await screen.findByText('overdue');
  return container;
}

const statusOf = (key: string) =>
  screen.findByRole('combobox', { name: new RegExp(`^Status of ${key} `) });

const answer = (status: number, body: object = {}) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error: {}, response: { statusCode: status }, ...body }),
      {
        status,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );

describe('ActionItemsPage', () => {
  it('says first how much is owed, late, unproven and recurred, and how all divides, each leading to its rows', async () => {
    await openPage({}, '?owner=user:default/dan&group=team');
    const leadingFrom = (list: string) =>
      within(screen.getByRole('list', { name: list }))
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]);
    const kept = (status?: string) =>
      `/postmortems/action-items?${new URLSearchParams({
        owner: 'user:default/dan',
        ...(status && { status }),
        group: 'team',
      })}`;
    expect(leadingFrom('Where the work stands')).toEqual([
      ['6 open', kept()],
      ['2 overdue', kept('overdue')],
      ['1 waiting for proof', kept('waitingForProof')],
      ['1 recurred', kept('recurred')],
    ]);
    expect(leadingFrom('How all of it divides')).toEqual([
      ['30% done', kept('finished')],
      ['60% open', kept()],
      ["10% won't do", kept('wont_do')],
    ]);
    expect(screen.getByRole('link', { name: '6 open' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(screen.getByRole('link', { name: '2 overdue' })).not.toHaveAttribute(
      'aria-current',
    );
  });

  it('keeps what is seldom asked for behind a button, and shows it where the address has some of it', async () => {
    const listActionItems = listing([pool]);
    await openPage({ listActionItems });
    expect(screen.queryByLabelText('Age')).not.toBeInTheDocument();
    const more = screen.getByRole('button', { name: 'More filters' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    await userEvent.selectOptions(screen.getByLabelText('Type'), 'Detect');
    await userEvent.selectOptions(
      screen.getByLabelText('Severity of the incident'),
      'P2',
    );
    await waitFor(() =>
      expect(listActionItems.mock.lastCall[0]).toMatchObject({
        type: ['detect'],
        severity: ['P2'],
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'More filters (2)' }),
    );
    expect(screen.queryByLabelText('Type')).not.toBeInTheDocument();
  });

  it('shows a filter that the address has, however seldom it is used', async () => {
    await openPage({}, '?age=8-30');
    expect(screen.getByLabelText('Age')).toHaveDisplayValue('8 to 30 days');
  });

  describe('reached from a number about factors', () => {
    const POOL = '6f1c2a34-0000-4000-8000-000000000001';
    const BEHIND = `?pattern=${POOL}&layer=systemic&source=suggested&published=true&from=2025-01-01&to=2025-03-31&entityRef=component:default/checkout&within=group:default/payments-team`;
    const namePatterns: PostmortemsApi['namePatterns'] = async () => ({
      items: [
        {
          id: POOL,
          pattern: { id: POOL, name: 'Pool exhausted', category: 'data' },
        },
      ],
    });
    const told = () =>
      within(screen.getByRole('group', { name: 'Which action items' }))
        .getAllByRole('button', { name: /^Let go of/ })
        .map(chip => chip.textContent);

    it('says all that narrows the list, and asks for exactly that', async () => {
      const listActionItems = listing([pool]);
      const summarizeActionItems = jest.fn(async () => SUMMARY);
      const container = await openPage(
        { listActionItems, summarizeActionItems, namePatterns },
        BEHIND,
      );
      await screen.findByText('Against “Pool exhausted”');
      await screen.findByText('Within Payments');
      expect(told()).toEqual([
        'Against “Pool exhausted”',
        'Against a systemic issue',
        'Suggested factors only',
        'Published post-mortems only',
        'Incidents from 1 Jan 2025 to 31 Mar 2025',
        'Within Payments',
      ]);
      const asked = {
        ...{ pattern: POOL, layer: 'systemic', source: 'suggested' },
        ...{ published: true, from: '2025-01-01', to: '2025-03-31' },
        entityRef: 'component:default/checkout',
        within: ['group:default/payments-team'],
      };
      expect(summarizeActionItems.mock.lastCall).toEqual([
        asked,
        expect.anything(),
      ]);
      expect(listActionItems.mock.lastCall[0]).toEqual({
        ...{ ...asked, status: ['open', 'in_progress'] },
        ...{ limit: 50, cursor: undefined },
      });
      expect(await axe(container)).toHaveNoViolations();
    });

    it('lets go of one of them by a press, and keeps who goes by keyboard among the filters', async () => {
      const listActionItems = listing([pool]);
      await openPage({ listActionItems, namePatterns }, BEHIND);
      const chip = screen.getByRole('button', {
        name: 'Let go of “Published post-mortems only”',
      });
      chip.focus();
      await userEvent.keyboard('{Enter}');
      expect(
        screen.getByRole('group', { name: 'Which action items' }),
      ).toHaveFocus();
      await waitFor(() =>
        expect(listActionItems.mock.lastCall[0]).not.toHaveProperty(
          'published',
        ),
      );
      await userEvent.click(
        screen.getByRole('button', { name: /^Let go of “Within/ }),
      );
      await userEvent.click(
        screen.getByRole('button', { name: /^Let go of “Incidents/ }),
      );
      await waitFor(() =>
        expect(listActionItems.mock.lastCall[0]).toMatchObject({
          pattern: POOL,
        }),
      );
      for (const gone of ['within', 'from', 'to']) {
        expect(listActionItems.mock.lastCall[0]).not.toHaveProperty(gone);
      }
    });

    it('names no pattern that one may not know', async () => {
      await openPage({}, `?pattern=${POOL}`);
      expect(told()).toEqual(['Against a pattern']);
    });

    it('shows the category in its field, also one that there is no more', async () => {
      const listActionItems = listing([pool]);
      await openPage({ listActionItems }, '?category=retired-one');
      const field = screen.getByLabelText('Category of a factor');
      expect(field).toHaveDisplayValue('retired-one');
      await userEvent.selectOptions(field, 'Monitoring Gap');
      await waitFor(() =>
        expect(listActionItems.mock.lastCall[0]).toMatchObject({
          category: 'monitoring-gap',
        }),
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Clear filters' }),
      );
      await waitFor(() =>
        expect(listActionItems.mock.lastCall[0]).not.toHaveProperty('category'),
      );
    });
  });

  it('lists what is owed, each linked to its row in the report', async () => {
    const listActionItems = listing([pool]);
    await openPage({ listActionItems });
    const link = await screen.findByRole('link', {
      name: 'AI-004 Review the size of the pool',
    });
    expect(link).toHaveAttribute('href', '/postmortem/PM-2025-02-09#AI-004');
    expect(await screen.findByText('Dan Kowalski')).toBeInTheDocument();
    expect(screen.getByText(/days overdue$/)).toBeInTheDocument();
    expect(screen.getByText('High', { selector: 'td' })).toBeInTheDocument();
    expect(await screen.findByText('Checkout')).toBeInTheDocument();
    expect(listActionItems.mock.calls[0][0]).toEqual({
      status: ['open', 'in_progress'],
      limit: 50,
      cursor: undefined,
    });
  });

  it('marks what comes from a draft and what is restricted', async () => {
    await openPage({
      listActionItems: listing([
        aListedActionItem({
          postmortem: aMention({ status: 'draft', visibility: 'restricted' }),
        }),
      ]),
    });
    expect(await screen.findByText('Draft')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Restricted' })).toBeInTheDocument();
  });

  it('asks for what the address says', async () => {
    const listActionItems = listing([pool]);
    const summarizeActionItems = jest.fn().mockResolvedValue(SUMMARY);
    await openPage(
      { listActionItems, summarizeActionItems },
      '?mine=true&entityRef=component:default/mailer&status=overdue',
    );
    const narrowed = { mine: true, entityRef: 'component:default/mailer' };
    expect(listActionItems.mock.calls[0][0]).toMatchObject({
      ...narrowed,
      overdue: true,
    });
    expect(summarizeActionItems.mock.calls[0][0]).toEqual(narrowed);
    expect(
      screen.getByRole('checkbox', { name: "Mine and my teams'" }),
    ).toBeChecked();
    expect(await screen.findByDisplayValue('Mailer')).toBeInTheDocument();
  });

  it('asks again when a filter is chosen, and clears all at once', async () => {
    const listActionItems = listing([pool]);
    await openPage({ listActionItems });
    await userEvent.selectOptions(screen.getByLabelText('Priority'), 'High');
    await userEvent.type(screen.getByLabelText('Team'), 'paym');
    await userEvent.click(await screen.findByText('Payments'));
    await waitFor(() =>
      expect(listActionItems.mock.lastCall[0]).toMatchObject({
        priority: ['high'],
        team: 'group:default/payments-team',
      }),
    );
    await userEvent.click(screen.getByText('Clear filters'));
    await waitFor(() =>
      expect(listActionItems.mock.lastCall[0]).toEqual({
        status: ['open', 'in_progress'],
        limit: 50,
        cursor: undefined,
      }),
    );
  });

  it('groups by team with the teams of the owners, by owner without counting people', async () => {
    await openPage({}, '?group=team');
    const headings = async (count: number) => {
      await waitFor(() =>
        expect(screen.getAllByRole('rowheader')).toHaveLength(count),
      );
      return screen
        .getAllByRole('rowheader')
        .filter(cell => cell.getAttribute('scope') === 'rowgroup')
        .map(cell => cell.textContent);
    };
    await screen.findByText('Platform');
    expect(await headings(4)).toEqual([
      'Payments1 here, 1 overdue',
      'Platform1 here',
    ]);
    await userEvent.selectOptions(screen.getByLabelText('Group by'), 'Owner');
    expect(await headings(4)).toEqual(['Alice Moreau', 'Dan Kowalski']);
  });

  it('counts what is late as the reader sees it, and folds a group away', async () => {
    const patchActionItem = jest.fn(async (_ref, _id, version, patch) => ({
      ...pool,
      ...patch,
      version: version + 1,
      seq: 9,
    }));
    await openPage({ patchActionItem }, '?group=service');
    const fold = await screen.findByLabelText('Rows of Checkout');
    const heading = fold.closest('th');
    expect(heading).toHaveTextContent('Checkout1 here, 1 overdue');
    await userEvent.selectOptions(
      screen.getByLabelText(/^Status of AI-004/),
      'Done',
    );
    await userEvent.click(await screen.findByText('Mark as done'));
    await waitFor(() => expect(heading).toHaveTextContent('Checkout1 here'));
    expect(heading).not.toHaveTextContent('overdue');

    await userEvent.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText(/^AI-004 Review/)).not.toBeInTheDocument();
    expect(screen.getByText(/^AI-002/)).toBeInTheDocument();
    await userEvent.click(fold);
    expect(screen.getByText(/^AI-004 Review/)).toBeInTheDocument();
  });

  it('goes to the next page, and says that groups hold one page only', async () => {
    const listActionItems = jest
      .fn()
      .mockResolvedValueOnce({ items: [pool], nextCursor: 'second' })
      .mockResolvedValue({ items: [runbook], nextCursor: null });
    await openPage({ listActionItems }, '?group=service');
    expect(
      await screen.findByRole('table', {
        name: /There are more than these 1:/,
      }),
    ).toBeInTheDocument();
    const next = screen.getByRole('button', { name: 'Next' });
    await userEvent.click(next);
    expect(
      await screen.findByText('AI-002 Write a runbook'),
    ).toBeInTheDocument();
    // It was the last page: there is nothing more to press, and yet the focus is where it was.
    expect(next).toHaveFocus();
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(listActionItems.mock.lastCall[0]).toMatchObject({
      cursor: 'second',
    });
    expect(screen.queryByText(/Review the size/)).not.toBeInTheDocument();
  });

  it('hands out everything that the filters leave as a file', async () => {
    const exportActionItems = jest.fn().mockResolvedValue('key,title\r\n');
    const createObjectURL = jest.fn((_: Blob) => 'blob:csv');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const saved: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function keep(this: HTMLAnchorElement) {
        saved.push(this.download);
      });
    await openPage({ exportActionItems }, '?status=any');
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatch(/^action-items-\d{4}-\d\d-\d\d\.csv$/);
    expect(exportActionItems).toHaveBeenCalledWith({});
    // The mark that tells spreadsheets "UTF-8" is three bytes, the line eleven.
    expect(createObjectURL.mock.calls[0][0].size).toBe(14);
    jest.restoreAllMocks();
  });

  it('tells an empty portal, finished work and a narrow filter apart', async () => {
    const listActionItems = listing([]);
    await openPage({ listActionItems });
    expect(await screen.findByText(/^Nothing is owed/)).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Priority'), 'Low');
    expect(
      await screen.findByText('No action item fits these filters.'),
    ).toBeInTheDocument();
  });

  it('says what will be here while there is nothing at all', async () => {
    await openPage({
      listActionItems: listing([]),
      summarizeActionItems: async () => ({
        ...SUMMARY,
        done: 0,
        verified: 0,
        wontDo: 0,
      }),
    });
    expect(await screen.findByText(/^Nothing here yet/)).toBeInTheDocument();
  });

  it('says that the list could not be loaded, and tries again', async () => {
    const listActionItems = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ items: [pool], nextCursor: null });
    await openPage({ listActionItems });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The action items could not be loaded. The portal could not be reached.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await statusOf('AI-004')).toBeInTheDocument();
  });

  it('has no accessibility violations', async () => {
    const container = await openPage({}, '?group=team');
    await screen.findByText('Platform');
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('changing a status on the page', () => {
  const accept = () =>
    jest.fn(async (_ref, _id, version, patch) => ({
      ...pool,
      ...patch,
      version: version + 1,
      seq: 9,
    }));

  it('is shown at once, written on the version that was read, and counted anew', async () => {
    const patchActionItem = accept();
    const summarizeActionItems = jest.fn().mockResolvedValue(SUMMARY);
    await openPage({ patchActionItem, summarizeActionItems });
    await userEvent.selectOptions(await statusOf('AI-004'), 'In progress');
    expect(await statusOf('AI-004')).toHaveValue('in_progress');
    expect(patchActionItem).toHaveBeenCalledWith('PM-2025-02-09', pool.id, 3, {
      status: 'in_progress',
    });
    await waitFor(() => expect(summarizeActionItems).toHaveBeenCalledTimes(2));
  });

  it('can be undone', async () => {
    const patchActionItem = accept();
    await openPage({ patchActionItem });
    await userEvent.selectOptions(await statusOf('AI-004'), 'In progress');
    expect(
      await screen.findByText('AI-004 is now: In progress'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await statusOf('AI-004')).toHaveValue('open'),
    );
    expect(patchActionItem.mock.lastCall).toEqual([
      'PM-2025-02-09',
      pool.id,
      4,
      { status: 'open' },
    ]);
  });

  it('to done asks what shows it, and takes none for waiting for proof', async () => {
    const patchActionItem = accept();
    await openPage({ patchActionItem });
    await userEvent.selectOptions(await statusOf('AI-004'), 'Done');
    const dialog = await screen.findByRole('dialog', {
      name: 'AI-004 is done',
    });
    expect(within(dialog).getByLabelText('What shows it?')).toHaveFocus();
    await userEvent.click(within(dialog).getByText('Mark as done'));
    await waitFor(() =>
      expect(patchActionItem.mock.lastCall?.[3]).toEqual({ status: 'done' }),
    );
    expect(
      await screen.findByRole('option', { name: 'Done, waiting for proof' }),
    ).toBeInTheDocument();

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Add proof to AI-004 in PM-2025-02-09',
      }),
    );
    await userEvent.type(
      await screen.findByLabelText('What shows it?'),
      'https://grafana.example/d/pool{Tab}',
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Add proof',
      }),
    );
    await waitFor(() =>
      expect(patchActionItem.mock.lastCall).toEqual([
        'PM-2025-02-09',
        pool.id,
        4,
        { status: 'done', proof: 'https://grafana.example/d/pool' },
      ]),
    );
    expect(
      await screen.findByRole('link', { name: /grafana\.example/ }),
    ).toHaveAttribute('href', 'https://grafana.example/d/pool');
  });

  it("to won't do asks for the reason and waits for it", async () => {
    const patchActionItem = accept();
    await openPage({ patchActionItem });
    await userEvent.selectOptions(await statusOf('AI-004'), "Won't do");
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', {
      name: 'Decide against it',
    });
    expect(save).toBeDisabled();
    await userEvent.type(
      within(dialog).getByLabelText(/Why not\?/),
      ' The pool is gone ',
    );
    await userEvent.click(save);
    await waitFor(() =>
      expect(patchActionItem.mock.lastCall?.[3]).toEqual({
        status: 'wont_do',
        reason: 'The pool is gone',
      }),
    );
  });

  it('to verified is offered only for what is done and proven', async () => {
    const done = { ...pool, status: 'done' as const };
    const patchActionItem = accept();
    await openPage({
      patchActionItem,
      listActionItems: listing([done, { ...done, ...PROVEN }]),
    });
    const offered = async (key: string) =>
      within(await statusOf(key)).queryByRole('option', { name: 'Verified' });
    expect(await offered('AI-004')).toBeNull();
    await userEvent.selectOptions(await statusOf('AI-005'), 'Verified');
    await waitFor(() =>
      expect(patchActionItem.mock.lastCall?.[3]).toEqual({
        status: 'verified',
      }),
    );
  });

  it('of what somebody proposes to drop is agreed to, or the proposal withdrawn', async () => {
    const patchActionItem = accept();
    const proposed = {
      ...pool,
      reason: 'The pool is gone',
      wontDoProposedBy: 'user:default/alice',
    };
    await openPage({ patchActionItem, listActionItems: listing([proposed]) });
    expect(
      await screen.findByText(/proposes not to do it: The pool is gone\./),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await waitFor(() =>
      expect(patchActionItem.mock.lastCall?.[3]).toEqual({
        status: 'open',
        reason: null,
      }),
    );
  });

  it('comes with what became of it: recurred, or held', async () => {
    await openPage({
      listActionItems: listing([
        {
          ...pool,
          ...PROVEN,
          recurrences: ['06-01', '05-01', '04-01', '03-02', '03-01'].map(day =>
            aMention({ ref: `PM-2025-${day}` }),
          ),
        },
        {
          ...runbook,
          status: 'verified',
          held: { days: 45, postmortems: 3 },
          extensions: 2,
        },
      ]),
    });
    expect(
      await screen.findByRole('link', { name: 'PM-2025-06-01' }),
    ).toHaveAttribute('href', '/postmortem/PM-2025-06-01');
    expect(screen.getByText(/^Recurred:/)).toHaveTextContent(
      'Recurred: PM-2025-06-01, PM-2025-05-01, PM-2025-04-01 and 2 more',
    );
    expect(
      screen.getByText('No recurrence in 45 days (3 post-mortems there)'),
    ).toBeVisible();
    expect(screen.getByText('Due day put off 2 times')).toBeVisible();
    await waitFor(() =>
      expect(screen.getByText(/signed by/)).toHaveTextContent(
        'Proof: “It fired” (signed by Alice Moreau, 1 Mar 2025)',
      ),
    );
  });

  it('leaves everything as it was when the dialog is closed', async () => {
    const patchActionItem = accept();
    await openPage({ patchActionItem });
    await userEvent.selectOptions(await statusOf('AI-004'), "Won't do");
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(await statusOf('AI-004')).toHaveValue('open');
    expect(patchActionItem).not.toHaveBeenCalled();
  });

  it('takes the change back and says why when it was not accepted', async () => {
    const patchActionItem = jest.fn().mockRejectedValue(await answer(403));
    await openPage({ patchActionItem });
    await userEvent.selectOptions(await statusOf('AI-004'), 'In progress');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not changed. You may not do this.',
    );
    expect(await statusOf('AI-004')).toHaveValue('open');
  });

  it('says what it is now when somebody changed it first', async () => {
    const current = { ...pool, status: 'verified', version: 4 };
    const patchActionItem = jest
      .fn()
      .mockRejectedValue(await answer(412, { current }));
    await openPage({ patchActionItem });
    await userEvent.selectOptions(await statusOf('AI-004'), 'In progress');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody changed this first; it is now: Verified.',
    );
    expect(await statusOf('AI-004')).toHaveValue('verified');
    expect(screen.queryByText('Undo')).not.toBeInTheDocument();
  });

  it('is taken as made when only its answer was lost', async () => {
    const made = { ...pool, status: 'in_progress' as const, version: 4 };
    await openPage({
      patchActionItem: async () => {
        throw new TypeError('Failed to fetch');
      },
      get: async () => aPostmortem({ actionItems: [made] }),
    });
    await userEvent.selectOptions(await statusOf('AI-004'), 'In progress');
    expect(
      await screen.findByText('AI-004 is now: In progress'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Not changed/)).not.toBeInTheDocument();
  });

  it('says that nobody knows when the portal is gone altogether', async () => {
    const lost = async () => {
      throw new TypeError('Failed to fetch');
    };
    await openPage({ patchActionItem: lost, get: lost });
    const status = await statusOf('AI-004');
    status.focus();
    await userEvent.selectOptions(status, 'In progress');
    expect(await screen.findByText(/^No answer came/)).toBeInTheDocument();
    expect(status).toHaveValue('open');
    expect(status).toHaveFocus();
  });

  it('is not offered to those who may not', async () => {
    await openPage({ listActionItems: listing([{ ...pool, mayEdit: false }]) });
    await screen.findByText('AI-004 Review the size of the pool');
    expect(
      screen.queryByRole('combobox', { name: /^Status of/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('Open', { selector: 'td *' })).toBeInTheDocument();
  });
});
