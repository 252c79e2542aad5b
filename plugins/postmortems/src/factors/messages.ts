/** What the "Recurring factors" page says. */
export const factorsMessages = {
  title: 'Recurring factors',
  answer:
    '{{title}} was found most often: in {{some}} of {{all}} published post-mortems.',
  filter: {
    label: 'What is counted',
    from: 'From',
    to: 'To',
    layer: 'Layer',
    anyLayer: 'All layers',
    service: 'Service or system',
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
    caption:
      'Published post-mortems of incidents from {{from}} to {{to}} in which a factor of this category was found. One that touches three services counts once in the total and once at each service; an empty cell means none. Choose a number to read the stories behind it.',
    hidden_one: '{{count}} more service has no column: choose a system above.',
    hidden_other:
      '{{count}} more services have no column: choose a system above.',
    category: 'Category',
    postmortems: 'Post-mortems',
    services: 'Services',
    trend: 'By month',
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
  },
  few_one:
    '{{count}} published post-mortem from {{from}} to {{to}}. That is too few to say what recurs.',
  few_other:
    '{{count}} published post-mortems from {{from}} to {{to}}. That is too few to say what recurs.',
  nothing:
    'No published post-mortem from {{from}} to {{to}}. What keeps coming back will show up here.',
  uncategorised:
    'None of the {{all}} published post-mortems has a factor with a category here.',
  readThem: 'Read them',
  backwards: 'The first day is after the last.',
  loading: 'The factors are being counted',
  failed: 'The recurring factors could not be loaded.',
} as const;
