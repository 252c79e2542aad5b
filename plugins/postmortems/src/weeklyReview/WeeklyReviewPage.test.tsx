import { ResponseError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ActionItem,
  ActionReview,
  ListedActionItem,
  PostmortemsApi,
  ReviewDecision,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { beginAtNoon } from '../testing/beginAtNoon';
import { aListedActionItem } from '../testing/fakePostmortems';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { showFocusAsBrowsersDo } from '../testing/visibleFocus';
import { WeeklyReviewPage } from './WeeklyReviewPage';

const ID = '00000000-0000-4000-8000-0000000000aa';
const TEAM = 'group:default/payments';
const moment = `${beginAtNoon()}T12:00:00.000Z`;

const pool = aListedActionItem({
  key: 'AI-004',
  title: 'Review the pool',
  dueOn: '2020-01-01',
});
const runbook = aListedActionItem({ key: 'AI-002', title: 'Write a runbook' });
const cache = aListedActionItem({
  key: 'AI-009',
  title: 'Warm the cache',
  status: 'done',
});

/** A backend that keeps the record of one review, and changes rows as they are sent. */
function aBackend() {
  let review: ActionReview | undefined;
  let finished: ActionReview | undefined;
  const items = new Map<string, ListedActionItem>(
    [pool, runbook, cache].map(one => [one.id, one]),
  );
  const summary = (of?: ActionReview) =>
    of ? { ...of, actions: undefined, decided: [] } : null;
  const api = {
    getLatestActionReview: jest.fn(
      async () => ({ last: summary(finished), open: summary(review) } as never),
    ),
    listActionReviews: jest.fn(async () => ({ items: [], nextCursor: null })),
    listActionItems: jest.fn(async query => {
      const of = () => {
        if (query?.overdue) return [pool];
        if (query?.waitingForProof) return [cache];
        return query?.createdFrom ? [runbook] : [];
      };
      return { items: of(), nextCursor: null };
    }),
    beginActionReview: jest.fn(async () => {
      review = {
        id: ID,
        scope: TEAM,
        startedAt: moment,
        startedBy: 'user:default/alice',
        finishedAt: null,
        actions: [],
      };
      return review;
    }),
    getActionReview: jest.fn(async () => review!),
    decideInReview: jest.fn(
      async (
        _id: string,
        actionItemId: string,
        { decision }: { decision: ReviewDecision | null },
      ) => {
        const item = items.get(actionItemId)!;
        const others = review!.actions.filter(
          one => one.actionItemId !== actionItemId,
        );
        const { key, title, postmortem } = item;
        const said = decision && {
          ...{ actionItemId, key, title, postmortem, decision },
          decidedAt: moment,
        };
        review = {
          ...review!,
          actions: said ? [...others, said] : others,
        };
        return review;
      },
    ),
    finishActionReview: jest.fn(async () => {
      finished = { ...review!, finishedAt: moment };
      review = undefined;
      return finished;
    }),
    patchActionItem: jest.fn(async (_ref, id: string, version, change) => {
      const next = {
        ...items.get(id)!,
        ...change,
        version: Number(version) + 1,
      } as ListedActionItem;
      items.set(id, next);
      return next as never;
    }),
  } satisfies Partial<PostmortemsApi>;
  return api;
}

const open = (api: Partial<PostmortemsApi>) =>
  renderScreen(<WeeklyReviewPage scope={TEAM} />, {
    api,
    entities: [
      anEntity({ kind: 'Group', name: 'payments', title: 'Payments' }),
    ],
  });
const press = (key: string) => fireEvent.keyDown(document.body, { key });

async function begin(api = aBackend()) {
  const view = open(api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Begin the review' }),
  );
  await screen.findByText('1 of 3');
  return { api, ...view };
}

const heading = (name: RegExp) => screen.findByRole('heading', { name });

describe('WeeklyReviewPage', () => {
  it('says what there is to go through before anything is begun', async () => {
    const api = aBackend();
    const { container } = open(api);
    expect(await screen.findByText('3 actions to go through')).toBeVisible();
    expect(screen.getByText('1 overdue')).toBeVisible();
    expect(screen.getByText('Not reviewed yet')).toBeVisible();
    expect(await heading(/Weekly review of Payments/)).toBeVisible();
    expect(api.beginActionReview).not.toHaveBeenCalled();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('goes through them by keyboard, and decides', async () => {
    const { api, container } = await begin();
    expect(await heading(/AI-002 Write a runbook/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    press('c');
    expect(await heading(/AI-004 Review the pool/)).toBeVisible();
    expect(screen.getByText('2 of 3')).toBeVisible();
    expect(api.patchActionItem).not.toHaveBeenCalled();

    press('d');
    const due = await screen.findByRole('dialog', {
      name: 'When is AI-004 due?',
    });
    expect(await axe(due)).toHaveNoViolations();
    await waitFor(() =>
      expect(within(due).getByLabelText('Due day')).toHaveFocus(),
    );
    fireEvent.change(within(due).getByLabelText('Due day'), {
      target: { value: '2030-01-01' },
    });
    await userEvent.click(
      within(due).getByRole('button', { name: 'Move due day' }),
    );
    expect(await heading(/AI-009 Warm the cache/)).toBeVisible();
    expect(api.patchActionItem).toHaveBeenCalledWith(
      pool.postmortem.ref,
      pool.id,
      pool.version,
      { dueOn: '2030-01-01' },
    );

    press('p');
    await userEvent.type(
      await screen.findByLabelText(/What shows it/),
      'It fired{Enter}',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add proof' }));
    expect(await screen.findByText('3 of 3 decided')).toBeVisible();
    expect(api.decideInReview.mock.calls.map(call => call[2])).toEqual([
      { decision: 'kept' },
      { decision: 'moved' },
      { decision: 'proven' },
    ]);
    expect(screen.getByText('All gone through.')).toBeVisible();

    press('f');
    expect(await heading(/What was decided/)).toBeVisible();
    expect(await screen.findByText(/Last reviewed today by/)).toBeVisible();
  });

  it('moves by j and k without deciding anything', async () => {
    const { api } = await begin();
    press('j');
    press('ArrowDown');
    expect(await screen.findByText('3 of 3')).toBeVisible();
    press('j');
    expect(screen.getByText('3 of 3')).toBeVisible();
    press('k');
    press('ArrowUp');
    expect(await screen.findByText('1 of 3')).toBeVisible();
    expect(api.decideInReview).not.toHaveBeenCalled();
  });

  it('does nothing by keys while somebody writes, or is asked something', async () => {
    const { api } = await begin();
    press('o');
    const field = await screen.findByRole('combobox', { name: 'Owner' });
    fireEvent.keyDown(field, { key: 'c' });
    press('c');
    fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true });
    expect(api.decideInReview).not.toHaveBeenCalled();
    expect(screen.getByText('0 of 3 decided')).toBeInTheDocument();
  });

  it('takes back what was decided last', async () => {
    const { api } = await begin();
    press('j');
    await screen.findByText('2 of 3');
    press('w');
    await userEvent.type(await screen.findByLabelText(/Why not/), 'Replaced');
    await userEvent.click(
      screen.getByRole('button', { name: 'Decide against it' }),
    );
    await screen.findByText('1 of 3 decided');
    press('u');
    expect(await screen.findByText('0 of 3 decided')).toBeVisible();
    expect(await heading(/AI-004 Review the pool/)).toBeVisible();
    expect(api.patchActionItem.mock.lastCall?.slice(2)).toEqual([
      pool.version + 1,
      { status: 'open', reason: null },
    ]);
    expect(api.decideInReview.mock.lastCall?.[2]).toEqual({ decision: null });
  });

  it('shows what somebody else has made of it meanwhile, and decides nothing', async () => {
    const api = aBackend();
    const now: ActionItem = {
      ...pool,
      dueOn: '2031-05-05',
      version: pool.version + 1,
    };
    const { postmortem, recurrences, held, ticket, mayEdit, ...row } =
      now as ListedActionItem;
    api.patchActionItem.mockRejectedValueOnce(
      await ResponseError.fromResponse(
        new Response(
          JSON.stringify({
            error: { name: 'PreconditionFailedError', message: '' },
            response: { statusCode: 412 },
            current: row,
          }),
          { status: 412, headers: { 'content-type': 'application/json' } },
        ),
      ),
    );
    await begin(api);
    press('j');
    press('d');
    fireEvent.change(await screen.findByLabelText('Due day'), {
      target: { value: '2030-01-01' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Move due day' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody changed this first',
    );
    expect(screen.getByText(/5 May 2031/)).toBeInTheDocument();
    expect(api.decideInReview).not.toHaveBeenCalled();
    expect(screen.getByText('2 of 3')).toBeVisible();
  });

  it('says when the record could not be kept, and tells it again', async () => {
    const api = aBackend();
    api.decideInReview.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await begin(api);
    press('c');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the review could not be told',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Tell the review again' }),
    );
    expect(await screen.findByText('1 of 3 decided')).toBeVisible();
  });

  it('goes on where the meeting is, for whoever opens it', async () => {
    const api = aBackend();
    await api.beginActionReview();
    await api.decideInReview(ID, runbook.id, { decision: 'kept' });
    open(api);
    expect(await screen.findByText('2 of 3')).toBeVisible();
    expect(await heading(/AI-004 Review the pool/)).toBeVisible();
    expect(api.beginActionReview).toHaveBeenCalledTimes(1);
  });

  it('shows its keys, and goes on from what closes them', async () => {
    showFocusAsBrowsersDo();
    await begin();
    press('?');
    const keys = await screen.findByRole('dialog', {
      name: 'Keys of the review',
    });
    expect(within(keys).getByText('Snooze…')).toBeVisible();
    await waitFor(() =>
      expect(within(keys).getByRole('button', { name: 'Close' })).toHaveFocus(),
    );
    expect(await axe(keys)).toHaveNoViolations();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    jest.restoreAllMocks();
  });

  it('says that it could not be loaded, and tries again', async () => {
    const api = aBackend();
    api.listActionItems.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    open(api);
    await userEvent.click(
      await screen.findByRole('button', { name: /again/i }),
    );
    expect(await screen.findByText('3 actions to go through')).toBeVisible();
  });
});
