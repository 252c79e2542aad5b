import type { DemoIncident } from './DemoIncident';

/** What happened to the count of things on shelves. */
export const stock: DemoIncident[] = [
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
        addresses: [1],
      },
    ],
  },
  {
    key: 'inventory-rollout',
    title: 'Stock service down after a routine rollout',
    severity: 'P2',
    day: 297,
    at: '09:02:20',
    affected: ['component:default/inventory'],
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
        addresses: [0],
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
];
