import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { anEvent, aPostmortem } from '../../../testing/fakePostmortems';
import { openEditor, saved } from '../../fields/__testUtils__/openEditor';
import { aCitation } from '../../testing/evidence';
import { MemoryServer } from '../../testing/MemoryServer';

beforeEach(() => localStorage.clear());

const at = (time: string, day = '09') => `2025-02-${day}T${time}:00.000Z`;

const NO_TIMES = {
  startedAt: null,
  detectedAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
};

/** A draft with an event at each of these times. */
function aTimeline(...events: Partial<TimelineEvent>[]): MemoryServer {
  return new MemoryServer(
    aPostmortem({
      ...NO_TIMES,
      timeline: events.map((event, i) =>
        anEvent({ description: `Event ${i}`, position: i, ...event }),
      ),
    }),
  );
}

/** One of another month among them. */
const aSlip = () =>
  aTimeline(
    { occurredAt: at('10:05') },
    { occurredAt: '2025-03-09T10:12:00.000Z', description: 'Slip' },
    { occurredAt: at('10:21') },
  );

const timeOf = (event: string) =>
  within(screen.getByDisplayValue(event).closest('tr')!).getByLabelText('Time');

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

describe('a time that is worth a second look', () => {
  it('is counted at the top, walked to, and says why in its place', async () => {
    await openEditor(aSlip(), 'timeline');
    expect(await screen.findByText('1 time to look at')).toBeVisible();
    const words = screen.getByText(
      'By the other times, this was on 9 Feb 2025.',
    );
    expect(words).not.toBeVisible();
    await press('Next: 1 time to look at');
    expect(timeOf('Slip')).toHaveFocus();
    expect(words).toBeVisible();
    expect(timeOf('Slip')).toHaveAccessibleDescription(
      /9 Mar 2025 10:12:00 UTC.*By the other times, this was on 9 Feb 2025\./,
    );
  });

  it('is set right with one press, saved, and taken back with another', async () => {
    const server = aSlip();
    const slip = () =>
      server.document!.timeline.find(row => row.description === 'Slip');
    await openEditor(server, 'timeline');
    await userEvent.click(timeOf('Slip'));
    await press('Move to 9 Feb 2025');
    expect(timeOf('Slip')).toHaveFocus();
    await waitFor(() =>
      expect(screen.queryByText('1 time to look at')).not.toBeInTheDocument(),
    );
    await saved();
    expect(slip()?.occurredAt).toBe(at('10:12'));

    await press('Undo');
    await waitFor(() =>
      expect(slip()?.occurredAt).toBe('2025-03-09T10:12:00.000Z'),
    );
    expect(await screen.findByText('1 time to look at')).toBeVisible();
  });

  it('is found while it is typed, and the field shows what it was set to', async () => {
    const server = aTimeline(
      { occurredAt: at('10:05') },
      { occurredAt: at('10:06') },
      { occurredAt: at('10:21') },
    );
    await openEditor(server, 'timeline');
    const [, , , time] = screen.getAllByLabelText('Time');
    await userEvent.type(time, '9 Mar 2025 10:30');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Move to 9 Feb 2025' }),
    );
    expect(time).toHaveValue('10:30:00');
  });

  it('offers both instants of an hour that came twice', async () => {
    const server = aTimeline({
      occurredAt: '2025-10-26T00:30:00.000Z',
      timeOrigin: { text: '02:30', zone: 'Europe/Berlin' },
      description: 'Night',
    });
    await openEditor(server, 'timeline');
    await userEvent.click(timeOf('Night'));
    expect(
      screen.getByText(
        'This hour came twice in Europe/Berlin: 00:30:00 or 01:30:00 UTC.',
      ),
    ).toBeVisible();
    await press('It was 01:30:00 UTC');
    await saved();
    expect(server.document!.timeline).toMatchObject([
      {
        occurredAt: '2025-10-26T01:30:00.000Z',
        timeOrigin: { text: '02:30', zone: '+01:00' },
      },
    ]);
    await waitFor(() =>
      expect(screen.queryByText(/came twice/)).not.toBeInTheDocument(),
    );
  });

  it('says which zone was taken, and where to change it, apart from the others', async () => {
    const server = aTimeline({
      occurredAt: at('10:05'),
      description: 'Errors',
    });
    const log = server.evidence.has({ title: 'error.log', withoutZone: 40 });
    server.document!.timeline[0].citations = [aCitation(log.id, 7)];
    await openEditor(server, 'timeline');
    expect(
      await screen.findByText('1 without a zone, taken as UTC'),
    ).toBeVisible();
    expect(screen.queryByText(/to look at/)).not.toBeInTheDocument();
    await userEvent.click(timeOf('Errors'));
    expect(
      screen.getByText(
        '“error.log” names no zone; its times were taken as UTC.',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Change that under Evidence' }),
    ).toHaveAttribute('href', expect.stringMatching(/#evidence$/));
  });

  it('is nothing while an event that is a milestone is on its way to the header', async () => {
    const server = aTimeline(
      { milestone: 'started', occurredAt: at('10:05') },
      { occurredAt: at('10:10') },
      { occurredAt: at('10:21') },
    );
    server.document!.startedAt = at('10:05');
    await openEditor(server, 'timeline');
    const release = server.hold();
    const [first, , third] = screen.getAllByLabelText('Time');
    await userEvent.clear(first);
    await userEvent.type(first, '10:07');
    await userEvent.clear(third);
    await userEvent.type(third, '9 Mar 2025 10:21');
    // The times have been looked through.
    await screen.findByText('1 time to look at');
    expect(screen.queryByText(/Under Incident/)).not.toBeInTheDocument();
    release();
    await saved();
  });
});

describe('the times of the incident', () => {
  it('say which comes before what has to be earlier, and turn midnight', async () => {
    const server = new MemoryServer(
      aPostmortem({
        ...NO_TIMES,
        startedAt: at('23:50'),
        resolvedAt: at('00:40'),
        timeline: [],
      }),
    );
    await openEditor(server, 'incident');
    await userEvent.click(await screen.findByLabelText('Resolved'));
    expect(screen.getByLabelText('Resolved')).toHaveAccessibleDescription(
      /Resolved is before Started, 9 Feb 2025 23:50:00 UTC\./,
    );
    await press('Move to 10 Feb 2025');
    await saved();
    expect(server.document!.resolvedAt).toBe(at('00:40', '10'));
    await waitFor(() =>
      expect(screen.queryByText(/is before Started/)).not.toBeInTheDocument(),
    );
  });

  it('are told of in the timeline, too', async () => {
    const server = aTimeline({ occurredAt: at('10:05') });
    Object.assign(server.document!, {
      startedAt: at('10:05'),
      resolvedAt: at('09:40'),
    });
    await openEditor(server, 'timeline');
    expect(
      await screen.findByRole('link', {
        name: '1 to look at under Incident',
      }),
    ).toHaveAttribute('href', expect.stringMatching(/#incident$/));
  });
});
