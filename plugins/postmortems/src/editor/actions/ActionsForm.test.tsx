import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anActionItem, aPostmortem } from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
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
