import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';
import { careUndone } from './careUndone';

const ANY =
  '(any/proper/due/prior/a/an/first/enough/sufficient/even/ever/the/so/much/second)';

/** An act with what was left out of it: deployed without telling anyone. A counterfactual put as a circumstance. */
export const withoutCare = idiom(
  { ...careUndone, id: 'without-care' },
  {
    ...HUMAN_BLAME,
    of: 'doer',
    says: `without ${ANY} bothering/thinking/caring/realising/realizing/asking/telling/blinking/hesitating/hesitation/thought/word/permission/consent/consultation/explanation
before thinking`,
  },
  {
    ...BLAME,
    of: 'doer',
    isOfOthers: true,
    says: 'without (ever/even/first) re-enabling/removing/closing/locking/saving/cleaning/undoing/restoring/finishing/updating/adding/running',
  },
  {
    ...BLAME,
    of: 'doer',
    says: `without ${ANY} ${ANY} CARE
without ${ANY} ${ANY} approval/testing/coordination/authorization/authorisation/backup/supervision/preparation/knowledge/NORM
without making/taking/having/doing/running/creating/giving/getting … backup+/copy/snapshot/test+/check+/notice/thought/warning/heads-up/approval/review/note/look
with/despite/on/over (a/the/THEIR) (still) red/failing/broken/failed pipeline/build/test+/check+/ci
by not/never CARE
with no (prior/real/further) notice/warning/thought/backup/plan/explanation/testing/review/regard/rollback/handover`,
  },
);
