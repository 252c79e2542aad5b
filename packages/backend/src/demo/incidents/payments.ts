import type { DemoIncident } from './DemoIncident';

/** What happened between basket and invoice: checkout, the payment gateway, invoicing. */
export const payments: DemoIncident[] = [
  {
    key: 'checkout-pool-campaign',
    title: 'Checkout stalls when the anniversary campaign opens',
    severity: 'P1',
    day: 26,
    at: '17:58:40',
    affected: ['component:default/checkout', 'component:default/api-service'],
    origin: ['resource:default/orders-db'],
    authors: ['dan', 'heidi'],
    reviewers: ['alice'],
    facilitator: 'erin',
    publishedAfter: 16,
    runbook: { name: 'orders-db gives out no connections', helped: 'partly' },
    links: [
      {
        url: 'https://runbooks.larkfield.example/orders-db-connections',
        kind: 'runbook',
        title: 'orders-db gives out no connections',
      },
      {
        url: 'https://chat.larkfield.example/archives/inc-anniversary',
        kind: 'channel',
        title: '#inc-anniversary',
      },
    ],
    impactFigures: [
      { label: 'Orders not placed', value: 2350, estimated: true },
      { label: 'Revenue', value: 148000, unit: 'EUR', estimated: true },
      { label: 'Checkout errors', value: 27100 },
    ],
    summary:
      'Two minutes before the campaign officially opened, checkout began to answer with errors and went on for 41 minutes. Every worker held a database connection while it waited for the payment gateway, and there were fewer connections than waiting customers.',
    impact:
      'Roughly 2,350 orders were not placed, worth about 148,000 EUR. Two of three customers who met an error tried again later that evening.',
    rootCause:
      'Checkout opens its transaction before it calls the gateway. On an ordinary day the call takes 200 ms; under the campaign it took four seconds, so each connection served a twentieth of what it usually does.',
    wentWell: [
      'The runbook written after the last outage named the right dashboard.',
      'Marketing stopped the second wave of mails without being asked twice.',
    ],
    lessons: [
      'The last incident’s runbook fits the last incident.',
      'A connection held across a call to somebody else belongs to somebody else.',
    ],
    prevention:
      'Moving the gateway call is the change that counts; everything else buys time until it is out.',
    timeline: [
      [
        0,
        'Mails of the campaign go out two minutes early',
        'mail provider',
        'System',
        'started',
      ],
      [
        2,
        'Waiting time for a database connection passes one second',
        'app logs',
      ],
      [
        3.5,
        'Checkout error rate alert fires',
        'Prometheus',
        undefined,
        'detected',
      ],
      [
        5,
        'Acknowledged by the payments on-call',
        'PagerDuty',
        '@dan',
        'acknowledged',
      ],
      [
        9,
        'Pool shown as full on the dashboard of the runbook',
        'Grafana',
        '@dan',
      ],
      [14, 'Pool raised from 40 to 80; errors go on', 'kubectl', '@dan'],
      [
        22,
        'Traces show transactions open during gateway calls',
        'tracing',
        '@heidi',
      ],
      [29, 'Second wave of mails stopped', 'mail provider', '@grace'],
      [
        33,
        'Gateway timeout lowered to one second',
        'kubectl',
        '@heidi',
        'mitigated',
      ],
      [
        41,
        'Error rate below 0.1% for five minutes',
        'Prometheus',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'capacity-planning',
        statement:
          'More customers waited in a transaction than there were connections',
      },
      {
        layer: 'immediate',
        category: 'dependency-failure',
        statement:
          'Calls to the payment provider took twenty times as long as usual',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'software-change',
        statement:
          'A refactoring half a year ago moved the gateway call inside the transaction',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'Load tests answer for the gateway within a millisecond',
        explains: 1,
      },
      {
        layer: 'contributing',
        category: 'runbook-gap',
        statement:
          'The runbook raises the pool and says nothing about what holds connections',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Campaigns are planned without telling the teams that carry them',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Call the gateway before the transaction begins',
        owner: 'dan',
        due: 14,
        priority: 'high',
        type: 'prevent',
        sponsor: 'heidi',
        status: 'in_progress',
        addresses: [2, 0],
      },
      {
        title: 'Add "what holds the connections" with its query to the runbook',
        owner: 'heidi',
        due: 7,
        priority: 'medium',
        type: 'mitigate',
        status: 'done',
        proof:
          'https://runbooks.larkfield.example/orders-db-connections#holders',
        addresses: [4],
      },
      {
        title:
          'Let the gateway stub of the load test answer in four seconds for one call in ten',
        owner: 'dan',
        due: 30,
        priority: 'medium',
        type: 'prevent',
        addresses: [3],
      },
      {
        title: 'Put campaign dates into the on-call calendar a week ahead',
        owner: 'payments-team',
        due: 21,
        priority: 'medium',
        type: 'process',
        addresses: [5],
      },
      {
        title:
          'Cap concurrent checkouts at the pool size and show a waiting page beyond',
        due: 45,
        priority: 'low',
        type: 'mitigate',
        addresses: [0],
      },
    ],
  },
  {
    key: 'gateway-certificate',
    title: 'Card payments refused by the bank',
    severity: 'P1',
    day: 64,
    at: '22:00:04',
    affected: [
      'component:default/payment-gateway',
      'component:default/checkout',
    ],
    authors: ['heidi'],
    reviewers: ['dan'],
    publishedAfter: 24,
    impactFigures: [
      { label: 'Card payments refused', value: 3120 },
      { label: 'Revenue', value: 201000, unit: 'EUR', estimated: true },
    ],
    summary:
      'For 74 minutes the bank refused every card payment: our client certificate had run out at ten in the evening.',
    impact:
      'All 3,120 attempts to pay by card failed. Invoice and voucher went on working, and 600 customers changed to them.',
    rootCause:
      'The client certificate lives in a secret that is renewed by hand once a year. The check that pages for public certificates does not look at the ones we present to others.',
    wentWell: [
      'The bank’s night desk answered at the first ring.',
      'Vouchers and invoices did not depend on the gateway.',
    ],
    lessons: [
      'Certificates are presented in both directions.',
      'An action item that covers half of a cause looks done.',
    ],
    prevention:
      'Until the bank agrees to renew automatically, two alerts and a telephone list stand between us and the same night.',
    timeline: [
      [0, 'Client certificate expires', 'certificate', undefined, 'started'],
      [2, 'All card payments answer with 403', 'gateway logs'],
      [
        6,
        'Alert on declined payments fires',
        'Prometheus',
        undefined,
        'detected',
      ],
      [
        11,
        'Acknowledged; an outage of the bank is suspected',
        'PagerDuty',
        '@heidi',
        'acknowledged',
      ],
      [
        26,
        'The bank says that its systems are well and names our certificate',
        'phone',
        '@heidi',
      ],
      [
        55,
        'New certificate signed by the bank’s night desk',
        'bank portal',
        '@heidi',
      ],
      [
        63,
        'Secret replaced, gateway restarted',
        'kubectl',
        '@dan',
        'mitigated',
      ],
      [74, 'Declined payments back at 3%', 'Prometheus', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'security',
        statement:
          'The certificate with which we sign in at the bank had expired',
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'Only certificates of our own hosts are watched',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'runbook-gap',
        statement: 'Nobody had written down who at the bank signs at night',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'Yearly chores have no owner between two years',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Watch the expiry of every certificate in a Kubernetes secret',
        owner: 'bob',
        due: 10,
        priority: 'high',
        type: 'detect',
        sponsor: 'erin',
        status: 'done',
        proof: 'https://git.larkfield.example/alerts/pull/241',
        addresses: [1],
      },
      {
        title:
          'Write the runbook "bank refuses our certificate", with names and numbers',
        owner: 'heidi',
        due: 14,
        priority: 'high',
        type: 'mitigate',
        status: 'verified',
        proof: 'https://runbooks.larkfield.example/bank-certificate',
        addresses: [2],
      },
      {
        title: 'Agree with the bank on automatic renewal',
        owner: 'dan',
        due: 90,
        priority: 'medium',
        type: 'prevent',
        status: 'open',
        addresses: [3],
      },
    ],
  },
  {
    key: 'double-charge-retry',
    title: 'Some customers charged twice',
    severity: 'P1',
    day: 118,
    at: '14:06:12',
    affected: [
      'component:default/payment-gateway',
      'component:default/invoicing',
    ],
    authors: ['dan'],
    reviewers: ['heidi', 'erin'],
    publishedAfter: 38,
    restricted: {
      members: ['group:default/payments-team'],
      reason: 'Names customers and a partner bank under contract.',
    },
    impactFigures: [
      { label: 'Customers charged twice', value: 86 },
      { label: 'Amount returned', value: 7410.5, unit: 'EUR' },
    ],
    summary:
      'Eighty-six customers were charged twice within two hours, because a retry after a timeout made a second payment instead of asking about the first.',
    impact:
      'All amounts were returned the same day, with an apology and a voucher.',
    rootCause:
      'The gateway client makes a new idempotency key for each attempt. The bank’s answers were slow, attempts timed out, and each retry looked like a new payment.',
    wentWell: [
      'The reconciliation report found all 86 before most of them had noticed.',
      'Legal and support were in the room from the first half hour.',
    ],
    lessons: ['A key that is made anew for each attempt protects nothing.'],
    prevention:
      'With one key for each order, a late answer can no longer become a second payment.',
    timeline: [
      [
        0,
        'Answers of the bank slow down to twelve seconds',
        'gateway metrics',
        undefined,
        'started',
      ],
      [8, 'First attempt times out and is repeated', 'gateway logs'],
      [
        52,
        'A customer sends a picture of two bookings',
        'support desk',
        '@ivan',
        'detected',
      ],
      [58, 'Payments team takes over', 'PagerDuty', '@dan', 'acknowledged'],
      [79, 'Retries of payments switched off', 'kubectl', '@dan', 'mitigated'],
      [
        121,
        'Reconciliation lists 86 pairs, refunds begin',
        'invoicing',
        '@heidi',
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'software-change',
        statement: 'Each retry carried an idempotency key of its own',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'No test lets the bank answer after the client has given up',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Retry behaviour is a library default that no review ever looks at',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Derive the idempotency key from order and attempt group',
        owner: 'dan',
        due: 3,
        priority: 'high',
        type: 'prevent',
        sponsor: 'erin',
        status: 'verified',
        proof: 'https://git.larkfield.example/gateway/pull/530',
        addresses: [0],
      },
      {
        title: 'Test payments against a bank that answers late, twice or never',
        owner: 'heidi',
        due: 30,
        priority: 'high',
        type: 'prevent',
        status: 'in_progress',
        addresses: [1],
      },
    ],
  },
  {
    key: 'invoicing-month-end',
    title: 'Month-end invoices seven hours late',
    severity: 'P3',
    day: 173,
    at: '01:00:00',
    affected: ['component:default/invoicing'],
    origin: ['resource:default/orders-db'],
    authors: ['heidi'],
    publishedAfter: 52,
    impactFigures: [{ label: 'Invoices late', value: 14800 }],
    summary:
      'The invoices of a whole month went out at breakfast time instead of at night, as the job waited for a lock that a report held.',
    impact:
      'Business customers received 14,800 invoices up to seven hours late; nine asked about their payment terms.',
    rootCause:
      'A new finance report reads the orders table in one transaction of several hours. The invoicing job wants to alter the same rows and waits politely, without limit.',
    wentWell: ['Nothing was sent twice when the job was started again.'],
    lessons: [
      'A job that can wait for ever will, one night.',
      'Reports belong on a replica.',
    ],
    prevention:
      'Reports are to leave the primary, and nothing shall wait for a lock without limit.',
    timeline: [
      [0, 'Invoicing job starts', 'scheduler', 'System', 'started'],
      [4, 'Job waits for a lock on orders', 'database log'],
      [331, 'Finance asks for the totals', 'chat', undefined, 'detected'],
      [338, 'Waiting job found', 'scheduler', '@heidi', 'acknowledged'],
      [
        352,
        'Long transaction of the report ended',
        'psql',
        '@bob',
        'mitigated',
      ],
      [418, 'Last invoice sent', 'invoicing logs', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'dependency-failure',
        statement: 'The job waited for a lock held by another team’s report',
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement:
          'Whether the job has finished is not checked by anything but people',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'configuration-change',
        statement: 'Neither job nor report sets a limit for waiting',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'Anyone with a login may run any query on the primary',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Page when the month-end job has not finished by four o’clock',
        owner: 'heidi',
        due: 20,
        priority: 'high',
        type: 'detect',
        status: 'done',
        proof: 'https://git.larkfield.example/alerts/pull/160',
        addresses: [1],
      },
      {
        title: 'Move reports to a read replica',
        owner: 'bob',
        due: 60,
        priority: 'medium',
        type: 'prevent',
        status: 'open',
        addresses: [3],
      },
      {
        title: 'Set lock_timeout to five minutes for every job',
        owner: 'payments-team',
        due: 30,
        priority: 'low',
        type: 'mitigate',
        status: 'verified',
        proof: 'https://git.larkfield.example/invoicing/pull/204',
        addresses: [2],
      },
    ],
  },
  {
    key: 'checkout-vat-config',
    title: 'Wrong VAT on orders from two countries',
    severity: 'P2',
    day: 233,
    at: '05:30:00',
    affected: ['component:default/checkout', 'component:default/invoicing'],
    authors: ['dan'],
    publishedAfter: 44,
    impactFigures: [{ label: 'Orders with a wrong tax', value: 1270 }],
    summary:
      'A tax table that was rolled out everywhere at once put the rate of one country on the orders of two others for a morning.',
    impact:
      '1,270 orders were corrected by hand; customers paid the lower of the two amounts.',
    rootCause:
      'The table is edited as a spreadsheet and sorted by eye. One row moved, and the rates moved along with it.',
    wentWell: [
      'Finance found it in its first sample of the day.',
      'The previous table was one click away.',
    ],
    lessons: [
      'A table without keys is a picture of a table.',
      'Configuration can be rolled out slowly too.',
    ],
    prevention:
      'Rates that carry their country cannot slide, and a jump in one of them needs somebody to confirm it.',
    timeline: [
      [
        0,
        'New tax table goes live in all regions',
        'config service',
        'System',
        'started',
      ],
      [
        195,
        'Finance sees 7% where 21% belongs',
        'finance sample',
        undefined,
        'detected',
      ],
      [204, 'Payments team informed', 'phone', '@dan', 'acknowledged'],
      [209, 'Previous table restored', 'config service', '@dan', 'mitigated'],
      [380, 'Affected orders listed and corrected', 'invoicing', '@heidi'],
      [
        402,
        'Sample of corrected orders agrees',
        'finance sample',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'configuration-change',
        statement: 'Two countries were charged the tax of a third',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'Nothing compares a new tax table with the one before',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'human-computer-interface',
        statement:
          'Rates are matched to countries by row, and rows can be sorted apart',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'Business tables reach all regions in one step',
        explains: 0,
      },
    ],
    actions: [
      {
        title:
          'Reject a tax table in which a rate changes by more than five points',
        owner: 'dan',
        due: 14,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/checkout/pull/801',
        addresses: [1],
      },
      {
        title: 'Key rates by country code',
        owner: 'heidi',
        due: 40,
        priority: 'medium',
        type: 'prevent',
        status: 'done',
        proof: 'https://git.larkfield.example/checkout/pull/822',
        addresses: [2],
      },
      {
        title:
          'Roll business tables out to one region an hour before the others',
        owner: 'platform-team',
        due: 60,
        priority: 'medium',
        type: 'prevent',
        status: 'open',
        addresses: [3],
      },
    ],
  },
  {
    key: 'gateway-failover-near-miss',
    title: 'Failover of the gateway found to lead nowhere',
    severity: 'P2',
    nearMiss: true,
    day: 318,
    at: '10:10:00',
    affected: ['component:default/payment-gateway'],
    authors: ['heidi', 'dan'],
    publishedAfter: 60,
    impactFigures: [{ label: 'Customers affected', value: 0 }],
    summary:
      'While showing the failover to a new colleague we found that the standby gateway had been pointing at a test bank for four months.',
    impact:
      'None. Had the primary failed in those months, every payment would have been accepted and none would have reached a bank.',
    rootCause:
      'The standby was rebuilt from the template of the staging environment, which differs from production in one line.',
    wentWell: ['Somebody new asked what would happen, and we went to look.'],
    lessons: [
      'A standby that is never used is a belief.',
      'Curious questions are cheaper than outages.',
    ],
    prevention:
      'A standby counts as one only when it has carried real payments within the month.',
    timeline: [
      [
        0,
        'Walk through the failover with a new colleague',
        'pairing',
        '@dan',
        'started',
      ],
      [
        14,
        'The standby’s bank address ends in "-sandbox"',
        'configuration',
        '@heidi',
        'detected',
      ],
      [
        15,
        'Failover blocked so that nobody uses it',
        'load balancer',
        '@dan',
        'acknowledged',
      ],
      [42, 'Address corrected', 'configuration', '@heidi', 'mitigated'],
      [
        95,
        'One real payment of one cent goes through the standby',
        'bank portal',
        '@heidi',
      ],
      [100, 'Failover allowed again', 'load balancer', '@dan', 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'configuration-change',
        statement: 'The standby would have sent payments to a test bank',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'The failover had not been exercised since it was built',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'monitoring-gap',
        statement: 'Only the active side of a pair is looked at by our probes',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Fail over for an hour on the first Tuesday of each month',
        owner: 'dan',
        due: 30,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://calendar.larkfield.example/failover',
        addresses: [1],
      },
      {
        title: 'Probe both sides of every standby pair with a one-cent payment',
        owner: 'heidi',
        due: 45,
        priority: 'medium',
        type: 'detect',
        status: 'done',
        proof: 'https://git.larkfield.example/probes/pull/61',
        addresses: [2],
      },
    ],
  },
  {
    key: 'checkout-dns',
    title: 'Checkout cannot find the payment gateway',
    severity: 'P2',
    day: 489,
    at: '12:44:50',
    affected: [
      'component:default/checkout',
      'component:default/payment-gateway',
    ],
    authors: ['bob'],
    publishedAfter: 29,
    impactFigures: [{ label: 'Checkouts failed', value: 1900 }],
    summary:
      'One in five name lookups inside the cluster failed for 26 minutes after a node’s resolver ran out of sockets.',
    impact:
      '1,900 customers saw an error at the last step; most succeeded at a second attempt.',
    rootCause:
      'A chatty job looked up the same name 4,000 times a second on one node, and the resolver there had no cache and no limit.',
    wentWell: ['Traces pointed at name resolution at once.'],
    lessons: ['Name resolution is a service with a capacity, too.'],
    prevention:
      'The cache takes most lookups off the network; the count shows when that stops being enough.',
    timeline: [
      [
        0,
        'Batch job starts on node 7',
        'kubernetes events',
        'System',
        'started',
      ],
      [3, 'Lookups on node 7 begin to fail', 'resolver log'],
      [7, 'Checkout error alert fires', 'Prometheus', undefined, 'detected'],
      [
        9,
        'Acknowledged by platform on-call',
        'PagerDuty',
        '@bob',
        'acknowledged',
      ],
      [21, 'Job stopped, node 7 drained', 'kubectl', '@bob', 'mitigated'],
      [
        26,
        'Lookups succeed everywhere',
        'synthetic checks',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'network',
        statement: 'A node’s resolver had no sockets left',
      },
      {
        layer: 'contributing',
        category: 'capacity-planning',
        statement: 'Resolvers have neither cache nor limit per client',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'monitoring-gap',
        statement: 'Failed lookups are logged on the node and counted nowhere',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Run a caching resolver on every node',
        owner: 'bob',
        due: 30,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/infra/pull/702',
        addresses: [1],
      },
      {
        title: 'Count failed lookups per node and alert above 1%',
        owner: 'erin',
        due: 30,
        priority: 'medium',
        type: 'detect',
        status: 'verified',
        proof: 'https://git.larkfield.example/alerts/pull/96',
        addresses: [2],
      },
    ],
  },
  {
    key: 'invoicing-missing-letters',
    title: 'Invoices show boxes instead of Polish names',
    severity: 'P4',
    day: 4,
    at: '05:30:00',
    affected: ['component:default/invoicing'],
    authors: ['heidi'],
    status: 'draft',
    impactFigures: [
      { label: 'Invoices with missing letters', value: 85, estimated: true },
    ],
    summary:
      'Since the base image of the invoicing job was renewed, letters outside Western European alphabets come out as empty boxes.',
    impact:
      'At least 85 invoices carry a name that its owner would not recognise; the count is not complete yet.',
    rootCause:
      'The new image brings one font instead of six. Why the visual check of the release showed nothing is still open.',
    wentWell: [
      'A customer sent a photograph on which the invoice number could be read.',
    ],
    lessons: [
      'A font is a dependency like any other, and ours was on no list.',
    ],
    timeline: [
      [
        0,
        'First invoice rendered with the new base image',
        'invoicing logs',
        'System',
        'started',
      ],
      [
        2,
        'Renderer falls back to its only font for 31 names',
        'invoicing logs',
      ],
      [
        310,
        'Photograph of an invoice full of boxes reaches support',
        'support desk',
        undefined,
        'detected',
      ],
      [
        334,
        'Files of two days compared side by side',
        'archive',
        '@heidi',
        'acknowledged',
      ],
      [
        371,
        'Previous image pinned again',
        'deployments',
        '@heidi',
        'mitigated',
      ],
      [
        420,
        'New invoices checked by eye, every letter there',
        'invoicing',
        '@dan',
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'software-change',
        statement: 'The rendering image lost five of its six fonts',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement:
          'Sample invoices of the release test have English names only',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Base images are renewed by a robot and merged when the build is green',
        explains: 0,
        hypothesis: true,
      },
    ],
    actions: [
      {
        title:
          'Render one invoice in each of our customers’ alphabets before a release',
        owner: 'dan',
        due: 18,
        priority: 'medium',
        type: 'prevent',
        addresses: [1],
      },
      {
        title: 'Send corrected invoices to everybody on the list',
        owner: 'heidi',
        due: 10,
        priority: 'high',
        type: 'repair',
        addresses: [0],
      },
      {
        title: 'Find out why the visual check passed',
        due: 14,
        priority: 'low',
        type: 'process',
        addresses: [2],
      },
    ],
  },
];
