import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, aPostmortem } from '../../testing/fakePostmortems';
import { openEditor, saved } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

beforeEach(() => localStorage.clear());

describe('the timeline in the editor', () => {
  it('makes no rows of a table that is pasted as the source of an event', async () => {
    const server = new MemoryServer(
      aPostmortem({ timeline: [anEvent({ source: '' })] }),
    );
    await openEditor(server, 'timeline');
    await userEvent.click(screen.getAllByLabelText('Source')[0]);
    await userEvent.paste('nginx\taccess.log');
    await saved();
    expect(server.document!.timeline).toMatchObject([
      { source: 'nginx access.log' },
    ]);
  });

  it('takes the focus to the next event when one is deleted with its button', async () => {
    const server = new MemoryServer(
      aPostmortem({
        timeline: [
          anEvent({ description: 'Errors', occurredAt: null }),
          anEvent({ description: 'Alert', occurredAt: null }),
        ],
      }),
    );
    await openEditor(server, 'timeline');
    await userEvent.click(
      screen.getByRole('button', { name: 'Delete Errors' }),
    );
    expect(screen.getAllByLabelText('Event')[0]).toHaveValue('Alert');
    expect(screen.getAllByLabelText('Time')[0]).toHaveFocus();
  });
});
