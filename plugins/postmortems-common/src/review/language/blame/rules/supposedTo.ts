import { idiom } from '../idiom';
import { HINDSIGHT, HUMAN_HINDSIGHT } from '../rule';

/** A duty remembered once it was not met: "was supposed to watch". */
export const supposedTo = idiom(
  {
    id: 'supposed-to',
    reason:
      'It sets work as imagined against a person who did the work as it is.',
    question: 'How is this done on an ordinary day, and what stood in its way?',
  },
  {
    ...HINDSIGHT,
    says: `WAS/wasn't/weren't (not) supposed/meant/expected to`,
  },
  {
    ...HUMAN_HINDSIGHT,
    isOfOthers: true,
    says: `had promised/agreed/undertaken/assured/sworn to/that/us
promised … never`,
  },
  {
    ...HINDSIGHT,
    of: 'owner',
    says: `job/duty/responsibility/task (was/is/had) (been) to CARE`,
  },
);
