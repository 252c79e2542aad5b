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

  it('refuses a paste that no post-mortem has room for, and says how many that would be', async () => {
    const server = new MemoryServer(aPostmortem({ timeline: [] }));
    await openEditor(server, 'timeline');
    await userEvent.click(screen.getAllByLabelText('Event')[0]);
    const rows = Array.from({ length: 2_001 }, (_, i) => `10:05\tEvent ${i}`);
    await userEvent.paste(rows.join('\n'));
    expect(
      await screen.findByText(
        '2,001 rows would make more than the 2,000 that a post-mortem holds. Nothing was pasted.',
      ),
    ).toBeVisible();
    expect(screen.getAllByLabelText('Event')).toHaveLength(1);
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
