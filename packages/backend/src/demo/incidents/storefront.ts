import type { DemoIncident } from './DemoIncident';

/** What happened in the shop itself: the web shop, search, accounts, recommendations. */
export const storefront: DemoIncident[] = [
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
    key: 'accounts-session-eviction',
    title: 'Customers are signed out in the middle of shopping',
    severity: 'P2',
    day: 83,
    at: '11:02:30',
    affected: ['component:default/accounts', 'component:default/web-shop'],
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
        addresses: [2],
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
        addresses: [2],
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
  },
  {
    key: 'web-shop-flag-all-users',
    title: 'Half-finished basket shown to everybody',
    severity: 'P3',
    day: 201,
    at: '13:15:00',
    affected: ['component:default/web-shop', 'component:default/checkout'],
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
  {
    key: 'search-reindex-slow',
    title: 'Price changes appear in search a day late',
    severity: 'P4',
    day: 276,
    at: '06:00:00',
    affected: ['component:default/product-search'],
    origin: ['component:default/inventory'],
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
    key: 'accounts-password-reset-loop',
    title: 'Password reset leads back to its own beginning',
    severity: 'P3',
    day: 402,
    at: '09:31:00',
    affected: ['component:default/accounts', 'component:default/mailer'],
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
