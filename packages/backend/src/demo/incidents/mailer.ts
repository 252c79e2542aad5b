import type { DemoIncident } from './DemoIncident';

/** What happened to mails. */
export const mailer: DemoIncident[] = [
  {
    key: 'mailer-duplicate-mails',
    title: 'Order confirmations sent up to nine times',
    severity: 'P3',
    day: 152,
    at: '19:20:00',
    affected: ['component:default/mailer'],
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
