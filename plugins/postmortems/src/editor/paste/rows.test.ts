import { DateTime } from 'luxon';
import { actionsFrom } from './actions';
import { eventsFrom } from './events';
import { parseTable } from './parseTable';

const CONTEXT = {
  zone: 'UTC',
  day: '2025-02-09',
  now: Date.parse('2025-02-10T08:00:00Z'),
};

const TIMELINE = `| Time | Event | Source | Actor |
|----------|-------|--------|-------|
| 10:05:23 | First 5xx errors appear | nginx access logs | - |
| 10:12:00 | Engineer acknowledges alert | PagerDuty | @alice |`;

describe('a table pasted into the timeline', () => {
  it('becomes events, in the columns that its headings name', () => {
    expect(eventsFrom(parseTable(TIMELINE)!, CONTEXT)).toEqual([
      {
        occurredAt: '2025-02-09T10:05:23.000Z',
        timeOrigin: null,
        description: 'First 5xx errors appear',
        source: 'nginx access logs',
      },
      {
        occurredAt: '2025-02-09T10:12:00.000Z',
        timeOrigin: null,
        description: 'Engineer acknowledges alert',
        source: 'PagerDuty',
        actor: '@alice',
      },
    ]);
  });

  it('goes by the headings, whatever their order', () => {
    expect(
      eventsFrom(
        [
          ['**Who**', 'Severity', 'What happened', 'When'],
          ['bob', 'P1', 'Paged', '10:08'],
        ],
        CONTEXT,
      ),
    ).toEqual([
      {
        actor: 'bob',
        description: 'Paged',
        occurredAt: '2025-02-09T10:08:00.000Z',
        timeOrigin: null,
      },
    ]);
  });

  it('goes by the usual order where there are no headings', () => {
    expect(
      eventsFrom([['10:08', 'Paged', 'PagerDuty', 'System']], CONTEXT),
    ).toMatchObject([
      { description: 'Paged', source: 'PagerDuty', actor: 'System' },
    ]);
    expect(eventsFrom([['Paged', 'PagerDuty']], CONTEXT)).toEqual([
      { description: 'Paged', source: 'PagerDuty' },
    ]);
  });

  it('takes a row for a row, though its cells say what headings say', () => {
    expect(
      eventsFrom([['10:08', 'Event', 'Source', 'System']], CONTEXT),
    ).toMatchObject([
      { description: 'Event', source: 'Source', actor: 'System' },
    ]);
  });

  it('keeps a time that cannot be read as it was written', () => {
    expect(
      eventsFrom([['about ten', 'Paged', 'PagerDuty', '-']], CONTEXT),
    ).toEqual([
      {
        occurredAt: null,
        timeOrigin: { text: 'about ten', zone: 'UTC' },
        description: 'Paged',
        source: 'PagerDuty',
      },
    ]);
  });
});

describe('a table pasted into the actions', () => {
  it('becomes action items, without the keys it had', () => {
    const rows = parseTable(
      `| ID | Action | Owner | Deadline | Priority |
|----|--------|-------|----------|----------|
| AI-001 | Add connection pool metrics to Grafana | @bob | 2025-02-16 | High |`,
    )!;
    expect(actionsFrom(rows)).toEqual([
      {
        fields: {
          title: 'Add connection pool metrics to Grafana',
          dueOn: '2025-02-16',
          priority: 'high',
        },
        ownerName: 'bob',
        unread: [],
      },
    ]);
  });

  it('reads dates with month names, teams, statuses and tickets', () => {
    expect(
      actionsFrom([
        ['Action', 'Owner', 'Due', 'Status', 'Reason', 'Type', 'Ticket'],
        [
          'Add an index',
          'group:default/db-team',
          '16 Feb 2025',
          "Won't do",
          'The table is gone',
          'Prevent',
          'https://tracker.example.org/7',
        ],
      ]),
    ).toEqual([
      {
        fields: {
          title: 'Add an index',
          owner: 'group:default/db-team',
          dueOn: '2025-02-16',
          status: 'wont_do',
          reason: 'The table is gone',
          type: 'prevent',
          ticketUrl: 'https://tracker.example.org/7',
        },
        unread: [],
      },
    ]);
  });

  it('takes nothing for verified, and nothing for given up without a reason', () => {
    expect(
      actionsFrom([
        ['Action', 'Status', 'Proof'],
        ['Add an index', 'verified', 'Seen'],
        ['Drop it', "won't do", '-'],
      ]),
    ).toEqual([
      {
        fields: { title: 'Add an index', status: 'done', proof: 'Seen' },
        unread: [],
      },
      { fields: { title: 'Drop it' }, unread: ["won't do"] },
    ]);
  });

  it('tells which cells it did not understand', () => {
    expect(
      actionsFrom([['Add an index', 'the DB folks', 'next week', 'urgent']]),
    ).toEqual([
      {
        fields: { title: 'Add an index' },
        ownerName: 'the DB folks',
        unread: ['next week', 'urgent'],
      },
    ]);
  });

  it.each([
    ['2025-2-6', '2025-02-06'],
    ['24.12.2024', '2024-12-24'],
    ['Dec 24, 2024', '2024-12-24'],
    ['Tue, 24 December 2024', '2024-12-24'],
    ['2024-12-24T18:00:00Z', '2024-12-24'],
    ['13/2/2025', '2025-02-13'],
    ['2/13/2025', '2025-02-13'],
    ['2/2/2025', '2025-02-02'],
    // Without a year, the nearest one: the paste is of 20 January 2025.
    ['Dec 24', '2024-12-24'],
    ['24.12.', '2024-12-24'],
    ['16 February', '2025-02-16'],
    ['29 Feb', '2024-02-29'],
    // Two days, or none.
    ['2/3/2025', undefined],
    ['31.2.2025', undefined],
    ['May', undefined],
  ])('reads the day %j', (written, dueOn) => {
    const [{ fields, unread }] = actionsFrom(
      [['Add an index', '', written]],
      DateTime.utc(2025, 1, 20),
    );
    expect(fields.dueOn).toBe(dueOn);
    expect(unread).toEqual(dueOn ? [] : [written]);
  });
});
