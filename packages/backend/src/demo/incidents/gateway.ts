import type { DemoIncident } from './DemoIncident';

/** What happened between the shop and its bank. */
export const gateway: DemoIncident[] = [
  {
    key: 'gateway-certificate',
    title: 'Card payments refused by the bank',
    severity: 'P1',
    day: 64,
    at: '22:00:04',
    affected: ['component:default/payment-gateway'],
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
    ideas: [
      'One page that lists every certificate of the company, and who renews it',
    ],
  },
  {
    key: 'double-charge-retry',
    title: 'Some customers charged twice',
    severity: 'P1',
    day: 118,
    at: '14:06:12',
    affected: ['component:default/payment-gateway'],
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
        proof:
          'The standby carried an hour of real payments, and the books agreed afterwards',
        addresses: [0],
      },
      {
        title: 'Probe both sides of every standby pair with a one-cent payment',
        owner: 'heidi',
        due: 45,
        priority: 'medium',
        type: 'detect',
        status: 'done',
        proof: 'https://git.larkfield.example/probes/pull/61',
        addresses: [0],
      },
    ],
  },
];
