import type { DemoIncident } from './DemoIncident';

/** What happened below all services: the bus, the database, the logs. */
export const foundations: DemoIncident[] = [
  {
    key: 'event-bus-disk',
    title: 'Event bus stops taking messages',
    severity: 'P1',
    day: 2,
    at: '04:12:00',
    affected: [
      'component:default/checkout',
      'component:default/invoicing',
      'component:default/mailer',
    ],
    origin: ['resource:default/event-bus'],
    authors: ['bob'],
    reviewers: ['alice', 'frank'],
    facilitator: 'erin',
    status: 'in_review',
    links: [
      {
        url: 'https://chat.larkfield.example/archives/inc-bus',
        kind: 'channel',
        title: '#inc-bus',
      },
    ],
    impactFigures: [
      { label: 'Orders accepted late', value: 4200 },
      { label: 'Longest delay', value: 96, unit: 'min' },
    ],
    summary:
      'The disks of the event bus were full at four in the morning, and for an hour and a half no order could be passed on.',
    impact:
      '4,200 orders stayed where they were accepted and went on their way before breakfast. Customers waited for confirmations, none was lost.',
    rootCause:
      'Retention of a debugging topic had been set to "for ever" for an afternoon three months ago and never set back.',
    wentWell: [
      'Services kept what they could not send and sent it later, as designed.',
      'The pager woke the right person.',
    ],
    lessons: ['Temporary settings need an end that does not depend on memory.'],
    prevention:
      'The forecast would have spoken nine days earlier, and cleaning up by name removes the need to remember.',
    timeline: [
      [
        0,
        'Disk of broker 3 reaches 100%',
        'broker metrics',
        undefined,
        'started',
      ],
      [3, 'Producers get "no space left" from all brokers', 'broker logs'],
      [5, 'Produce errors alert fires', 'Prometheus', undefined, 'detected'],
      [12, 'Page acknowledged from bed', 'PagerDuty', '@bob', 'acknowledged'],
      [40, 'Topic debug-replay found, 600 GB', 'event bus console', '@bob'],
      [
        58,
        'Topic truncated, brokers accept messages',
        'event bus console',
        '@bob',
        'mitigated',
      ],
      [
        96,
        'Last kept message delivered',
        'checkout metrics',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'capacity-planning',
        statement: 'Every broker’s disk was full',
      },
      {
        layer: 'contributing',
        category: 'configuration-change',
        statement: 'A debugging topic kept everything for three months',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'Disk space alerts at 98%, forty minutes before the end',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'runbook-gap',
        statement:
          'How to find the largest topic had to be looked up on the internet',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Temporary changes leave no trace that anyone would meet again',
        explains: 1,
        hypothesis: true,
      },
    ],
    actions: [
      {
        title:
          'Alert when a broker’s disk will be full within a week at the present rate',
        owner: 'bob',
        due: 14,
        priority: 'high',
        type: 'detect',
        sponsor: 'erin',
        addresses: [2],
      },
      {
        title: 'Write the runbook "brokers are full"',
        owner: 'alice',
        due: 20,
        priority: 'medium',
        type: 'mitigate',
        addresses: [3],
      },
      {
        title: 'Remove topics named debug-* after seven days',
        owner: 'platform-team',
        due: 30,
        priority: 'medium',
        type: 'prevent',
        addresses: [1, 4],
      },
    ],
  },
  {
    key: 'secrets-in-logs',
    title: 'Access keys found in the log archive',
    severity: 'P2',
    day: 108,
    at: '09:00:00',
    affected: ['component:default/api-service'],
    authors: ['erin'],
    reviewers: ['bob'],
    publishedAfter: 70,
    restricted: {
      members: ['group:default/platform-team'],
      reason: 'Describes how the archive could be read.',
    },
    impactFigures: [{ label: 'Keys replaced', value: 14 }],
    summary:
      'A scan of the log archive found fourteen access keys, the oldest eight months old.',
    impact:
      'All keys were replaced within the day. We found no sign that anybody had used one.',
    rootCause:
      'A debug line prints whole requests when a header is too long, and partners send their keys in a header.',
    wentWell: [
      'The scan was an action item of an earlier review, and it worked.',
    ],
    lessons: [
      'Log lines for rare cases are written in the rarest case of all: without review.',
    ],
    prevention:
      'Masking at the collector protects us from log lines that nobody has written yet.',
    timeline: [
      [0, 'Weekly scan of the archive starts', 'scanner', 'System', 'started'],
      [12, 'Scan reports fourteen keys', 'scanner', undefined, 'detected'],
      [20, 'Security rota informed', 'PagerDuty', '@erin', 'acknowledged'],
      [95, 'Debug line removed', 'deployments', '@bob', 'mitigated'],
      [300, 'Thirteen partners have new keys', 'partner portal', '@erin'],
      [
        430,
        'Last key replaced, archive cleaned',
        'partner portal',
        '@erin',
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'security',
        statement: 'Requests with long headers were logged whole',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'No test looks at what is logged',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'Debug output needs no review as it is meant to go away',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Replace known key formats in every log line at the collector',
        owner: 'bob',
        due: 21,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/logging/pull/44',
        addresses: [0],
      },
      {
        title: 'Fail the build when a log statement takes a whole request',
        owner: 'erin',
        due: 45,
        priority: 'medium',
        type: 'prevent',
        status: 'done',
        proof: 'https://git.larkfield.example/lint/pull/18',
        addresses: [1, 2],
      },
    ],
  },
  {
    key: 'orders-db-migration',
    title: 'Orders cannot be changed during a migration',
    severity: 'P2',
    day: 345,
    at: '10:00:00',
    affected: ['component:default/api-service', 'component:default/invoicing'],
    origin: ['resource:default/orders-db'],
    authors: ['bob', 'dan'],
    publishedAfter: 27,
    statedDuration: 'about a quarter of an hour',
    impactFigures: [{ label: 'Order changes refused', value: 2750 }],
    summary:
      'Adding an index locked the orders table for 17 minutes of an ordinary morning.',
    impact:
      '2,750 attempts to change or cancel an order failed; new orders go to another table and were fine.',
    rootCause:
      'The migration builds the index without the option that lets others write meanwhile. On the copy used for tests it took two seconds.',
    wentWell: [
      'The team announced the migration and watched it, so no time was lost guessing.',
    ],
    lessons: ['A copy of one percent takes one percent of the time.'],
    prevention:
      'The build refuses the migration that hurt us, and the full copy finds those it does not know.',
    timeline: [
      [0, 'Migration 0231 starts', 'deployments', '@bob', 'started'],
      [1, 'Changes of orders begin to wait', 'database log'],
      [3, 'Timeouts alert fires', 'Prometheus', undefined, 'detected'],
      [
        3.5,
        'The people at the migration acknowledge',
        'PagerDuty',
        '@bob',
        'acknowledged',
      ],
      [15, 'Index build cancelled', 'psql', '@dan', 'mitigated'],
      [17, 'No timeouts for a minute', 'Prometheus', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'software-change',
        statement: 'A migration held a lock while it built an index',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'Migrations are tried on a hundredth of the data',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'What a migration may lock is not part of any checklist',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Reject migrations that create an index without "concurrently"',
        owner: 'bob',
        due: 14,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/lint/pull/9',
        addresses: [0],
      },
      {
        title: 'Try migrations on a full copy once a week',
        owner: 'platform-team',
        due: 60,
        priority: 'medium',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/infra/pull/815',
        addresses: [0],
      },
    ],
  },
];
