import { idiom } from '../idiom';
import { BLAME, HINDSIGHT } from '../rule';

/** That it was avoidable, and that there is no excuse, is always known afterwards. */
export const avoidable = idiom(
  {
    id: 'avoidable',
    reason: 'That it could be avoided shows only once it is known how it went.',
    question: 'What stood in the way of avoiding it at the time?',
  },
  {
    ...HINDSIGHT,
    of: 'anyone',
    says: `WAS/been (a/an/the) avoidable/preventable`,
  },
  {
    ...BLAME,
    of: 'anyone',
    says: `no (real/possible/good) excuse+
inexcusable/unforgivable/indefensible/disgraceful/shameful
BE (simply) unacceptable ./!
BE (simply) embarrassing/ridiculous/absurd/laughable/scandalous/pathetic
–/—/-/,/: unacceptable/embarrassing/inexcusable ./!`,
  },
);
