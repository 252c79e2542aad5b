import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ActionItem } from 'backstage-plugin-postmortems-common';
import {
  aMention,
  anActionItem,
  aPostmortem,
} from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

beforeEach(() => localStorage.clear());

const open = async (...actionItems: ActionItem[]) => {
  const server = new MemoryServer(aPostmortem({ actionItems }));
  await openEditor(server, 'actions');
  return server;
};

const patches = (server: MemoryServer) =>
  server.log
    .filter(line => line.startsWith('patch actionItems'))
    .map(line => JSON.parse(line.slice('patch actionItems '.length)));

describe('the status of an action in the editor', () => {
  it('shows the place for the proof once it is done, and offers to verify it then', async () => {
    const server = await open(anActionItem({ title: 'Alert' }));
    const [status] = screen.getAllByLabelText('Status');
    expect(within(status).queryByText('Verified')).toBeNull();
    await userEvent.selectOptions(status, 'Done');
    expect(
      within(status).getByRole('option', { name: 'Waiting for proof' }),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Proof'), 'It fired');
    await userEvent.click(
      screen.getByRole('button', { name: 'Verify: the proof holds' }),
    );
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { status: 'verified', proof: 'It fired' },
    ]);
  });

  it('is not to be done only once somebody says why', async () => {
    const server = await open(anActionItem({ title: 'Alert' }));
    const [status] = screen.getAllByLabelText('Status');
    await userEvent.selectOptions(status, "Won't do");
    const reason = screen.getByLabelText('Why it will not be done');
    expect(reason).toHaveFocus();
    expect(patches(server)).toEqual([]);
    await userEvent.type(reason, 'Replaced');
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { status: 'wont_do', reason: 'Replaced' },
    ]);
  });

  it('stays what it was where nobody says why', async () => {
    const server = await open(anActionItem({ title: 'Alert' }));
    const [status] = screen.getAllByLabelText('Status');
    await userEvent.selectOptions(status, "Won't do");
    await userEvent.tab();
    expect(status).toHaveValue('open');
    expect(patches(server)).toEqual([]);
  });

  it('says who proposes not to do it, and lets it be agreed to or kept', async () => {
    const server = await open(
      anActionItem({
        title: 'Alert',
        reason: 'Replaced',
        wontDoProposedBy: 'user:default/bob',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'More about Alert' }),
    );
    expect(
      await screen.findByText(/proposes not to do it: Replaced\./),
    ).toHaveTextContent('Bob Baker');
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await saved();
    expect(patches(server)).toEqual([{ reason: null }]);
  });
});

describe('ideas in the editor', () => {
  it('are added in a line of their own, and promoted to actions', async () => {
    const server = await open(anActionItem({ title: 'Alert' }));
    await userEvent.type(
      screen.getByLabelText('New idea'),
      'Try a cache{Enter}',
    );
    await saved();
    expect(server.document!.actionItems).toMatchObject([
      { title: 'Alert' },
      { title: 'Try a cache', isIdea: true },
    ]);
    expect(screen.getByLabelText('New idea')).toHaveValue('');
    const ideas = within(screen.getByRole('region', { name: 'Ideas' }));
    await userEvent.click(
      ideas.getByRole('button', { name: 'Promote to an action: Try a cache' }),
    );
    await saved();
    expect(ideas.queryByDisplayValue('Try a cache')).toBeNull();
    expect(
      screen.getAllByLabelText('Action').map(area => (area as any).value),
    ).toEqual(['Alert', 'Try a cache', '']);
    expect(server.document!.actionItems[1]).toMatchObject({ isIdea: false });
  });

  it('are shown with the same idea of others', async () => {
    const idea = anActionItem({ title: 'Try a cache', isIdea: true });
    const server = new MemoryServer(aPostmortem({ actionItems: [idea] }));
    server.api.getOutcomes = async () => ({
      items: [
        {
          actionItemId: idea.id,
          recurrences: [],
          held: null,
          sameIdeas: [
            { key: 'AI-007', postmortem: aMention({ ref: 'PM-2024-12-24' }) },
          ],
        },
      ],
    });
    await openEditor(server, 'actions');
    expect(
      await screen.findByRole('link', { name: 'PM-2024-12-24' }),
    ).toHaveAttribute('href', '/postmortem/PM-2024-12-24');
    // What is only an idea is no row among the actions.
    expect(screen.getAllByLabelText('Action')).toHaveLength(1);
  });
});

describe('an action of high priority without a sponsor', () => {
  it('has one proposed that is taken with one press', async () => {
    const server = new MemoryServer(
      aPostmortem({
        actionItems: [
          anActionItem({ title: 'Alert', owner: 'group:default/payments' }),
        ],
      }),
    );
    await openEditor(server, 'actions');
    await userEvent.click(
      screen.getByRole('button', { name: 'More about Alert' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Bob Baker' }),
    );
    await saved();
    expect(patches(server)).toEqual([{ sponsor: 'user:default/bob' }]);
    expect(screen.queryByText('Proposed:')).toBeNull();
  });
});
