import type { DemoIncident } from './DemoIncident';

/** What happened at the one door to everything. */
export const apiService: DemoIncident[] = [
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
    key: 'api-rate-limit',
    title: 'Our own app locked out by our own limit',
    severity: 'P2',
    day: 188,
    at: '18:30:10',
    affected: ['component:default/api-service'],
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
        category: 'human-computer-interface',
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
        addresses: [0],
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
];
