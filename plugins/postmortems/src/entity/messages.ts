/** What an entity's tab and card say. */
export const entityMessages = {
  title: 'Post-mortems',
  failed: 'The history could not be loaded.',
  empty: {
    component:
      'Nothing here yet. Post-mortems of this service will show up here.',
    api: 'Nothing here yet. Post-mortems of this API will show up here.',
    resource:
      'Nothing here yet. Post-mortems of this resource will show up here.',
    system:
      'Nothing here yet. Post-mortems of this system and its parts will show up here.',
    domain:
      'Nothing here yet. Post-mortems of this domain and its parts will show up here.',
    group:
      'Nothing here yet. Post-mortems of what this team owns will show up here.',
    next: 'Was there an incident, or nearly one? Start while it is fresh: a title is enough to begin with.',
  },
  facts: {
    title: 'At a glance',
    incidents_one: 'incident in 12 months',
    incidents_other: 'incidents in 12 months',
    nearMisses_one: '· {{count}} near miss',
    nearMisses_other: '· {{count}} near misses',
    last: 'Last:',
    actions_one: 'open action',
    actions_other: 'open actions',
    overdue_one: '{{count}} overdue',
    overdue_other: '{{count}} overdue',
    nothingOverdue: 'none overdue',
    asking_one: 'post-mortem asks',
    asking_other: 'post-mortems ask',
    applies: 'Does this apply here?',
    partly: 'Only the latest {{number}} are drawn.',
  },
  follow: {
    follow: 'Follow',
    unfollow: 'Unfollow',
    offered: 'Follow it to be told when a post-mortem about it is published.',
    followed: 'You are told when a post-mortem about it is published.',
    failed: 'That could not be changed.',
    unknown: 'Whether you follow it could not be read.',
  },
  strip: {
    title: 'The last twelve months',
    sentence: 'From {{from}} to {{to}}: {{severities}}.',
    sentenceNone: 'From {{from}} to {{to}}: nothing.',
    count: '{{number}} {{severity}}',
    mark: '{{day}}, {{severity}}: {{title}}',
    caption: 'Post-mortems by month and severity',
    month: 'Month',
  },
  comingBack: {
    title: 'Keeps coming back',
    failed: 'What keeps coming back could not be loaded.',
    here: '{{here}} of {{ofHere}}',
    elsewhere: '({{elsewhere}} of {{ofElsewhere}} elsewhere)',
    nothing: 'No factor was found twice in {{number}} published post-mortems.',
    tooFew_one:
      'With one published post-mortem in twelve months, nothing can come back yet.',
    tooFew_other:
      'With no published post-mortem in twelve months, nothing can come back yet.',
    note: 'of the published post-mortems of the last twelve months',
  },
  history: {
    title: 'All post-mortems',
    caption: 'Post-mortems of this entity, newest incident first',
  },
  actions: {
    title: 'Open actions',
    caption: 'Open actions, the longest overdue first',
    failed: 'The open actions could not be loaded.',
    none: 'Nothing is open.',
    all: 'See all {{number}}',
    action: 'Action',
    owner: 'Owner',
    due: 'Due',
    priority: 'Priority',
    postmortem: 'Post-mortem',
  },
  card: {
    more: 'See all',
  },
} as const;
