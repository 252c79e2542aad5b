import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, aPostmortem, aTrack } from '../../testing/fakePostmortems';
import { openEditor } from '../fields/__testUtils__/openEditor';
import { MemoryServer } from '../testing/MemoryServer';

beforeEach(() => localStorage.clear());

const withEvents = (...descriptions: string[]) =>
  new MemoryServer(
    aPostmortem({
      timeline: descriptions.map((description, minute) =>
        anEvent({
          description,
          occurredAt: `2025-02-09T10:1${minute}:00.000Z`,
        }),
      ),
    }),
  );

const mark = (name: RegExp) => screen.findByRole('button', { name });

describe('the timeline to scale in the editor', () => {
  it('waits for a second event', async () => {
    await openEditor(withEvents('Errors'), 'timeline');
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  it('follows what is typed', async () => {
    await openEditor(withEvents('Errors', 'Alert'), 'timeline');
    await mark(/^10:11:00, Alert/);
    await userEvent.type(screen.getAllByLabelText('Event')[1], ' fires');
    expect(await mark(/^10:11:00, Alert fires/)).toBeVisible();
  });

  it('takes the focus to the row of an event', async () => {
    await openEditor(withEvents('Errors', 'Alert'), 'timeline');
    await userEvent.click(await mark(/^10:11:00, Alert/));
    expect(screen.getAllByLabelText('Time')[1]).toHaveFocus();
  });

  it('has the curves of the evidence', async () => {
    const server = withEvents('Errors', 'Alert');
    server.evidence.tracks = [aTrack({ title: 'rate(errors)' })];
    await openEditor(server, 'timeline');
    expect(
      await screen.findByRole('img', { name: /^rate\(errors\), highest 40/ }),
    ).toBeVisible();
  });

  it('stays hidden for who hid it', async () => {
    const server = withEvents('Errors', 'Alert');
    await openEditor(server, 'timeline');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hide the timeline to scale' }),
    );
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
    cleanup();
    await openEditor(server, 'timeline');
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the timeline to scale' }),
    );
    expect(await screen.findByRole('figure')).toBeVisible();
  });
});
