/** What earlier post-mortems say to the one that is written or read. */
export const whileWritingMessages = {
  before: {
    button: 'What went before',
    known_one: '{{count}} known and not fixed',
    known_other: '{{count}} known and not fixed',
    done_one: '{{count}} done before',
    done_other: '{{count}} done before',
    title: 'What went before',
    close: 'Close',
  },
  known: {
    title: 'Known and not fixed',
    about:
      'How actions of earlier post-mortems stood when this incident started.',
    doneTitle: 'Done before, and it happened again',
    aboutDone:
      'Actions of earlier post-mortems against the same, which were done when this incident started.',
    days_one: 'Known for {{count}} day',
    days_other: 'Known for {{count}} days',
    today: 'Known since the same day',
    overdue: '{{key}} was overdue',
    open: '{{key}} was open',
    declined: '{{key}} had been decided against',
    done: '{{key}} was done',
    pattern: 'same pattern',
    category: 'same category',
    service: 'still open on {{entity}}',
    suggested: 'only suggested',
    dependency: '{{reason}}, on {{entity}}, which this depends on',
    own: '{{reason}}, on {{entity}}',
    addresses: 'against: {{statement}}',
    of: 'of {{postmortem}}',
    none: 'Nothing that was known of this before is left to say. What earlier post-mortems had promised against the same will show up here.',
    more: 'There are more; these are the gravest.',
    withoutCatalog:
      'The catalog does not answer: what the services depend on is left out.',
    failed: 'What was known before could not be loaded.',
    loading: 'What was known before is being loaded',
  },
  similar: {
    title: 'Seen before',
    about: 'Earlier post-mortems that tell something like this one.',
    terms: 'Both speak of: {{terms}}',
    /** What one calls so, the other calls otherwise. */
    otherwise: '{{here}} (there: {{there}})',
    factor: 'A cause like this one’s: {{statement}}',
    pattern: 'Same pattern: {{names}}',
    same: 'Same service: {{entities}}',
    near_one: 'Its service is {{count}} step away in the catalog',
    near_other: 'Its service is {{count}} steps away in the catalog',
    none: 'Nothing like it so far. Earlier post-mortems that tell something like this one will show up here.',
    withoutCatalog:
      'The catalog does not answer: how far services are from each other is left out.',
    failed: 'What was seen before could not be loaded.',
    loading: 'What was seen before is being loaded',
    long: 'After a start the portal first reads all that was published. Go on writing: it shows up here by itself.',
  },
} as const;
