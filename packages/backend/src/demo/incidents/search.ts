import type { DemoIncident } from './DemoIncident';

/** What happened where customers look for goods. */
export const search: DemoIncident[] = [
  {
    key: 'search-empty-results',
    title: 'Product search answers with empty pages',
    severity: 'P2',
    day: 12,
    at: '07:42:10',
    affected: [
      'component:default/product-search',
      'component:default/web-shop',
    ],
    origin: ['resource:default/product-index'],
    authors: ['charlie'],
    reviewers: ['grace'],
    publishedAfter: 19,
    links: [
      {
        url: 'https://grafana.larkfield.example/d/search',
        kind: 'dashboard',
        title: 'Search',
      },
    ],
    impactFigures: [
      { label: 'Searches without results', value: 18200 },
      { label: 'Share of visitors who left', value: 31, unit: '%' },
    ],
    summary:
      'For an hour and a quarter every second search found nothing, although the goods were there. One of the two index nodes had been rebuilt from a half-written snapshot and answered quickly, with nothing in it.',
    impact:
      'About 18,200 searches came back empty. A third of the visitors who met one left the shop without a further click.',
    rootCause:
      'The nightly snapshot ran out of disk and left a readable but incomplete archive. The node that restarted that morning loaded it, passed its health check and joined the pool.',
    wentWell: [
      'Support noticed a pattern in three complaints and wrote it down word for word.',
      'Taking the bad node out of rotation took one command.',
    ],
    lessons: [
      'An empty answer is an answer: it raises no error anywhere.',
      'A snapshot is good when it has been read back, not when it has been written.',
    ],
    prevention:
      'The count at the door stops the next half-filled node, and the Monday restore tells us about a snapshot before a restart does.',
    timeline: [
      [
        0,
        'Index node 2 restarts and loads last night’s snapshot',
        'kubernetes events',
        undefined,
        'started',
      ],
      [9, 'Share of searches with results begins to fall', 'search metrics'],
      [
        38,
        'Third complaint about missing tulips reaches support',
        'support desk',
        undefined,
        'detected',
      ],
      [
        44,
        'On-call engineer takes the incident',
        'PagerDuty',
        '@charlie',
        'acknowledged',
      ],
      [
        61,
        'Document counts of both nodes compared: 0.4 and 1.9 million',
        'index console',
        '@grace',
      ],
      [66, 'Node 2 taken out of rotation', 'kubectl', '@charlie', 'mitigated'],
      [
        75,
        'Node 2 rebuilt from the catalog, counts agree',
        'index console',
        '@grace',
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'data',
        statement: 'Node 2 served an index with a fifth of its documents',
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'No alert watches the share of searches that find something',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'capacity-planning',
        statement:
          'The snapshot volume had filled up for weeks before it was full',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'testing-gap',
        statement: 'Restoring a snapshot is never rehearsed',
        explains: 2,
      },
    ],
    actions: [
      {
        title:
          'Alert when fewer than 85% of searches find something for ten minutes',
        owner: 'grace',
        due: 7,
        priority: 'high',
        type: 'detect',
        sponsor: 'charlie',
        status: 'done',
        proof: 'https://git.larkfield.example/search/pull/418',
        addresses: [1],
      },
      {
        title:
          'Let a node join only when its document count is within 2% of its neighbour’s',
        owner: 'charlie',
        due: 21,
        priority: 'high',
        type: 'prevent',
        status: 'in_progress',
        ticket: 'https://tracker.larkfield.example/SEARCH-57',
        addresses: [0],
      },
      {
        title:
          'Restore a random snapshot into staging every Monday and compare the counts',
        owner: 'shop-team',
        due: 30,
        priority: 'medium',
        type: 'prevent',
        addresses: [3],
      },
    ],
  },
  {
    key: 'search-reindex-slow',
    title: 'Price changes appear in search a day late',
    severity: 'P4',
    day: 276,
    at: '06:00:00',
    affected: ['component:default/product-search'],
    authors: ['charlie'],
    publishedAfter: 71,
    impactFigures: [
      { label: 'Articles with an old price in search', value: 3300 },
    ],
    summary:
      'For one day search listed 3,300 articles at yesterday’s price; the product page and the basket had the right one.',
    impact:
      'Forty-one customers asked why the price had jumped at the till. Nobody paid more than the page had told.',
    rootCause:
      'The consumer of price events stopped at a message with a currency it did not know, and waited. Its lag grew for a day while the process counted as healthy.',
    wentWell: [
      'The till asks for the price again, so no wrong price was charged.',
    ],
    lessons: [
      'A consumer that waits is as broken as one that crashes, only quieter.',
    ],
    prevention:
      'One odd event costs itself now, and no longer the whole day behind it.',
    timeline: [
      [
        0,
        'Price event with the currency "GBX" arrives',
        'event bus',
        undefined,
        'started',
      ],
      [1, 'Consumer of search stops at it', 'search logs'],
      [
        840,
        'Customer asks about a price',
        'support desk',
        undefined,
        'detected',
      ],
      [
        865,
        'Lag of 52,000 events found',
        'event bus console',
        '@charlie',
        'acknowledged',
      ],
      [
        880,
        'Unknown message moved aside, consumer goes on',
        'event bus console',
        '@charlie',
        'mitigated',
      ],
      [
        945,
        'Lag is gone, prices agree',
        'search metrics',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'data',
        statement:
          'One message in a form nobody expected stopped the queue behind it',
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'The age of the oldest unread event is not measured',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'testing-gap',
        statement:
          'Producers change event contents without any consumer’s tests seeing it',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Move messages that fail three times to a side queue and go on',
        owner: 'charlie',
        due: 30,
        priority: 'medium',
        type: 'mitigate',
        status: 'done',
        proof: 'https://git.larkfield.example/search/pull/377',
        addresses: [0],
      },
      {
        title: 'Alert when the oldest unread event is older than ten minutes',
        owner: 'bob',
        due: 30,
        priority: 'medium',
        type: 'detect',
        status: 'done',
        proof: 'https://git.larkfield.example/alerts/pull/171',
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
    affected: ['component:default/product-search'],
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
