import { CHECK_WORDS } from 'backstage-plugin-postmortems-common';

/** What is said of the checks of the review. */
export const checksMessages = {
  state: {
    fail: 'To mend',
    warn: 'Worth a look',
    not_yet: 'Not yet',
    pass: 'In order',
  },
  why: 'Why',
  whyOf: 'Why: {{title}}',
  more_one: 'and {{count}} more place',
  more_other: 'and {{count}} more places',
  words: CHECK_WORDS,
} as const;
