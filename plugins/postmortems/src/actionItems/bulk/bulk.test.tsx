import { ResponseError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ActionItemPatch,
  ListedActionItem,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aListedActionItem } from '../../testing/fakePostmortems';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { ActionItemsPage } from '../ActionItemsPage';

const aRow = (n: number, overrides: Partial<ListedActionItem> = {}) =>
  aListedActionItem({
    key: `AI-00${n}`,
    title: `Action ${n}`,
    dueOn: '2025-02-16',
    version: n,
    ...overrides,
  });

const rows = [1, 2, 3, 4, 5, 6].map(n => aRow(n));

const entities = [
  anEntity({ kind: 'User', name: 'dan', title: 'Dan' }),
  anEntity({ kind: 'Group', name: 'platform-team', title: 'Platform' }),
];

/** A backend that writes what it is told, as long as one knows what stands there. */
function aBackend(items: ListedActionItem[]) {
  const stored = new Map(items.map(item => [item.id, item]));
  return {
    stored,
    patchActionItem: jest.fn(
      async (
        _ref: string,
        id: string,
        version: number,
        patch: ActionItemPatch,
      ) => {
        const before = stored.get(id)!;
        if (before.version !== version) {
          const { recurrences, held, ticket, mayEdit, postmortem, ...current } =
            before;
          throw await ResponseError.fromResponse(
            new Response(
              JSON.stringify({
                error: {},
                response: { statusCode: 412 },
                current,
              }),
              { status: 412, headers: { 'content-type': 'application/json' } },
            ),
          );
        }
        const after = { ...before, ...patch, version: version + 1 };
        stored.set(id, after);
        return { ...after, seq: 1 };
      },
    ),
  };
}

/** Answers that come when the test says so. */
function heldBack() {
  const waiting: (() => void)[] = [];
  return {
    wait: () => new Promise<void>(resolve => waiting.push(resolve)),
    waiting,
  };
}

async function openPage(
  items: ListedActionItem[],
  api: Partial<PostmortemsApi>,
) {
  const { container } = renderScreen(<ActionItemsPage />, {
    api: {
      listActionItems: async () => ({ items, nextCursor: null }),
      ...api,
    },
    entities,
  });
  await screen.findByText('AI-001 Action 1');
  return container;
}

const box = (n: number) =>
  screen.getByRole('checkbox', {
    name: `Select AI-00${n} in PM-2025-02-09, Action ${n}`,
  });
const selectAll = () =>
  screen.getByRole('checkbox', { name: /^Select all on this page/ });
const bar = () => screen.getByRole('group', { name: 'Selected action items' });

async function choose(field: 'Owner' | 'Due day' | 'Status') {
  await userEvent.click(within(bar()).getByRole('button', { name: field }));
  return within(await screen.findByRole('dialog'));
}

async function putOff(day: string) {
  const dialog = await choose('Due day');
  fireEvent.change(dialog.getByLabelText('Due day'), {
    target: { value: day },
  });
  await userEvent.click(dialog.getByRole('button', { name: /^Change/ }));
}

describe('selecting rows', () => {
  it('is for those that one may change', async () => {
    await openPage([rows[0], aRow(2, { mayEdit: false }), rows[2]], {});
    expect(screen.queryByLabelText(/^Select AI-002/)).not.toBeInTheDocument();
    await userEvent.click(selectAll());
    expect(within(bar()).getByText('2 selected')).toBeVisible();
    expect(box(1)).toBeChecked();
    expect(box(3)).toBeChecked();
    await userEvent.click(selectAll());
    expect(screen.queryByText('2 selected')).not.toBeInTheDocument();
  });

  it('is not there at all where one may change none', async () => {
    await openPage([aRow(1, { mayEdit: false })], {});
    expect(screen.queryByLabelText(/^Select all/)).not.toBeInTheDocument();
  });

  it('goes from the last one touched to the one that is clicked with Shift', async () => {
    await openPage(rows, {});
    const user = userEvent.setup();
    await user.click(box(5));
    await user.keyboard('{Shift>}');
    await user.click(box(2));
    await user.keyboard('{/Shift}');
    expect(
      rows.map((_, i) => (box(i + 1) as HTMLInputElement).checked),
    ).toEqual([false, true, true, true, true, false]);
    expect(within(bar()).getByText('4 selected')).toBeVisible();
  });

  it('ends with Escape, wherever one is, and the keyboard stands where it began', async () => {
    await openPage(rows, {});
    await userEvent.click(box(2));
    within(bar()).getByRole('button', { name: 'Owner' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(box(2)).not.toBeChecked();
    expect(selectAll()).toHaveFocus();
  });

  it('stays when Escape closes a dialog', async () => {
    await openPage(rows, {});
    await userEvent.click(box(2));
    await choose('Due day');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(box(2)).toBeChecked();
  });

  it('has no accessibility violations', async () => {
    const container = await openPage(rows, {});
    await userEvent.click(box(2));
    expect(await axe(container)).toHaveNoViolations();
    await choose('Status');
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
  });
});

describe('changing many rows', () => {
  it('writes each on the version that was read, counts anew once, and takes all back with one undo', async () => {
    const backend = aBackend(rows);
    const summarizeActionItems = jest.fn(async () => {
      throw new TypeError('Failed to fetch');
    });
    await openPage(rows, { ...backend, summarizeActionItems });
    for (const n of [1, 2, 4]) await userEvent.click(box(n));
    const asked = summarizeActionItems.mock.calls.length;
    await putOff('2025-03-31');

    expect(await screen.findByText('3 changed.')).toBeVisible();
    expect(
      backend.patchActionItem.mock.calls.map(([, id, version, patch]) => [
        id,
        version,
        patch,
      ]),
    ).toEqual([1, 2, 4].map(n => [rows[n - 1].id, n, { dueOn: '2025-03-31' }]));
    expect(summarizeActionItems).toHaveBeenCalledTimes(asked + 1);

    expect(screen.getByText('3 action items changed')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect([...backend.stored.values()].map(item => item.dueOn)).toEqual(
        rows.map(() => '2025-02-16'),
      ),
    );
  });

  it('gives them to somebody else, and leaves alone what is theirs already', async () => {
    const owned = [rows[0], aRow(2, { owner: 'group:default/platform-team' })];
    const backend = aBackend(owned);
    await openPage(owned, backend);
    await userEvent.click(selectAll());
    const dialog = await choose('Owner');
    await userEvent.type(dialog.getByLabelText('Owner'), 'plat');
    await userEvent.click(
      await screen.findByRole('option', { name: /^Platform/ }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Change 2' }));
    expect(
      await screen.findByText('1 changed. 1 was so already.'),
    ).toBeVisible();
    expect(backend.patchActionItem.mock.calls.map(call => call[3])).toEqual([
      { owner: 'group:default/platform-team' },
    ]);
  });

  it('takes what is done without a proof for waiting for one, and nothing for decided against without a reason', async () => {
    const backend = aBackend(rows);
    await openPage(rows, backend);
    await userEvent.click(box(1));
    const dialog = await choose('Status');
    const save = dialog.getByRole('button', { name: 'Change it' });
    expect(save).toBeDisabled();
    await userEvent.selectOptions(dialog.getByLabelText('Status'), "Won't do");
    expect(save).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/^Why not/), 'The pool is gone');
    expect(save).toBeEnabled();
    await userEvent.selectOptions(dialog.getByLabelText('Status'), 'Done');
    expect(dialog.getByLabelText('What shows it?')).toHaveValue('');
    await userEvent.click(save);
    expect(await screen.findByText('1 changed.')).toBeVisible();
    expect(backend.patchActionItem.mock.calls.map(call => call[3])).toEqual([
      { status: 'done' },
    ]);
  });

  it('says in its row where somebody was first, and tries that one again on what is there now', async () => {
    const backend = aBackend(rows);
    const theirs = { ...rows[1], dueOn: '2025-12-24', version: 9 };
    backend.stored.set(rows[1].id, theirs);
    await openPage(rows, backend);
    await userEvent.click(box(1));
    await userEvent.click(box(2));
    await putOff('2025-03-31');

    expect(
      await screen.findByText('1 changed. 1 not changed; its row says why.'),
    ).toBeVisible();
    expect(screen.getByText(/^Somebody changed this first/)).toBeVisible();
    expect(backend.stored.get(rows[1].id)).toBe(theirs);
    expect(box(1)).not.toBeChecked();
    expect(box(2)).toBeChecked();

    await userEvent.click(
      screen.getByRole('button', { name: 'Try the other 1 again' }),
    );
    await waitFor(() =>
      expect(backend.stored.get(rows[1].id)).toMatchObject({
        dueOn: '2025-03-31',
        version: 10,
      }),
    );
    expect(screen.queryByText(/^Somebody changed/)).not.toBeInTheDocument();
  });

  it('writes four at a time, says how far it is, and can be stopped and gone on with', async () => {
    const backend = aBackend(rows);
    const { wait, waiting } = heldBack();
    const patchActionItem = jest.fn(async (...args) => {
      await wait();
      return (backend.patchActionItem as jest.Mock)(...args);
    });
    await openPage(rows, { patchActionItem });
    await userEvent.click(selectAll());
    await putOff('2025-03-31');
    await waitFor(() => expect(waiting).toHaveLength(4));
    expect(within(bar()).getByText('0 of 6')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '0',
    );
    waiting[0]();
    expect(await screen.findByText('1 of 6')).toBeVisible();
    await waitFor(() => expect(waiting).toHaveLength(5));

    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    waiting.forEach(answer => answer());
    expect(
      await screen.findByText('5 changed. Stopped: 1 not changed.'),
    ).toBeVisible();
    expect(patchActionItem).toHaveBeenCalledTimes(5);

    await userEvent.click(
      screen.getByRole('button', { name: 'Go on with the other 1' }),
    );
    await waitFor(() => expect(waiting).toHaveLength(6));
    waiting[5]();
    expect(await screen.findByText('1 changed.')).toBeVisible();
  });

  it('has the browser ask before the portal is left, as long as it runs', async () => {
    const { wait, waiting } = heldBack();
    const backend = aBackend(rows);
    const patchActionItem = jest.fn(async (...args) => {
      await wait();
      return (backend.patchActionItem as jest.Mock)(...args);
    });
    await openPage(rows, { patchActionItem });
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await userEvent.click(box(1));
    expect(leave()).toBe(false);
    await putOff('2025-03-31');
    await waitFor(() => expect(waiting).toHaveLength(1));
    expect(leave()).toBe(true);
    waiting[0]();
    await screen.findByText('1 changed.');
    expect(leave()).toBe(false);
  });
});
