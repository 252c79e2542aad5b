/** What is said about how old what is owed is, and how long it takes. */
export const flowMessages = {
  title: 'How old, and how long it takes',
  ageing: {
    caption: 'What is owed, by how long ago it was made',
    age: 'Age',
    owed: 'Owed',
    overdue: 'Overdue',
    open: {
      unfinished: '{{number}} owed, {{age}} old',
      overdue: '{{number}} overdue, {{age}} old',
    },
  },
  closing: {
    title: 'How long until it is done',
    failed: 'How long it takes could not be loaded.',
    tooFew:
      'That cannot be told yet: {{done}} of {{actions}} were done, and a curve takes at least 5 that were.',
    half_one: 'Half are done within {{count}} day.',
    half_other: 'Half are done within {{count}} days.',
    underHalf_one: 'After {{count}} day, {{percent}}% are done.',
    underHalf_other: 'After {{count}} days, {{percent}}% are done.',
    owed: '{{owed}} of {{actions}} are still owed and count.',
    wontDo_one: 'So does {{count}} that was decided against.',
    wontDo_other: 'So do {{count}} that were decided against.',
    drawing:
      'A curve of the share that is done by the number of days since it was made, with its 95% interval. {{words}}',
    row: { day: 'day', followed: 'followed' },
    showTable: 'Show as a table',
    hideTable: 'Hide the table',
    save: 'Download the curve as CSV',
    fileName: 'time-to-close-{{today}}.csv',
    caption:
      'Each day on which something was done, in days since it was made. Still followed: neither closed before, nor younger than that.',
    column: {
      day: 'Day',
      atRisk: 'Still followed',
      done: 'Done',
      share: 'Share done',
      interval: '95% interval',
    },
  },
} as const;
