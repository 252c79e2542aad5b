import type { DemoIncident } from './DemoIncident';

/** What happened to invoices. */
export const invoicing: DemoIncident[] = [
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
  {
    key: 'invoicing-month-end',
    title: 'Month-end invoices seven hours late',
    severity: 'P3',
    day: 173,
    at: '01:00:00',
    affected: ['component:default/invoicing'],
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
];
