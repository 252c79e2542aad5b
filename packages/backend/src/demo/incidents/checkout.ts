import type { DemoIncident } from './DemoIncident';

/** What happened at the till. */
export const checkout: DemoIncident[] = [
  {
    key: 'checkout-pool-campaign',
    title: 'Checkout stalls when the anniversary campaign opens',
    severity: 'P1',
    day: 26,
    at: '17:58:40',
    affected: ['component:default/checkout'],
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
        ticket: 'https://tracker.larkfield.example/PAY-431',
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
    ideas: ['Let customers of a campaign book a time at which they come in'],
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
        addresses: [2],
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
        category: 'process',
        statement:
          'Name resolution came with the cluster and belongs to nobody',
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
        addresses: [0],
      },
      {
        title: 'Count failed lookups per node and alert above 1%',
        owner: 'erin',
        due: 30,
        priority: 'medium',
        type: 'detect',
        status: 'verified',
        proof: 'https://git.larkfield.example/alerts/pull/96',
        addresses: [0],
      },
    ],
  },
];
