/**
 * The example with which every explanation of the process begins, in the words in which the demo
 * tells it, and as its people would type it.
 */

export const incident = {
  title: 'API service degradation',
  severity: 'P1, Critical service degraded',
  people: {
    Authors: 'Bob Lindqvist',
    Reviewers: 'Erin Takahashi',
    Facilitator: 'Charlie Adeyemi',
  },
  /** Beside the service on whose page it is started. */
  alsoAffected: 'Checkout',
  origin: 'Orders database',
  link: {
    url: 'https://grafana.larkfield.example/d/api-service',
    kind: 'Dashboard',
    title: 'API service',
  },
  figure: { value: '5000', unit: 'USD', label: 'Revenue' },
  /** From the start, by the times of the milestones below. */
  durations: {
    'to detect': '1 min 22 s',
    'to acknowledge': '6 min 37 s',
    'to mitigate': '16 min 47 s',
    'to resolve': '34 min 37 s',
  },
};

export interface Event {
  time: string;
  event: string;
  source: string;
  actor: string;
  milestone?: string;
}

export const events: Event[] = [
  {
    time: '10:05:23',
    event: 'First 5xx answers appear',
    source: 'nginx access logs',
    actor: '',
    milestone: 'Started',
  },
  {
    time: '10:06:45',
    event: 'High error rate alert fires',
    source: 'Prometheus',
    actor: '',
    milestone: 'Detected',
  },
  {
    time: '10:08:12',
    event: 'On-call engineer is paged',
    source: 'PagerDuty',
    actor: 'System',
  },
  {
    time: '10:12:00',
    event: 'The alert is acknowledged',
    source: 'PagerDuty',
    actor: '@alice',
    milestone: 'Acknowledged',
  },
  {
    time: '10:15:30',
    event: 'Connection pool of the orders database is exhausted',
    source: 'app logs',
    actor: '',
  },
  {
    time: '10:18:45',
    event: 'Slow queries identified: full scans of the orders table',
    source: 'pganalyze',
    actor: '@alice',
  },
  {
    time: '10:22:10',
    event: 'Cache layer deployed in front of the order history',
    source: 'kubectl',
    actor: '@alice',
    milestone: 'Mitigated',
  },
  {
    time: '10:35:00',
    event: 'Error rate is back to its usual level',
    source: 'Prometheus',
    actor: '',
  },
  {
    time: '10:40:00',
    event: 'Incident marked as resolved',
    source: 'PagerDuty',
    actor: '@alice',
    milestone: 'Resolved',
  },
];

export interface Cause {
  statement: string;
  layer: 'Immediate' | 'Contributing' | 'Systemic';
  category: string;
  /** The one above it that it explains. */
  explains?: string;
}

const POOL = 'All 20 connections to the orders database were in use';
const QUERY = 'A query that came with v2.3.0 had no index to use';
const LOAD_TEST = 'The load test had never run the new query';
const UNSEEN = 'Nobody could see how many connections of the pool were taken';

/** From what broke down to what let it break, each below the one it explains. */
export const causes: Cause[] = [
  { statement: POOL, layer: 'Immediate', category: 'Capacity Planning' },
  {
    statement: QUERY,
    layer: 'Immediate',
    category: 'Software Change',
    explains: POOL,
  },
  {
    statement: LOAD_TEST,
    layer: 'Contributing',
    category: 'Testing Gap',
    explains: QUERY,
  },
  {
    statement: 'Query plans are not looked at before a release',
    layer: 'Systemic',
    category: 'Process',
    explains: LOAD_TEST,
  },
  {
    statement: UNSEEN,
    layer: 'Contributing',
    category: 'Monitoring Gap',
    explains: POOL,
  },
  {
    statement: 'Database alerts speak of total failure, not of getting slower',
    layer: 'Systemic',
    category: 'Monitoring Gap',
    explains: UNSEEN,
  },
  {
    statement:
      'There was no procedure for a database that gives out no connections',
    layer: 'Contributing',
    category: 'Runbook Gap',
    explains: POOL,
  },
  {
    statement: 'The pool kept its size while traffic tripled',
    layer: 'Contributing',
    category: 'Capacity Planning',
    explains: POOL,
  },
];

export interface Action {
  action: string;
  owner: string;
  /** The owner's name in the catalog, as a table in a report has it. */
  handle: string;
  due: string;
  dueInWords: string;
  priority: 'High' | 'Medium' | 'Low';
}

export const actions: Action[] = [
  {
    action: 'Show used and free pool connections on the API service dashboard',
    owner: 'Bob Lindqvist',
    handle: '@bob',
    due: '2025-02-16',
    dueInWords: '16 Feb 2025',
    priority: 'High',
  },
  {
    action: 'Write the runbook "orders-db gives out no connections"',
    owner: 'Alice Moreau',
    handle: '@alice',
    due: '2025-02-20',
    dueInWords: '20 Feb 2025',
    priority: 'High',
  },
  {
    action:
      'Fail the build when a new query plan scans a table of more than 10,000 rows',
    owner: 'Charlie Adeyemi',
    handle: '@charlie',
    due: '2025-03-01',
    dueInWords: '1 Mar 2025',
    priority: 'Medium',
  },
  {
    action:
      'Set the pool size from measured peak concurrency, and review it each quarter',
    owner: 'Dan Kowalski',
    handle: '@dan',
    due: '2025-02-14',
    dueInWords: '14 Feb 2025',
    priority: 'High',
  },
  {
    action:
      'Alert when queries of the API service take longer than 100 ms at the median',
    owner: 'Bob Lindqvist',
    handle: '@bob',
    due: '2025-02-23',
    dueInWords: '23 Feb 2025',
    priority: 'Medium',
  },
  {
    action: 'Replay a day of production queries in the weekly load test',
    owner: 'Charlie Adeyemi',
    handle: '@charlie',
    due: '2025-03-15',
    dueInWords: '15 Mar 2025',
    priority: 'Low',
  },
];

/** What is typed into each section, and a part of it as a reader sees it. */
export const sections: { title: string; text: string; read: string }[] = [
  {
    title: 'Summary',
    text: 'For half an hour about **40%** of the requests to the API service failed, because every connection to the orders database was taken. A cache in front of the busiest query brought the service back. No data was lost.',
    read: 'For half an hour about 40% of the requests to the API service failed',
  },
  {
    title: 'Impact',
    text: 'Two thousand customers saw errors in the shop and at checkout. Some 40,000 requests failed; we estimate about 5,000 USD of orders that were not placed.',
    read: 'Two thousand customers saw errors in the shop',
  },
  {
    title: 'Root Cause',
    text: 'Release v2.3.0 brought a query that reads the whole orders table, as no index fits it. With the traffic of a Sunday morning these reads held their connections for seconds, and the pool of 20 ran dry.',
    read: 'these reads held their connections for seconds',
  },
  {
    title: 'What Went Well',
    text: [
      '- The first alert came 82 seconds after the first error.',
      '- Ten minutes after somebody had acknowledged, a cache was taking the load.',
      '- Support told customers early and in plain words what did not work.',
    ].join('\n'),
    read: 'Support told customers early and in plain words what did not work.',
  },
  {
    title: 'Lessons Learned',
    text: [
      '- Watching the database as a whole says nothing about its connections.',
      '- A load test proves only the queries that it runs.',
      '- Sizes chosen for last year’s traffic have to be looked at when traffic grows.',
    ].join('\n'),
    read: 'Sizes chosen for last year’s traffic have to be looked at when traffic grows.',
  },
  {
    title: 'Prevention',
    text: 'A dashboard and a larger pool would have softened this one; the plan check and the replayed queries are there for the next.',
    read: 'the plan check and the replayed queries are there for the next',
  },
];
