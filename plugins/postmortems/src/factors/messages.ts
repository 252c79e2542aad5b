/** What the "Recurring factors" page says. */
export const factorsMessages = {
  title: 'Recurring factors',
  answer:
    '{{title}} was found most often: in {{some}} of {{all}} published post-mortems ({{low}}% to {{high}}%).',
  /** Where others were found as often. */
  tied: {
    two: '{{title}} and {{second}} were found most often: each in {{some}} of {{all}} published post-mortems ({{low}}% to {{high}}%).',
    more: '{{title}}, {{second}} and others were found most often: each in {{some}} of {{all}} published post-mortems ({{low}}% to {{high}}%).',
  },
  chance: {
    whole_one: 'As a whole it has one over-represented factor: {{factors}}. ',
    whole_other:
      'As a whole it has {{count}} over-represented factors: {{factors}}. ',
    wholeMore_one:
      'As a whole it has one over-represented factor: {{factors}}. ',
    wholeMore_other:
      'As a whole it has {{count}} over-represented factors, among them {{factors}}. ',
    some_one:
      'Of {{tested}} pairs of a factor and a service that were tested, {{count}} stands out from chance: {{pairs}}.',
    some_other:
      'Of {{tested}} pairs of a factor and a service that were tested, {{count}} stand out from chance: {{pairs}}.',
    more: ' The others have a ring in the table.',
    none_one:
      'One pair of a factor and a service was tested, and is not over-represented.',
    none_other:
      '{{count}} pairs of a factor and a service were tested, and none is over-represented.',
    perhaps_one:
      ' One is found more often than chance has it, though the ratio may be 1: {{pairs}}.',
    perhaps_other:
      ' {{count}} are found more often than chance has it, though the ratio may be 1: {{pairs}}.',
    perhapsMore_one:
      ' One is found more often than chance has it, though the ratio may be 1: {{pairs}}.',
    perhapsMore_other:
      ' {{count}} are found more often than chance has it, though the ratio may be 1, among them {{pairs}}.',
    untested:
      'No service has enough post-mortems yet to tell more than chance would have it.',
  },
  unclassified: {
    title: 'Factors without a category',
    category: {
      postmortems:
        '{{some}} of {{all}} post-mortems have no factor with a category.',
      factors: '{{some}} of {{all}} factors have none.',
      noPostmortems: 'Each post-mortem has a factor with a category.',
      noFactors: 'All {{all}} factors have one.',
    },
    pattern: {
      postmortems:
        '{{some}} of {{all}} post-mortems have no factor that is of a pattern.',
      factors: '{{some}} of {{all}} factors are of none.',
      noPostmortems: 'Each post-mortem has a factor that is of a pattern.',
      noFactors: 'All {{all}} factors are of one.',
    },
    ofLayer: {
      postmortems:
        '{{some}} of {{all}} post-mortems have no factor of this layer that is counted.',
      factors: '{{some}} of {{all}} factors of this layer are not counted.',
      noPostmortems:
        'Each post-mortem has a factor of this layer that is counted.',
      noFactors: 'All {{all}} factors of this layer are counted.',
    },
    ofSource: {
      postmortems:
        '{{some}} of {{all}} post-mortems have no factor that is counted here.',
      factors: '{{some}} of {{all}} factors are not counted.',
      noPostmortems: 'Each post-mortem has a factor that is counted here.',
      noFactors: 'All {{all}} factors are counted.',
    },
  },
  by: { category: 'Category', pattern: 'Pattern' },
  source: {
    any: 'All',
    person: 'Confirmed only',
    suggested: 'Suggested only',
  },
  legend: {
    title: 'What the marks mean',
    shade: 'the stronger the shade, the more post-mortems',
    ring: 'in a ring: over-represented, more than chance would have it',
    beyond_one: '{{count}} more service to the right',
    beyond_other: '{{count}} more services to the right',
  },
  facts: {
    share:
      'In {{some}} of {{all}} published post-mortems: {{low}}% to {{high}}% is plausible.',
    elsewhere: '{{some}} of {{all}} elsewhere; here {{verdict}}.',
    rest: '{{some}} of {{all}} elsewhere.',
    seen: 'In this time first seen {{first}}, last {{last}}.',
    short: 'It is too short a time to tell a rate.',
    pattern: 'The pattern by itself:',
    suggested: {
      category_one: 'In {{count}} of them the category is only suggested.',
      category_other: 'In {{count}} of them the category is only suggested.',
      pattern_one: 'In {{count}} of them the pattern is only suggested.',
      pattern_other: 'In {{count}} of them the pattern is only suggested.',
    },
  },
  order: {
    frequent: 'Most frequent first',
    alike: 'Alike side by side',
  },
  export: { button: 'CSV', fileName: 'recurring-factors-{{today}}.csv' },
  filter: {
    label: 'What is counted',
    by: 'Count by',
    source: 'Said by people',
    from: 'From',
    to: 'To',
    layer: 'Layer',
    anyLayer: 'All layers',
    severity: 'Severity',
    anySeverity: 'All severities',
    team: 'Team',
    system: 'System or domain',
    service: 'Service',
    order: 'Order',
    clear: 'Clear filters',
  },
  layer: {
    immediate: 'Immediate causes',
    contributing: 'Contributing factors',
    systemic: 'Systemic issues',
  },
  layerOf: {
    immediate: 'immediate',
    contributing: 'contributing',
    systemic: 'systemic',
  },
  table: {
    region: 'Factors by service',
    caption:
      'Counted are published post-mortems of incidents from {{from}} to {{to}}: what was written, not what happened. One that touches three services counts once in the total and once at each; an empty cell means none. An incident told in several post-mortems counts in each, which alone may make a ring. Choose a number to read the stories behind it.',
    rings: 'How a ring is given',
    marks: 'How a ring and an arrow are given',
    chance:
      'A ring says that among post-mortems with about as many factors chance alone would hardly put as many there: less than one find in twenty so marked is there by chance. Compared is which factors a service has, not how many: more of everything has no ring. Tested were the {{tested}} pairs in which chance would put one or more. Only more than chance is looked for: what was found less often has no mark.',
    arrow:
      'An arrow says that it was found clearly more, or less, often than in the earlier half of the time, and in a larger, or smaller, share.',
    late: 'The latest incidents may not be written up yet.',
    part: 'Expected is what the whole organisation has, not only this part of it; and a pair has a ring here where it has one among all pairs of the organisation; one that is not on the page of all is tested beside these, and may be told otherwise on another page.',
    hidden_one:
      '{{count}} more service has no column: choose a team or system above.',
    hidden_other:
      '{{count}} more services have no column: choose a team or system above.',
    unit: { category: 'Category', pattern: 'Pattern' },
    postmortems: 'Post-mortems',
    services: 'Services',
    trend: 'By month, and of late',
    trendSpan: '{{first}} to {{last}}',
    share: '{{some}} of {{all}}',
    all: 'All published',
  },
  stories: {
    open: '{{title}}: {{some}} of {{all}} post-mortems',
    openAt: '{{title}} at {{service}}: {{some}} of {{all}} post-mortems',
    heading: '{{title}}',
    headingAt: '{{title}} at {{service}}',
    close: 'Close',
    loading: 'The stories are being loaded',
    failed: 'The stories could not be loaded.',
    none: 'No factor of this kind was found.',
    hypothesis: 'a hypothesis',
  },
  trend: {
    months: '{{title}} by month, {{first}} to {{last}}: {{counts}}',
    month: '{{some}} in {{month}}',
    none: 'none',
    rates:
      'In 30 days: {{earlier}} in the earlier half of the time ({{earlierLow}} to {{earlierHigh}}), {{recent}} in the recent half ({{recentLow}} to {{recentHigh}}). That is {{earlierSome}} of {{earlierAll}} post-mortems, and {{recentSome}} of {{recentAll}}.',
    unclear: '{{rate}} in 30 days',
    rising: '{{rate}} in 30 days, rising',
    falling: '{{rate}} in 30 days, falling',
  },
  few_one:
    '{{count}} published post-mortem from {{from}} to {{to}}. That is too few to say what recurs.',
  few_other:
    '{{count}} published post-mortems from {{from}} to {{to}}. That is too few to say what recurs.',
  nothing:
    'No published post-mortem from {{from}} to {{to}}. What keeps coming back will show up here.',
  nothingLeft:
    'These filters leave no published post-mortem from {{from}} to {{to}}.',
  uncategorised: {
    category:
      'None of the {{all}} published post-mortems has a factor with a category here.',
    pattern:
      'None of the {{all}} published post-mortems has a factor that is of a pattern here. A factor is put into one where it is written.',
  },
  readThem: 'Read them',
  backwards: 'The first day is after the last.',
  loading: 'The factors are being counted',
  failed: 'The recurring factors could not be loaded.',
} as const;
