import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, aPostmortem } from '../../testing/fakePostmortems';
import { aCitation } from '../testing/evidence';
import { aLog, drop } from '../evidence/testing/evidencePart';
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

  it('shows the lines that an event cites, and nothing where it cites none', async () => {
    const server = new MemoryServer();
    const log = server.evidence.has({ title: 'access.log' });
    server.document = aPostmortem({
      status: 'draft',
      timeline: [
        anEvent({ description: 'Errors', citations: [aCitation(log.id, 7)] }),
        anEvent({ description: 'Somebody saw it' }),
      ],
    });
    await openEditor(server, 'timeline');
    await userEvent.click(await screen.findByText('1 line of evidence'));
    expect(await screen.findByText('access.log, line 7')).toBeVisible();
    expect(screen.getByText('line 7 of it')).toBeVisible();
    expect(screen.getAllByText(/of evidence/)).toHaveLength(1);
  });

  it('brings in what is dropped on it as evidence, and shows that', async () => {
    const server = new MemoryServer(aPostmortem({ timeline: [] }));
    await openEditor(server, 'timeline');
    drop(aLog('access.log'));
    expect(
      await screen.findByRole('heading', { name: 'Evidence' }),
    ).toBeVisible();
    expect(await screen.findByLabelText('Name of access.log')).toBeVisible();
  });
});
