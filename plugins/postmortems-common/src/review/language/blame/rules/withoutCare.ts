import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

const ANY =
  '(any/proper/due/prior/a/an/first/enough/sufficient/even/ever/the/so/much/second)';

/** An act with what was left out of it: deployed without telling anyone. A counterfactual put as a circumstance. */
export const withoutCare = idiom(
  {
    id: 'without-care',
    reason: 'It adds to an act what is missed in it afterwards.',
    question: 'How is this usually done, and what would have called for more?',
  },
  {
    ...HUMAN_BLAME,
    of: 'doer',
    says: `without ${ANY} bothering/thinking/caring/realising/realizing/asking/blinking/hesitating/hesitation/thought`,
  },
  {
    ...BLAME,
    of: 'doer',
    isOfOthers: true,
    says: 'without (ever/even/first) re-enabling/removing/closing/locking/saving/cleaning/undoing/restoring/labelling/leaving/handing/securing/finishing/updating/adding/running',
  },
  {
    ...BLAME,
    of: 'doer',
    says: `without ${ANY} ${ANY} CARE
without ${ANY} ${ANY} approval/permission/testing/coordination/authorization/authorisation/thought/backup/consultation/consent/explanation/supervision/preparation/word/knowledge/NORM
without making/taking/having/doing/running/creating/giving/getting … backup/backups/copy/snapshot/test/tests/check/checks/notice/thought/warning/heads-up/approval/review/note/look
with no (prior/real/further) notice/warning/thought/backup/plan/explanation/testing/review/regard/rollback/handover`,
  },
);
