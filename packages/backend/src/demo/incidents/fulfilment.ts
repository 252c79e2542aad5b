import type { DemoIncident } from './DemoIncident';

/** What happened behind the shop: stock, shipping, the warehouse, mails. */
export const fulfilment: DemoIncident[] = [
  {
    key: 'stock-oversold',
    title: 'Six hundred orders for goods that were not there',
    severity: 'P2',
    day: 5,
    at: '08:11:00',
    affected: [
      'component:default/inventory',
      'component:default/warehouse-sync',
    ],
    origin: ['resource:default/stock-db'],
    authors: ['frank', 'ivan'],
    reviewers: ['grace'],
    publishedAfter: 22,
    impactFigures: [
      { label: 'Orders that could not be filled', value: 612 },
      { label: 'Vouchers given', value: 6120, unit: 'EUR' },
    ],
    summary:
      'For three hours the shop sold from a stock count that no longer changed. Six hundred and twelve customers ordered goods that had left the warehouse before.',
    impact:
      'Every one of the 612 got a mail, a choice and a voucher of ten euros; 540 chose to wait.',
    rootCause:
      'The synchronisation with the warehouse lost its database connection at eight, failed to get a new one from an exhausted pool and went on with its last known numbers.',
    wentWell: [
      'Pickers noticed the third empty shelf and called at once.',
      'The mail to customers was written by support and engineers together.',
    ],
    lessons: [
      'Old data needs a date on it.',
      'The safest thing to do without news is to sell less, not the same.',
    ],
    prevention:
      'A separate pool makes the loss of a connection rarer, and the age limit makes it harmless.',
    timeline: [
      [
        0,
        'Connection between synchronisation and stock database drops',
        'app logs',
        undefined,
        'started',
      ],
      [
        1,
        'Pool has no connection to give; last counts stay in force',
        'app logs',
      ],
      [
        151,
        'Warehouse calls about empty shelves',
        'phone',
        undefined,
        'detected',
      ],
      [
        156,
        'Fulfilment on-call starts to look',
        'PagerDuty',
        '@frank',
        'acknowledged',
      ],
      [
        164,
        'Time of the last synchronisation found: 08:11',
        'stock database',
        '@ivan',
      ],
      [
        169,
        'Articles without fresh counts taken off sale',
        'inventory console',
        '@frank',
        'mitigated',
      ],
      [
        192,
        'Synchronisation restarted, counts agree with shelves',
        'warehouse',
        '@ivan',
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'data',
        statement: 'Counts were three hours old and looked new',
      },
      {
        layer: 'contributing',
        category: 'capacity-planning',
        statement:
          'Ten connections were shared by five jobs that all wake at eight',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'The age of stock counts is shown nowhere and alerts nobody',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'software-change',
        statement:
          'An error while fetching was turned into "nothing has changed"',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement:
          'What a service should do without fresh data has never been decided with the business',
        explains: 3,
      },
    ],
    actions: [
      {
        title:
          'Show the age of stock counts and alert when it passes fifteen minutes',
        owner: 'ivan',
        due: 10,
        priority: 'high',
        type: 'detect',
        sponsor: 'frank',
        status: 'in_progress',
        addresses: [2],
      },
      {
        title: 'Take an article off sale when its count is older than an hour',
        owner: 'frank',
        due: 20,
        priority: 'high',
        type: 'mitigate',
        addresses: [0, 4],
      },
      {
        title: 'Give the synchronisation a pool of its own',
        owner: 'ivan',
        due: 14,
        priority: 'medium',
        type: 'prevent',
        addresses: [1],
      },
    ],
  },
  {
    key: 'shipping-labels-printer',
    title: 'Parcels wait for labels',
    severity: 'P3',
    day: 95,
    at: '06:45:00',
    affected: ['component:default/shipping'],
    authors: ['ivan'],
    publishedAfter: 35,
    impactFigures: [{ label: 'Parcels shipped a day late', value: 2100 }],
    summary:
      'The carrier changed the size of its labels, and 2,100 parcels stayed in the hall for a day.',
    impact:
      'Customers were told of one day of delay; 37 asked for their money back.',
    rootCause:
      'The carrier had announced the change to an address that belongs to a former colleague. Our client refuses an unknown size instead of printing it smaller.',
    wentWell: [
      'The hall sorted waiting parcels so that they left first the next morning.',
    ],
    lessons: ['Partners write to people; contracts should name roles.'],
    prevention:
      'We hear of the next change of format from the preview, before the hall does.',
    timeline: [
      [
        0,
        'Carrier’s API answers with the new label size',
        'carrier API',
        'System',
        'started',
      ],
      [1, 'Shipping rejects every label as malformed', 'shipping logs'],
      [
        55,
        'Hall reports that no labels are printed',
        'phone',
        undefined,
        'detected',
      ],
      [
        61,
        'Shipping on-call leaves breakfast for the laptop',
        'PagerDuty',
        '@ivan',
        'acknowledged',
      ],
      [144, 'Carrier’s hotline explains the new size', 'phone', '@ivan'],
      [210, 'Release accepts both sizes', 'deployments', '@ivan', 'mitigated'],
      [
        245,
        'Last waiting label printed',
        'shipping logs',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'dependency-failure',
        statement: 'Labels came in a size that our client refuses',
      },
      {
        layer: 'contributing',
        category: 'process',
        statement: 'The announcement went to somebody who has left',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'monitoring-gap',
        statement: 'Printed labels per hour have no lower bound that alerts',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'testing-gap',
        statement:
          'We never run against the carrier’s next version, though it offers one',
        explains: 0,
      },
    ],
    actions: [
      {
        title:
          'Give every partner a role address and write it into the contracts',
        owner: 'fulfilment-team',
        due: 30,
        priority: 'medium',
        type: 'process',
        status: 'done',
        proof: 'https://wiki.larkfield.example/partners',
        addresses: [1],
      },
      {
        title: 'Alert when fewer than 100 labels are printed in a working hour',
        owner: 'ivan',
        due: 20,
        priority: 'high',
        type: 'detect',
        status: 'verified',
        proof: 'https://git.larkfield.example/alerts/pull/215',
        addresses: [2],
      },
      {
        title: 'Run the nightly tests against the carrier’s preview as well',
        owner: 'frank',
        due: 60,
        priority: 'low',
        type: 'prevent',
        status: 'open',
        addresses: [3],
      },
    ],
  },
  {
    key: 'mailer-duplicate-mails',
    title: 'Order confirmations sent up to nine times',
    severity: 'P3',
    day: 152,
    at: '19:20:00',
    affected: ['component:default/mailer'],
    origin: ['resource:default/event-bus'],
    authors: ['frank'],
    publishedAfter: 41,
    impactFigures: [{ label: 'Superfluous mails', value: 34500 }],
    summary:
      'During a rebalancing of the event bus the mailer read the same events again and again, and wrote 34,500 mails nobody needed.',
    impact:
      'Customers got the same confirmation up to nine times; two mail providers slowed our mails down until the next day.',
    rootCause:
      'The mailer confirms an event after sending. Under load, sending took longer than the bus waits for a sign of life, so the event was given to the next instance.',
    wentWell: ['Turning the mailer off lost nothing, as events wait.'],
    lessons: ['At least once means more than once on a bad day.'],
    prevention: 'Remembering what was sent holds however the bus behaves.',
    timeline: [
      [
        0,
        'A third mailer instance joins; the bus rebalances',
        'event bus',
        'System',
        'started',
      ],
      [4, 'Same event handled by two instances', 'mailer logs'],
      [
        22,
        'A colleague shows nine mails on a phone',
        'chat',
        '@heidi',
        'detected',
      ],
      [25, 'Fulfilment looks at the mailer', 'chat', '@frank', 'acknowledged'],
      [29, 'Mailer scaled to zero', 'kubectl', '@frank', 'mitigated'],
      [
        88,
        'Mailer back with one instance and a list of what was sent',
        'deployments',
        '@frank',
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'software-change',
        statement: 'Mails were sent again for events that had been handled',
      },
      {
        layer: 'contributing',
        category: 'configuration-change',
        statement:
          'The bus gives up on a consumer after ten seconds, a value nobody chose',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'No test runs two mailers at the same time',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'runbook-gap',
        statement: 'There was no written way to stop mails quickly',
        explains: 0,
      },
    ],
    actions: [
      {
        title:
          'Keep the id of every event whose mail was sent, and skip it the next time',
        owner: 'frank',
        due: 10,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/mailer/pull/59',
        addresses: [0],
      },
      {
        title: 'Write the runbook "stop all mails"',
        owner: 'ivan',
        due: 14,
        priority: 'medium',
        type: 'mitigate',
        status: 'done',
        proof: 'https://runbooks.larkfield.example/stop-mails',
        addresses: [3],
      },
      {
        title: 'Start two mailers in the integration test',
        owner: 'frank',
        due: 40,
        priority: 'low',
        type: 'prevent',
        status: 'wont_do',
        reason:
          'Skipping known events makes the number of instances irrelevant.',
        addresses: [2],
      },
    ],
  },
  {
    key: 'warehouse-sync-clock',
    title: 'Returns booked on the wrong day',
    severity: 'P4',
    day: 211,
    at: '23:05:00',
    affected: ['component:default/warehouse-sync'],
    authors: ['ivan'],
    publishedAfter: 66,
    impactFigures: [{ label: 'Returns on the wrong day', value: 430 }],
    summary:
      'After an update of the scanners, returns scanned late in the evening were booked on the following day.',
    impact:
      '430 returns appeared a day late in the books; finance closed the month by hand.',
    rootCause:
      'Scanners now send local time without a zone, and the synchronisation adds a fixed hour.',
    wentWell: ['Accounting noticed on the first day.'],
    lessons: [
      'A time without a zone is a guess that is right for half a year.',
    ],
    prevention:
      'The guideline covers devices we buy next; the tests cover those we have.',
    timeline: [
      [
        0,
        'First return scanned with the new version',
        'scanner',
        undefined,
        'started',
      ],
      [1, 'Booked for tomorrow', 'warehouse-sync logs'],
      [
        640,
        'Accounting asks about tomorrow’s returns',
        'mail',
        undefined,
        'detected',
      ],
      [
        655,
        'Cause found in a constant called OFFSET',
        'repository',
        '@ivan',
        'acknowledged',
      ],
      [
        700,
        'Release reads the zone of the warehouse',
        'deployments',
        '@ivan',
        'mitigated',
      ],
      [760, 'Bookings corrected', 'stock database', '@ivan', 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'data',
        statement: 'Local times were read as if they all had one offset',
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement:
          'Tests run on machines set to UTC, where the mistake cannot be seen',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'No convention says how devices must send times',
        explains: 0,
      },
    ],
    actions: [
      {
        title:
          'Run the tests in three time zones and on both days on which clocks change',
        owner: 'ivan',
        due: 30,
        priority: 'medium',
        type: 'prevent',
        status: 'done',
        proof: 'https://git.larkfield.example/warehouse/pull/140',
        addresses: [1],
      },
      {
        title: 'Write "times are UTC with a Z" into the device guideline',
        owner: 'frank',
        due: 60,
        priority: 'low',
        type: 'process',
        status: 'verified',
        proof: 'https://wiki.larkfield.example/devices#times',
        addresses: [2],
      },
    ],
  },
  {
    key: 'inventory-rollout',
    title: 'Stock service down after a routine rollout',
    severity: 'P2',
    day: 297,
    at: '09:02:20',
    affected: [
      'component:default/inventory',
      'component:default/checkout',
      'component:default/product-search',
    ],
    authors: ['frank'],
    reviewers: ['bob'],
    publishedAfter: 28,
    impactFigures: [{ label: 'Failed stock requests', value: 88000 }],
    summary:
      'A changed memory setting reached all instances of the stock service within a minute, and all of them were killed within two.',
    impact:
      'Checkout and search went on without stock for 19 minutes: goods were shown as "ask us".',
    rootCause:
      'The setting was meant in megabytes and read in bytes. It went to production with the whole fleet at once, since settings take another road than code.',
    wentWell: [
      'Search and checkout treat missing stock as unknown, not as none.',
      'The old value was put back before anybody had read the logs.',
    ],
    lessons: [
      'A setting without a unit has two meanings.',
      'What takes down everything at once should not go everywhere at once.',
    ],
    prevention:
      'A wrong setting meets one instance now, and the alert has the time to speak.',
    timeline: [
      [
        0,
        'Memory setting rolled out to all twelve instances',
        'config service',
        'System',
        'started',
      ],
      [1.5, 'Instances killed for using too much memory', 'kubernetes events'],
      [
        2.5,
        'Stock availability alert fires',
        'Prometheus',
        undefined,
        'detected',
      ],
      [
        4,
        'Fulfilment on-call answers the page',
        'PagerDuty',
        '@frank',
        'acknowledged',
      ],
      [8, 'Setting put back', 'config service', '@frank', 'mitigated'],
      [19, 'All instances ready', 'kubernetes events', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'configuration-change',
        statement: 'A memory limit of 512 bytes reached every instance',
      },
      {
        layer: 'contributing',
        category: 'human-computer-interface',
        statement: 'The setting’s name does not tell its unit',
        explains: 0,
      },
      {
        layer: 'contributing',
        category: 'testing-gap',
        statement: 'Settings are not tried in staging before production',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'process',
        statement: 'Code is released to a tenth first, settings to all',
        explains: 0,
      },
    ],
    actions: [
      {
        title:
          'Release settings of the fulfilment services as code, a tenth first',
        owner: 'frank',
        due: 45,
        priority: 'high',
        type: 'prevent',
        sponsor: 'erin',
        status: 'done',
        proof: 'https://git.larkfield.example/infra/pull/960',
        addresses: [3],
      },
      {
        title: 'Put the unit into the name of every memory and time setting',
        owner: 'ivan',
        due: 60,
        priority: 'low',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/inventory/pull/333',
        addresses: [1],
      },
    ],
  },
  {
    key: 'shipping-queue-blocked',
    title: 'A single parcel blocks the shipping queue',
    severity: 'P3',
    day: 451,
    at: '15:30:00',
    affected: ['component:default/shipping'],
    origin: ['resource:default/event-bus'],
    authors: ['ivan', 'frank'],
    publishedAfter: 50,
    impactFigures: [{ label: 'Parcels delayed', value: 960 }],
    summary:
      'One order with 412 positions could not be packed into any box the program knows, and everything behind it waited for two hours.',
    impact: '960 parcels missed the evening lorry.',
    rootCause:
      'The packing step tries again without end when it finds no box, and events of one partition are handled in a row.',
    wentWell: [
      'The hall offered to pack the giant order by hand as soon as they were asked.',
    ],
    lessons: ['Trying again is only a plan when something might have changed.'],
    prevention:
      'An order that fits no box becomes a job for people instead of a loop.',
    timeline: [
      [
        0,
        'Order with 412 positions arrives',
        'event bus',
        undefined,
        'started',
      ],
      [1, 'Packing begins to try again', 'shipping logs'],
      [70, 'Queue length alert fires', 'Prometheus', undefined, 'detected'],
      [
        76,
        'On-call engineer opens the queue’s dashboard',
        'PagerDuty',
        '@ivan',
        'acknowledged',
      ],
      [
        104,
        'Giant order taken out and packed by hand',
        'hall',
        '@frank',
        'mitigated',
      ],
      [128, 'Queue is empty', 'event bus console', undefined, 'resolved'],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'data',
        statement: 'An order fitted no box and was tried for ever',
      },
      {
        layer: 'contributing',
        category: 'runbook-gap',
        statement: 'Nobody on call knew how to set one event aside',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'testing-gap',
        statement: 'Test orders have at most ten positions',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Set an order aside after three attempts and tell the hall',
        owner: 'ivan',
        due: 20,
        priority: 'medium',
        type: 'mitigate',
        status: 'verified',
        proof: 'https://git.larkfield.example/shipping/pull/71',
        addresses: [0],
      },
      {
        title: 'Write the runbook "set one event aside"',
        owner: 'frank',
        due: 20,
        priority: 'medium',
        type: 'mitigate',
        status: 'verified',
        proof: 'https://runbooks.larkfield.example/event-aside',
        addresses: [1],
      },
    ],
  },
  {
    key: 'mailer-spam-near-miss',
    title: 'Test mails nearly sent to all customers',
    severity: 'P3',
    nearMiss: true,
    day: 540,
    at: '11:48:00',
    affected: ['component:default/mailer'],
    authors: ['ivan'],
    publishedAfter: 48,
    impactFigures: [{ label: 'Mails stopped in time', value: 420000 }],
    summary:
      'A campaign called "test test" was four minutes from going to 420,000 addresses when a colleague asked what it was.',
    impact: 'Nobody received anything.',
    rootCause:
      'The tool for campaigns shows production and staging with the same colours, in two tabs of the same browser.',
    wentWell: [
      'There is a delay of ten minutes between "send" and sending, and somebody looks at the list.',
    ],
    lessons: ['A pause before the irreversible is worth its minutes.'],
    prevention:
      'Colour helps the eye, and the second person helps when the eye is tired.',
    timeline: [
      [
        0,
        'Campaign "test test" scheduled in production',
        'campaign tool',
        '@ivan',
        'started',
      ],
      [6, 'A colleague asks about it in chat', 'chat', '@grace', 'detected'],
      [6.5, 'Cancelled', 'campaign tool', '@ivan', 'acknowledged'],
      [
        7,
        'Queue of the mailer checked: empty',
        'mailer console',
        '@ivan',
        'mitigated',
      ],
      [9, 'Staging tab closed for the day', 'desk', '@ivan'],
      [
        10,
        'The minute of sending passes, nothing is sent',
        'mailer logs',
        undefined,
        'resolved',
      ],
    ],
    factors: [
      {
        layer: 'immediate',
        category: 'human-computer-interface',
        statement: 'Two environments looked the same in two tabs',
      },
      {
        layer: 'contributing',
        category: 'process',
        statement: 'A campaign to everyone needs no second person',
        explains: 0,
      },
      {
        layer: 'systemic',
        category: 'testing-gap',
        statement:
          'Staging cannot send to a handful of real addresses, so people try in production',
        explains: 0,
      },
    ],
    actions: [
      {
        title: 'Colour the header of production red in the campaign tool',
        owner: 'ivan',
        due: 10,
        priority: 'medium',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/campaigns/pull/12',
        addresses: [0],
      },
      {
        title:
          'Ask a second person before mails go to more than 1,000 addresses',
        owner: 'shop-team',
        due: 40,
        priority: 'high',
        type: 'prevent',
        status: 'verified',
        proof: 'https://git.larkfield.example/campaigns/pull/15',
        addresses: [1],
      },
    ],
  },
];
