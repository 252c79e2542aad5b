import {
  CHECK_IDS,
  TransitionRequest,
} from 'backstage-plugin-postmortems-common';

/** Publishes whatever there is: a post-mortem that says just enough for a test fails most checks, and all are waived. */
export const publication = {
  to: 'published',
  waivers: CHECK_IDS.map(check => ({ check, reason: 'It is about a test' })),
} satisfies TransitionRequest;
