import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anActionItem, aPostmortem } from '../../testing/fakePostmortems';
import {
  aSlowCatalog,
  openEditor,
  saved,
} from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

const TABLE =
  'Raise the limit\t@bob\nWatch the pool\tBOB baker\nTell everyone\tThe DB folks';

beforeEach(() => localStorage.clear());

describe('a table pasted into the actions', () => {
  const open = async () => {
    const server = new MemoryServer(
      aPostmortem({
        actionItems: [anActionItem({ title: 'Alert', status: 'done' })],
      }),
    );
    await openEditor(server, 'actions');
    return server;
  };

  it('becomes rows where the titles stand, owned by whom the catalog knows', async () => {
    const server = await open();
    await userEvent.click(screen.getAllByLabelText('Action')[1]);
    await userEvent.paste(TABLE);
    expect(
      await screen.findByText(/not understood: “The DB folks”/i),
    ).toBeVisible();
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { title: 'Alert' },
      { title: 'Raise the limit', owner: 'user:default/bob' },
      { title: 'Watch the pool', owner: 'user:default/bob' },
      { title: 'Tell everyone', owner: null },
    ]);
  });

  it('is text like any other where something else is written', async () => {
    const server = await open();
    await userEvent.click(
      screen.getByRole('button', { name: 'More about Alert' }),
    );
    await userEvent.click(screen.getByLabelText('Proof'));
    await userEvent.paste('p99\t120 ms');
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { title: 'Alert', proof: 'p99 120 ms' },
    ]);
  });
});

describe('a table pasted while the catalog is slow', () => {
  const owners = () =>
    screen
      .getAllByLabelText<HTMLInputElement>('Owner')
      .map(({ value }) => value);

  /** The rows are there after a while, without owners. */
  const paste = async () => {
    const { catalog, answer } = aSlowCatalog();
    const server = new MemoryServer(aPostmortem());
    await openEditor(server, 'actions', catalog);
    await userEvent.click(screen.getByLabelText('Action'));
    await userEvent.paste('Raise the limit\t@bob\nWatch the pool\t@bob');
    await screen.findByDisplayValue('Watch the pool', {}, { timeout: 4_000 });
    expect(owners()).toEqual(['', '', '']);
    return { server, answer: () => act(async () => answer()) };
  };

  it('has its owners once the catalog answers', async () => {
    const { server, answer } = await paste();
    await answer();
    expect(await screen.findAllByDisplayValue('Bob Baker')).toHaveLength(2);
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { title: 'Raise the limit', owner: 'user:default/bob' },
      { title: 'Watch the pool', owner: 'user:default/bob' },
    ]);
  });

  it('keeps an owner whom somebody has chosen meanwhile', async () => {
    const { server, answer } = await paste();
    const [first] = screen.getAllByLabelText('Owner');
    await userEvent.type(first, 'group:default/payments');
    await userEvent.tab();
    await answer();
    expect(await screen.findAllByDisplayValue('Bob Baker')).toHaveLength(1);
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { title: 'Raise the limit', owner: 'group:default/payments' },
      { title: 'Watch the pool', owner: 'user:default/bob' },
    ]);
  });

  it('leaves alone what has been deleted meanwhile, also when that comes back', async () => {
    const { server, answer } = await paste();
    await userEvent.click(
      screen.getByRole('button', { name: 'Delete Raise the limit' }),
    );
    await answer();
    expect(await screen.findAllByDisplayValue('Bob Baker')).toHaveLength(1);
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { title: 'Watch the pool', owner: 'user:default/bob' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByDisplayValue('Raise the limit')).toBeVisible();
    expect(owners()).toEqual(['', 'Bob Baker', '']);
  });

  it('stays as it is once its table is no longer looked at', async () => {
    const { server, answer } = await paste();
    await saved();
    await userEvent.click(screen.getByRole('link', { name: /Timeline/ }));
    await screen.findByRole('grid', { name: 'Timeline' });
    await answer();
    await userEvent.click(screen.getByRole('link', { name: /Actions/ }));
    await screen.findByDisplayValue('Watch the pool');
    expect(owners()).toEqual(['', '', '']);
    expect(server.document!.actionItems).toMatchObject([
      { title: 'Raise the limit', owner: null },
      { title: 'Watch the pool', owner: null },
    ]);
  });
});

it('takes the focus to the next action when one is deleted with its button', async () => {
  const server = new MemoryServer(
    aPostmortem({
      actionItems: [
        anActionItem({ title: 'Alert' }),
        anActionItem({ title: 'Runbook' }),
      ],
    }),
  );
  await openEditor(server, 'actions');
  await userEvent.click(screen.getByRole('button', { name: 'Delete Alert' }));
  const [first] = screen.getAllByLabelText('Action');
  expect(first).toHaveValue('Runbook');
  expect(first).toHaveFocus();
});
