/** What the list of all post-mortems says. */
export const browseMessages = {
  caption: 'Post-mortems, one incident a row',
  failed: 'The post-mortems could not be loaded.',
  empty:
    'Nothing here yet. Start a post-mortem, and everyone can find it here, on the pages of the services it concerns, and in what recurs.',
  noMatch:
    'No post-mortem matches this. Other words or fewer filters may find more.',
  import: 'Import',
  onThisDay: 'On this day',
  filter: {
    label: 'Which post-mortems',
    search: 'Search post-mortems',
    status: 'Status',
    severity: 'Severity',
    service: 'Service',
    from: 'Started from',
    to: 'Started until',
    any: 'Any',
    withoutCategory: 'No factor with a category',
    clear: 'Clear filters',
  },
} as const;
