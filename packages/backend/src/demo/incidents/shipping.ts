import type { DemoIncident } from './DemoIncident';

/** What happened between shelf and lorry. */
export const shipping: DemoIncident[] = [
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
];
