import type { DemoIncident } from './DemoIncident';

/** What happened on the pages themselves. */
export const webShop: DemoIncident[] = [
  {
    key: 'recommendations-timeouts',
    title: 'Product pages wait for recommendations',
    severity: 'P3',
    day: 47,
    at: '16:20:00',
    affected: [
      'component:default/recommendations',
      'component:default/web-shop',
    ],
    authors: ['grace'],
    publishedAfter: 40,
    impactFigures: [
      { label: 'Median page load', value: 6.8, unit: 's' },
      { label: 'Page views affected', value: 96000 },
    ],
    summary:
      'Product pages took almost seven seconds to appear, because each waited for a recommendations service that was busy recomputing its model.',
    impact:
      'Nothing failed, so nobody was paged: 96,000 page views were slow, and sales of the evening were 8% below the usual.',
    rootCause:
      'The weekly training job was moved to the afternoon and shares its processors with the service that answers requests. The shop waits up to ten seconds for an answer that it could do without.',
    wentWell: [
      'A developer who shopped after work reported it within minutes.',
      'Switching the panel off needed no release.',
    ],
    lessons: [
      'What a page can do without must not be what it waits for.',
      'A batch job next to a service is a load test nobody asked for.',
    ],
    prevention:
      'A shorter wait protects the page from any cause; nodes for training remove this one.',
    timeline: [
      [
        0,
        'Training job starts on the nodes that serve requests',
        'scheduler',
        'System',
        'started',
      ],
      [
        12,
        'Ninetieth percentile of recommendations passes five seconds',
        'Prometheus',
      ],
      [
        54,
        'A developer asks in chat why the shop is slow',
        'chat',
        '@ivan',
        'detected',
      ],
      [
        57,
        'The shop team looks at traces of product pages',
        'tracing',
        '@grace',
        'acknowledged',
      ],
      [
        73,
        'Recommendations panel switched off by its flag',
        'flag console',
        '@grace',
        'mitigated',
      ],
      [
        131,
        'Training job ends, panel switched on again',
        'scheduler',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'dependency-failure',
        statement: 'Product pages waited for an answer that decorates them',
      },
      {
        layer: 'contributing',
        category: 'configuration-change',
        statement:
          'The training schedule moved into the busiest hours with one edited line',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'capacity-planning',
        statement:
          'Training and serving draw on the same processors without a limit',
        explains: 1,
      },
      {
        layer: 'systemic',
        category: 'monitoring-gap',
        statement:
          'Latency that customers feel pages nobody as long as requests succeed',
        explains: 0,
      },
    ],
    actions: [
      {
        title:
          'Give up on recommendations after 300 ms and show the page without them',
        owner: 'grace',
        due: 14,
        priority: 'high',
        type: 'mitigate',
        status: 'verified',
        proof: 'https://git.larkfield.example/web-shop/pull/962',
        addresses: [0],
      },
      {
        title: 'Run training on nodes of its own',
        owner: 'charlie',
        due: 45,
        priority: 'medium',
        type: 'prevent',
        status: 'open',
        extended: 2,
        addresses: [2],
      },
      {
        title:
          'Page the shop team when the median product page takes more than two seconds',
        owner: 'grace',
        due: 30,
        priority: 'medium',
        type: 'detect',
        status: 'done',
        addresses: [3],
      },
    ],
  },
  {
    key: 'web-shop-certificate',
    title: 'Browsers refuse the shop’s image host',
    severity: 'P2',
    day: 139,
    at: '00:00:00',
    affected: ['component:default/web-shop'],
    authors: ['charlie', 'grace'],
    publishedAfter: 26,
    impactFigures: [{ label: 'Page views without pictures', value: 61000 }],
    summary:
      'At midnight the certificate of the image host expired, and until breakfast the shop showed grey boxes where goods should be.',
    impact:
      'Some 61,000 pages were seen without pictures; night sales fell by half.',
    rootCause:
      'The certificate was bought by hand three years earlier. Its renewal was a calendar entry of a mailbox that no longer exists.',
    wentWell: [
      'The new certificate was issued and installed within twenty minutes of the first look.',
    ],
    lessons: [
      'Expiry is the one failure whose date is known in advance.',
      'A reminder that goes to a person goes wherever the person goes.',
    ],
    prevention:
      'Automatic renewal is the repair, and the daily check is there for the day on which it fails.',
    timeline: [
      [
        0,
        'Certificate of img.larkfield.example expires',
        'certificate',
        undefined,
        'started',
      ],
      [3, 'Browser errors of type CERT_DATE_INVALID jump', 'browser telemetry'],
      [
        372,
        'Shop assistant asks why there are no pictures',
        'chat',
        undefined,
        'detected',
      ],
      [
        380,
        'Engineer on the way to work reads it',
        'chat',
        '@grace',
        'acknowledged',
      ],
      [
        402,
        'Certificate issued and installed',
        'load balancer',
        '@charlie',
        'mitigated',
      ],
      [
        409,
        'Pictures load from three countries',
        'synthetic checks',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'security',
        statement: 'The certificate of the image host had expired',
      },
      {
        layer: 'contributing',
        category: 'process',
        statement: 'Its renewal depended on a reminder in an abandoned mailbox',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'Certificates outside the cluster are checked by nothing',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Hosts set up before the platform existed were never brought under it',
        explains: 2,
      },
    ],
    actions: [
      {
        title:
          'Check the remaining days of every public certificate daily and page below 21',
        owner: 'bob',
        due: 12,
        priority: 'high',
        type: 'detect',
        status: 'verified',
        proof: 'https://git.larkfield.example/alerts/pull/198',
        addresses: [0],
      },
      {
        title: 'Renew certificates of the image host automatically',
        owner: 'charlie',
        due: 30,
        priority: 'high',
        type: 'prevent',
        status: 'done',
        proof: 'https://git.larkfield.example/infra/pull/1111',
        addresses: [1],
      },
      {
        title: 'List hosts that are not in the catalog and give each an owner',
        owner: 'platform-team',
        due: 60,
        priority: 'medium',
        type: 'process',
        status: 'wont_do',
        reason: 'The old hosts are switched off this quarter.',
        addresses: [3],
      },
    ],
    ideas: [
      'One page that lists every certificate of the company and who renews it',
      'Serve images from the host of the shop itself',
    ],
  },
  {
    key: 'web-shop-flag-all-users',
    title: 'Half-finished basket shown to everybody',
    severity: 'P3',
    day: 201,
    at: '13:15:00',
    affected: ['component:default/web-shop'],
    authors: ['grace'],
    publishedAfter: 33,
    impactFigures: [{ label: 'Baskets that could not be changed', value: 740 }],
    summary:
      'A flag meant for five colleagues was on for all visitors during 23 minutes, and with it a basket whose minus button did nothing.',
    impact:
      '740 customers could not remove an article; eleven wrote to support, politely.',
    rootCause:
      'The flag console saves a rule without a segment as a rule for everyone. The person who edited it saw the segment picker, empty, and took empty for "nobody".',
    wentWell: [
      'The flag could be switched off as fast as it had been switched on.',
      'Support had a text ready after five minutes.',
    ],
    lessons: [
      'An empty choice should never be the widest one.',
      'Flags are releases and deserve the same second look.',
    ],
    prevention:
      'Refusing an empty segment closes this door; the slow start covers rules that are wrong in other ways.',
    timeline: [
      [
        0,
        'Rule of the flag new-basket saved without a segment',
        'flag console',
        '@grace',
        'started',
      ],
      [4, 'First support request about the minus button', 'support desk'],
      [
        11,
        'Error rate of basket updates doubles, below the alert’s threshold',
        'Prometheus',
      ],
      [15, 'Support asks the shop team', 'chat', '@heidi', 'detected'],
      [
        16,
        'Shop team recognises the new basket in a screenshot',
        'chat',
        '@grace',
        'acknowledged',
      ],
      [18, 'Flag switched off', 'flag console', '@grace', 'mitigated'],
      [
        23,
        'Old basket seen by everybody',
        'synthetic checks',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'configuration-change',
        statement: 'A flag reached every visitor instead of five',
      },
      {
        layer: 'contributing',
        category: 'human-computer-interface',
        statement:
          'The console reads an empty segment as everyone and says so nowhere',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'Flag changes go live at once, without a second person or a slow start',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Refuse to save a flag rule without a segment',
        owner: 'charlie',
        due: 10,
        priority: 'medium',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/flags/pull/77',
        addresses: [1],
      },
      {
        title: 'Roll flags out to 1% for fifteen minutes before everyone',
        owner: 'shop-team',
        due: 40,
        priority: 'high',
        type: 'prevent',
        sponsor: 'grace',
        addresses: [2],
      },
    ],
  },
];
