import type { DemoIncident } from './DemoIncident';

/** The incident with which every explanation of the process begins: a full scan, a small pool, a cache. */
export const example: DemoIncident[] = [
  {
    key: 'example',
    title: 'API service degradation',
    severity: 'P1',
    day: '2025-02-09',
    at: '10:05:23',
    affected: ['component:default/api-service', 'component:default/checkout'],
    origin: ['resource:default/orders-db'],
    authors: ['alice', 'bob'],
    reviewers: ['erin'],
    facilitator: 'charlie',
    publishedAfter: 21,
    links: [
      {
        url: 'https://grafana.larkfield.example/d/api-service',
        kind: 'dashboard',
        title: 'API service',
      },
      {
        url: 'https://chat.larkfield.example/archives/inc-2025-02-09',
        kind: 'channel',
        title: '#inc-2025-02-09',
      },
    ],
    impactFigures: [
      { label: 'Failed requests', value: 40000 },
      { label: 'Customers affected', value: 2000 },
      { label: 'Revenue', value: 5000, unit: 'USD', estimated: true },
    ],
    summary:
      'For half an hour about 40% of the requests to the API service failed, because every connection to the orders database was taken. A cache in front of the busiest query brought the service back. No data was lost.',
    impact:
      'Two thousand customers saw errors in the shop and at checkout. Some 40,000 requests failed; we estimate about 5,000 USD of orders that were not placed.',
    rootCause:
      'Release v2.3.0 brought a query that reads the whole orders table, as no index fits it. With the traffic of a Sunday morning these reads held their connections for seconds, and the pool of 20 ran dry.',
    wentWell: [
      'The first alert came 82 seconds after the first error.',
      'Ten minutes after somebody had acknowledged, a cache was taking the load.',
      'Support told customers early and in plain words what did not work.',
    ],
    lessons: [
      'Watching the database as a whole says nothing about its connections.',
      'A load test proves only the queries that it runs.',
      'Sizes chosen for last year’s traffic have to be looked at when traffic grows.',
    ],
    prevention:
      'A dashboard and a larger pool would have softened this one; the plan check and the replayed queries are there for the next.',
    timeline: [
      [
        0,
        'First 5xx answers appear',
        'nginx access logs',
        undefined,
        'started',
      ],
      [
        1.37,
        'High error rate alert fires',
        'Prometheus',
        undefined,
        'detected',
      ],
      [2.82, 'On-call engineer is paged', 'PagerDuty', 'System'],
      [
        6.62,
        'The alert is acknowledged',
        'PagerDuty',
        '@alice',
        'acknowledged',
      ],
      [
        10.12,
        'Connection pool of the orders database is exhausted',
        'app logs',
      ],
      [
        13.37,
        'Slow queries identified: full scans of the orders table',
        'pganalyze',
        '@alice',
      ],
      [
        16.78,
        'Cache layer deployed in front of the order history',
        'kubectl',
        '@alice',
        'mitigated',
      ],
      [29.62, 'Error rate is back to its usual level', 'Prometheus'],
      [34.62, 'Incident marked as resolved', 'PagerDuty', '@alice', 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'capacity-planning',
        statement: 'All 20 connections to the orders database were in use',
      },
      {
        layer: 'immediate',
        category: 'software-change',
        statement: 'A query that came with v2.3.0 had no index to use',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement:
          'Nobody could see how many connections of the pool were taken',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'The load test had never run the new query',
        explains: 1,
      },
      {
        layer: 'contributing',
        category: 'runbook-gap',
        statement:
          'There was no procedure for a database that gives out no connections',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'capacity-planning',
        statement: 'The pool kept its size while traffic tripled',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'Query plans are not looked at before a release',
        explains: 3,
      },
      {
        layer: 'systemic',
        category: 'monitoring-gap',
        statement:
          'Database alerts speak of total failure, not of getting slower',
        explains: 2,
      },
    ],
    actions: [
      {
        title:
          'Show used and free pool connections on the API service dashboard',
        owner: 'bob',
        due: 7,
        priority: 'high',
        type: 'detect',
        status: 'verified',
        proof: 'https://grafana.larkfield.example/d/api-service?viewPanel=12',
        addresses: [2],
      },
      {
        title: 'Write the runbook "orders-db gives out no connections"',
        owner: 'alice',
        due: 11,
        priority: 'high',
        type: 'mitigate',
        status: 'done',
        proof: 'https://runbooks.larkfield.example/orders-db-connections',
        addresses: [4],
      },
      {
        title:
          'Fail the build when a new query plan scans a table of more than 10,000 rows',
        owner: 'charlie',
        due: 20,
        priority: 'medium',
        type: 'prevent',
        addresses: [6, 1],
      },
      {
        title:
          'Set the pool size from measured peak concurrency, and review it each quarter',
        owner: 'dan',
        due: 5,
        priority: 'high',
        type: 'prevent',
        sponsor: 'erin',
        addresses: [0, 5],
      },
      {
        title:
          'Alert when queries of the API service take longer than 100 ms at the median',
        owner: 'bob',
        due: 14,
        priority: 'medium',
        type: 'detect',
        status: 'done',
        addresses: [7],
      },
      {
        title: 'Replay a day of production queries in the weekly load test',
        owner: 'charlie',
        due: 34,
        priority: 'low',
        type: 'prevent',
        status: 'in_progress',
        addresses: [3],
      },
    ],
  },
];
