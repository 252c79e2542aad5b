import type { DemoIncident } from './DemoIncident';

/** What happened between customers and their accounts. */
export const accounts: DemoIncident[] = [
  {
    key: 'accounts-db-failover',
    title: 'Nobody can sign in for eleven minutes',
    severity: 'P1',
    day: 35,
    at: '20:14:00',
    affected: ['component:default/accounts', 'component:default/web-shop'],
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
    key: 'accounts-session-eviction',
    title: 'Customers are signed out in the middle of shopping',
    severity: 'P2',
    day: 83,
    at: '11:02:30',
    affected: ['component:default/accounts'],
    origin: ['resource:default/session-cache'],
    authors: ['alice', 'erin'],
    reviewers: ['bob'],
    publishedAfter: 30,
    impactFigures: [
      { label: 'Sessions lost', value: 11400 },
      { label: 'Baskets abandoned', value: 1900, estimated: true },
    ],
    summary:
      'Over fifty minutes 11,400 customers found themselves signed out, some of them twice. The session cache had reached its memory limit and made room by forgetting the newest sessions first.',
    impact:
      'Baskets of signed-in customers are kept, but finding them again needs a new sign-in; we believe about 1,900 people did not bother.',
    rootCause:
      'Recommendations began to keep whole product lists in the same cache. Memory ran full, and the eviction policy, left at its default, does not know which keys matter.',
    wentWell: [
      'The graph of evicted keys told the story at a glance once somebody opened it.',
      'Doubling the memory needed no restart.',
    ],
    lessons: [
      'A shared cache has no owner until it is full.',
      'Defaults of a cache are choices too.',
    ],
    prevention:
      'Sessions no longer share their memory with anything, so what is left is about noticing sooner.',
    timeline: [
      [
        0,
        'Session cache reaches its memory limit',
        'cache metrics',
        undefined,
        'started',
      ],
      [6, 'Sign-in rate rises to nine times its usual level', 'accounts logs'],
      [17, 'Alert on sign-in rate fires', 'Prometheus', undefined, 'detected'],
      [
        21,
        'Acknowledged; a leak of credentials is suspected first',
        'PagerDuty',
        '@alice',
        'acknowledged',
      ],
      [34, 'Evicted keys noticed on the cache dashboard', 'Grafana', '@erin'],
      [39, 'Memory of the cache doubled', 'console', '@erin', 'mitigated'],
      [
        50,
        'Sign-in rate back to normal',
        'accounts logs',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'capacity-planning',
        statement: 'The session cache was full and dropped live sessions',
      },
      {
        layer: 'contributing',
        category: 'software-change',
        statement:
          'Recommendations stored lists of 200 KB beside sessions of 2 KB',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement:
          'Memory of the cache was drawn on a dashboard, with no threshold that calls anybody',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'configuration-change',
        statement: 'The eviction policy had never been chosen',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Sharing a resource between teams needs no agreement about its limits',
        explains: 1,
      },
    ],
    actions: [
      {
        title:
          'Move sessions to a cache of their own with eviction switched off',
        owner: 'erin',
        due: 20,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/infra/pull/1207',
        addresses: [0, 3],
      },
      {
        title: 'Alert at 80% of cache memory',
        owner: 'bob',
        due: 10,
        priority: 'high',
        type: 'detect',
        status: 'done',
        proof: 'https://git.larkfield.example/alerts/pull/233',
        addresses: [0],
      },
      {
        title:
          'Write down owner and limits of every shared resource in its catalog entry',
        owner: 'platform-team',
        due: 60,
        priority: 'low',
        type: 'process',
        addresses: [4],
      },
    ],
  },
  {
    key: 'accounts-password-reset-loop',
    title: 'Password reset leads back to its own beginning',
    severity: 'P3',
    day: 402,
    at: '09:31:00',
    affected: ['component:default/accounts'],
    authors: ['erin'],
    reviewers: ['alice'],
    publishedAfter: 45,
    impactFigures: [{ label: 'People who could not reset', value: 310 }],
    summary:
      'For a morning, whoever followed the link in a reset mail was asked for a mail address again, and again.',
    impact:
      'Three hundred and ten people tried; most came back in the afternoon, and support reset 42 by hand.',
    rootCause:
      'A release renamed the query parameter that carries the token. Mail templates live in another repository and kept the old name.',
    wentWell: [
      'Resetting by hand worked throughout.',
      'The two teams sat in one call within ten minutes.',
    ],
    lessons: [
      'A link in a mail is an interface with a long life.',
      'What crosses two repositories needs one test that crosses them too.',
    ],
    prevention:
      'The nightly test walks the way a customer walks, across both repositories.',
    timeline: [
      [
        0,
        'Release of accounts 5.8 is complete',
        'deployments',
        'System',
        'started',
      ],
      [
        48,
        'Support sees the fourth such complaint',
        'support desk',
        undefined,
        'detected',
      ],
      [
        55,
        'Accounts team tries a reset and fails',
        'chat',
        '@erin',
        'acknowledged',
      ],
      [
        71,
        'Old parameter name found in the mail template',
        'repository',
        '@ivan',
      ],
      [
        88,
        'Accounts 5.8.1 reads both names',
        'deployments',
        '@erin',
        'mitigated',
      ],
      [
        117,
        'Templates updated, resets counted as usual',
        'accounts metrics',
        '@ivan',
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'software-change',
        statement:
          'Links in mails carried the token under a name nobody read any more',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'No test follows a link out of a real mail',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'Completed resets are not counted, only started ones',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Changing an address that others link to needs no announcement',
        explains: 0,
      },
    ],
    actions: [
      {
        title:
          'Follow the reset link of a real mail in the nightly end-to-end test',
        owner: 'ivan',
        due: 25,
        priority: 'medium',
        type: 'prevent',
        status: 'done',
        proof: 'https://git.larkfield.example/e2e/pull/88',
        addresses: [1],
      },
      {
        title:
          'Count completed resets and alert when they fall below half of the started ones',
        owner: 'erin',
        due: 25,
        priority: 'medium',
        type: 'detect',
        status: 'done',
        addresses: [2],
      },
    ],
  },
];
