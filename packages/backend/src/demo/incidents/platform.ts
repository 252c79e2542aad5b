import type { DemoIncident } from './DemoIncident';

/** What happened below everything else: the API service, the event bus, databases, the cluster. */
export const platform: DemoIncident[] = [
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
    key: 'api-latency-draft',
    title: 'API service slow after the move to new nodes',
    severity: 'P3',
    day: 1,
    at: '13:40:00',
    affected: ['component:default/api-service'],
    authors: ['alice'],
    status: 'draft',
    impactFigures: [
      { label: 'Requests over one second', value: 5300, estimated: true },
    ],
    summary:
      'Requests that usually take 80 ms took more than a second on a third of the nodes.',
    impact: 'Pages felt slow for most of an afternoon; we are still counting.',
    rootCause:
      'Not understood yet. The new nodes have half the network bandwidth per processor.',
    wentWell: ['Moving pods back was possible at any moment.'],
    lessons: ['To be written when the cause is confirmed.'],
    timeline: [
      [
        0,
        'First pods move to the new nodes',
        'kubernetes events',
        'System',
        'started',
      ],
      [35, 'Share of slow requests passes 5%', 'Prometheus'],
      [50, 'Slow request alert fires', 'Prometheus', undefined, 'detected'],
      [
        53,
        'Acknowledged, with the morning’s move of nodes in mind',
        'PagerDuty',
        '@alice',
        'acknowledged',
      ],
      [
        95,
        'Pods moved back to the old nodes',
        'kubectl',
        '@alice',
        'mitigated',
      ],
      [110, 'Latency as before', 'Prometheus', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'hardware',
        statement: 'New nodes have less network for each processor',
        hypothesis: true,
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement:
          'The new kind of node was tried with one service that hardly talks',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'capacity-planning',
        statement: 'Nodes are chosen by processor and memory alone',
        explains: 0,
        hypothesis: true,
      },
    ],
    actions: [
      {
        title:
          'Measure network throughput of both node types under the API service’s load',
        owner: 'alice',
        due: 7,
        priority: 'medium',
        type: 'process',
        addresses: [0],
      },
      {
        title: 'Add network per pod to the capacity sheet',
        due: 21,
        priority: 'low',
        type: 'prevent',
        addresses: [2],
      },
    ],
  },
  {
    key: 'accounts-db-failover',
    title: 'Nobody can sign in for eleven minutes',
    severity: 'P1',
    day: 35,
    at: '20:14:00',
    affected: [
      'component:default/accounts',
      'component:default/web-shop',
      'component:default/checkout',
    ],
    origin: ['resource:default/accounts-db'],
    authors: ['erin', 'bob'],
    reviewers: ['alice'],
    publishedAfter: 18,
    runbook: { name: 'accounts-db failover', helped: 'no' },
    impactFigures: [{ label: 'Sign-ins refused', value: 9200 }],
    summary:
      'The primary of the accounts database lost its disk. The standby took over within a minute; the accounts service went on talking to the dead one for ten more.',
    impact:
      '9,200 sign-ins failed. Customers who were signed in noticed nothing.',
    rootCause:
      'The service resolves the database’s name once, when it starts, and keeps the connections of its pool for ever.',
    wentWell: [
      'The database itself did all it should, and quickly.',
      'Signed-in sessions never ask the database.',
    ],
    lessons: ['A failover is finished when the clients have followed.'],
    prevention:
      'Clients take part in every rehearsal from now on, so that the next failover bores them as well.',
    timeline: [
      [0, 'Disk of the primary fails', 'cloud console', undefined, 'started'],
      [1, 'Standby promoted', 'database operator', 'System'],
      [2, 'Sign-in errors alert fires', 'Prometheus', undefined, 'detected'],
      [
        3,
        'Two people acknowledge within seconds of each other',
        'PagerDuty',
        '@erin',
        'acknowledged',
      ],
      [
        5,
        'Runbook followed: promotes a standby that is promoted already',
        'runbook',
        '@erin',
      ],
      [8, 'Connections still go to the old address', 'psql', '@bob'],
      [10, 'Accounts service restarted', 'kubectl', '@bob', 'mitigated'],
      [11, 'Sign-ins succeed', 'accounts metrics', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'hardware',
        statement: 'A disk of the primary failed',
      },
      {
        layer: 'immediate',
        category: 'dependency-failure',
        statement: 'Pooled connections stayed with a database that was gone',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement:
          'Failovers were exercised with the database alone, without its clients',
        explains: 1,
      },
      {
        layer: 'contributing',
        category: 'runbook-gap',
        statement: 'The runbook ends where the database’s part ends',
        explains: 1,
      },
      {
        layer: 'systemic',
        category: 'monitoring-gap',
        statement: 'No dashboard shows which address a pool is connected to',
        explains: 1,
      },
    ],
    actions: [
      {
        title:
          'Close pooled connections after ten minutes and resolve the name again',
        owner: 'erin',
        due: 10,
        priority: 'high',
        type: 'prevent',
        sponsor: 'alice',
        status: 'done',
        proof: 'https://git.larkfield.example/accounts/pull/611',
        addresses: [1],
      },
      {
        title: 'Fail the staging database over every week while the tests run',
        owner: 'bob',
        due: 28,
        priority: 'high',
        type: 'prevent',
        status: 'open',
        addresses: [2],
      },
      {
        title: 'Extend the failover runbook to the clients',
        owner: 'erin',
        due: 14,
        priority: 'medium',
        type: 'mitigate',
        status: 'open',
        addresses: [3],
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
    key: 'api-rate-limit',
    title: 'Our own app locked out by our own limit',
    severity: 'P2',
    day: 188,
    at: '18:30:10',
    affected: ['component:default/api-service', 'component:default/web-shop'],
    authors: ['alice'],
    reviewers: ['charlie'],
    publishedAfter: 31,
    impactFigures: [{ label: 'Requests refused', value: 510000 }],
    summary:
      'A new limit against scrapers counted the whole mobile app as one client and refused half a million of its requests.',
    impact:
      'For 33 minutes the app showed yesterday’s prices and could not fill a basket.',
    rootCause:
      'All requests of the app come through two addresses of the mobile carrier’s gateway; the limit counts by address.',
    wentWell: [
      'The limit had an off switch, and its author was at the keyboard.',
    ],
    lessons: [
      'A limit should log what it would do for a day before it does it.',
    ],
    prevention:
      'A day of counting shows whom a limit would hit before it hits them.',
    timeline: [
      [
        0,
        'Rate limit switched on for everyone',
        'gateway config',
        '@alice',
        'started',
      ],
      [2, 'Refused requests climb to 260 a second', 'gateway metrics'],
      [
        14,
        'App reviews mention empty baskets',
        'app store',
        undefined,
        'detected',
      ],
      [19, 'Linked with the new limit', 'chat', '@charlie', 'acknowledged'],
      [22, 'Limit switched off', 'gateway config', '@alice', 'mitigated'],
      [33, 'App traffic as before', 'gateway metrics', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'configuration-change',
        statement: 'The limit refused our own customers',
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement:
          'Refusals were drawn on a graph that nobody had a reason to open',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement:
          'The limit was tried with a laptop, which has one address and one user',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Protective settings skip the slow rollout that code must take',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Run every new limit for a day in a mode that only counts',
        owner: 'alice',
        due: 14,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://wiki.larkfield.example/limits',
        addresses: [2, 3],
      },
      {
        title: 'Alert when more than 1% of requests are refused',
        owner: 'bob',
        due: 14,
        priority: 'medium',
        type: 'detect',
        status: 'verified',
        proof: 'https://git.larkfield.example/alerts/pull/181',
        addresses: [1],
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
        addresses: [0, 2],
      },
      {
        title: 'Try migrations on a full copy once a week',
        owner: 'platform-team',
        due: 60,
        priority: 'medium',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/infra/pull/815',
        addresses: [1],
      },
    ],
  },
  {
    key: 'cluster-upgrade',
    title: 'Cluster upgrade evicts all search nodes together',
    severity: 'P2',
    day: 612,
    at: '03:20:00',
    affected: [
      'component:default/product-search',
      'component:default/recommendations',
    ],
    origin: ['resource:default/product-index'],
    authors: ['bob'],
    publishedAfter: 36,
    impactFigures: [
      { label: 'Minutes without search', value: 44, unit: 'min' },
    ],
    summary:
      'The upgrade drained three nodes at once, and all three happened to hold the whole search index.',
    impact: 'Night visitors had no search for 44 minutes.',
    rootCause:
      'Search has no rule that keeps some of its instances running while nodes are drained, nor one that spreads them.',
    wentWell: [
      'The upgrade was planned for the quietest hour, so few people met it.',
    ],
    lessons: ['The scheduler does exactly what it was not forbidden to do.'],
    prevention:
      'Budgets keep one search node alive whatever an upgrade does; draining singly makes them easy to keep.',
    timeline: [
      [
        0,
        'Upgrade drains nodes 4, 5 and 6',
        'cluster log',
        'System',
        'started',
      ],
      [2, 'All index nodes are gone', 'kubernetes events'],
      [
        5,
        'Search availability alert fires',
        'Prometheus',
        undefined,
        'detected',
      ],
      [
        13,
        'Night shift of the platform team takes over',
        'PagerDuty',
        '@bob',
        'acknowledged',
      ],
      [16, 'Upgrade paused', 'cloud console', '@bob', 'mitigated'],
      [44, 'Index loaded on new nodes', 'index console', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'dependency-failure',
        statement: 'The index was on exactly the nodes that were drained',
      },
      {
        layer: 'contributing',
        category: 'configuration-change',
        statement:
          'The drain took three nodes at a time, a default of the new version',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'runbook-gap',
        statement:
          'The upgrade procedure does not name services that must not go together',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Disruption budgets are optional for services of any importance',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Require a disruption budget for every service of tier 1',
        owner: 'platform-team',
        due: 30,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/policy/pull/31',
        addresses: [3, 0],
      },
      {
        title: 'Drain one node at a time',
        owner: 'bob',
        due: 7,
        priority: 'medium',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/infra/pull/455',
        addresses: [1],
      },
    ],
  },
];
