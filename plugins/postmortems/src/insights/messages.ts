/** What the "Insights" page says. */
export const insightsMessages = {
  counted_one:
    '{{posts}} of an incident from {{from}} to {{to}}, with what it tells.',
  counted_other:
    '{{posts}} of incidents from {{from}} to {{to}}, and what they tell together.',
  posts_one: '{{number}} published post-mortem',
  posts_other: '{{number}} published post-mortems',
  about:
    'What is counted are post-mortems that were written and published, not incidents. Nobody is counted or compared.',
  filter: {
    label: 'What is counted',
    from: 'From',
    to: 'To',
    severity: 'Severity',
    anySeverity: 'All severities',
    entity: 'Service, system or team',
    clear: 'Clear filters',
  },
  export: {
    all: 'Download the post-mortems as CSV',
    allFile: 'insights-{{today}}.csv',
    failed: 'The post-mortems could not be downloaded.',
    figure: 'CSV',
    figureNamed: 'Download “{{title}}” as CSV',
    figureFile: '{{name}}-{{today}}.csv',
  },
  column: {
    share: 'Share',
    interval: '95% interval',
    postmortems: 'Post-mortems',
    actions: 'Actions',
  },
  percent: '{{number}}%',
  interval: '{{low}}–{{high}}%',
  someOf: '{{some}} of {{all}}',
  list: '{{severity}}: {{count}} of {{all}} post-mortems',
  noSeverity: 'No severity',
  unknownOf_one: 'Of {{count}} more it is not known.',
  unknownOf_other: 'Of {{count}} more it is not known.',
  publication: {
    title: 'Time to publish',
    sentence:
      '{{some}} of {{all}} were with their readers within 48 hours of the resolution ({{share}}; 95% interval {{interval}}).',
    none: 'Of none it is known when it was resolved and when it was published.',
    overdue_one:
      '{{count}} of these is not published yet, for longer than that.',
    overdue_other:
      '{{count}} of these are not published yet, for longer than that.',
    young_one:
      '{{count}} more was resolved within the last 48 hours and is not published yet, and counts in none of these shares.',
    young_other:
      '{{count}} more were resolved within the last 48 hours and are not published yet, and count in none of these shares.',
    inBetween_one:
      '{{count}} of them has not waited for a week, and does not count in its share.',
    inBetween_other:
      '{{count}} of them have not waited for a week, and do not count in its share.',
    waiting_one: '{{count}} is resolved and not published yet.',
    waiting_other: '{{count}} are resolved and not published yet.',
    inTime: 'Within 48 hours',
    inWeek: 'Within a week',
    later: 'Later than a week, or not yet after one',
    column: 'After the resolution',
  },
  actions: {
    title: 'Follow-through',
    sentence:
      'Of {{all}} actions that were due, without those that were declined, {{some}} were done by their day ({{share}}; 95% interval {{interval}}).',
    noneDue:
      'Apart from declined ones, no action of these post-mortems has been due yet.',
    none: 'These post-mortems have no actions.',
    sum_one:
      'Below is what became of {{count}} action, whether it was due or not.',
    sum_other:
      'Below is what became of all {{count}} actions, those not due yet among them.',
    column: 'What became of them',
    doneInTime: 'Done by their day',
    doneLate: 'Done later',
    doneSometime: 'Done, without a day',
    open: 'Open',
    overdue: 'Overdue',
    wontDo: "Won't do",
  },
  detection: {
    title: 'How incidents were detected',
    sentence:
      'Monitoring noticed {{some}} of the {{all}} of which something is known ({{share}}; 95% interval {{interval}}).',
    none: 'Of none it is told who or what noticed it: the event that is marked as detected says neither source nor actor.',
    column: 'Noticed by',
    monitoring: 'Monitoring',
    customer: 'Customers or support',
    person: 'Somebody of the organisation',
    other: 'Another source',
  },
  severities: {
    title: 'Severities',
    sentence: '{{some}} of {{all}} are {{severity}}, the worst there is here.',
    unsaid: 'None of them has a severity.',
    column: 'Severity',
  },
  waivers: {
    title: 'Checks waived most',
    sentence:
      '{{some}} of {{all}} have a check that was waived; most often “{{title}}”. {{imported}}',
    none: 'None of the {{all}} has a check that was waived. {{imported}}',
    imported:
      'Any that were imported went through no checks when they came, and are among the {{all}}.',
    column: 'Check',
    about: 'By check, never by who waived it.',
    all: 'Show all checks',
    fewer: 'Show the first five',
  },
  duration: {
    detect: 'Detected',
    acknowledge: 'Acknowledged',
    mitigate: 'Mitigated',
    resolve: 'Resolved',
    publish: 'Published, from the resolution',
    short: {
      detect: 'detecting',
      acknowledge: 'acknowledging',
      mitigate: 'mitigating',
      resolve: 'resolving',
      publish: 'publishing',
    },
  },
  durations: {
    title: 'How long it took',
    sentence: 'At least half of the incidents were resolved within {{median}}',
    sentenceKnown: '{{sentence}} ({{known}} of {{all}} known).',
    none: 'Of none it is known how long it took.',
    notResolved: 'Of none it is known when it was resolved.',
    caption:
      'On a scale of ratios: each step to the right is so many times as long. The line is the median; the box holds the middle half. There is no average: a few long incidents would be all of it.',
    dots: 'Where {{few}} or fewer are known, each dot is one post-mortem, and there is no box: few say little of all.',
    unpublished_one:
      'When it will be published is not known of {{count}} that is resolved: with it, the last one may be longer.',
    unpublished_other:
      'When they will be published is not known of {{count}} that are resolved: with them, the last one may be longer.',
    known: '{{known}} of {{all}} known',
    median: 'median {{median}}',
    middle: 'half between {{lower}} and {{upper}}',
    one: '{{title}}: {{duration}}',
    showTable: 'Show as a table',
    hideTable: 'Hide the table',
    column: {
      what: 'From the start',
      known: 'Known',
      shortest: 'Shortest',
      lower: 'Lower quartile',
      median: 'Median',
      upper: 'Upper quartile',
      longest: 'Longest',
    },
    tableCaption:
      'Durations from the start of the incident; the last one from its resolution. To the second below an hour, to the minute below a day, above to the hour.',
    pointsCaption: 'One by one, where few are known',
    pointsPostmortem: 'Post-mortem',
  },
  comparison: {
    title: 'Before and after a day',
    split: 'Compare from',
    ask: 'Choose a day, such as that of a change in how you work, and incidents that started on it or later are compared with those before.',
    shorter: 'Shorter from {{day}} on: {{what}}.',
    longer: 'Longer from {{day}} on: {{what}}.',
    cannotTell: 'Cannot tell: {{what}}.',
    why: 'Each line is the 99% interval of the median after over the median before; wider than usual, as there are five of them. Where it holds the dotted line, “the same”, a difference cannot be told from chance. Incidents of which the post-mortem is not published yet count as well, once they are resolved: those published late are often the long ones. What is told of publishing holds whenever these are published. With durations as uneven as those of incidents, even a gain of a tenth in a hundred and seventy mostly cannot be told.',
    column: {
      what: 'What',
      before: 'Median before',
      after: 'Median after',
      ratio: 'After to before',
      verdict: 'Verdict',
    },
    side: '{{median}} ({{known}})',
    nobody: 'none known',
    ratio: '{{estimate}} ({{low}}–{{high}})',
    ratioOrMore: '{{estimate}} ({{low}} or more)',
    noRatio: 'too few: it takes nine before and nine after',
    times: '×{{number}}',
    same: 'the same',
    verdict: {
      shorter: 'Shorter',
      longer: 'Longer',
      cannot_tell: 'Cannot tell',
    },
  },
  nothing:
    'No published post-mortem of an incident from {{from}} to {{to}}. What they tell together will show up here.',
  nothingLeft:
    'These filters leave no published post-mortem of an incident from {{from}} to {{to}}.',
  few: 'So few say what happened, and little of what usually happens.',
  backwards: 'The first day is after the last.',
  loading: 'The insights are being counted',
  failed: 'The insights could not be loaded.',
} as const;
