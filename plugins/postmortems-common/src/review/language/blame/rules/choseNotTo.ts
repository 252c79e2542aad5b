import { idiom } from '../idiom';
import { BLAME, HINDSIGHT, HUMAN_BLAME } from '../rule';
import { poorJudgement } from './poorJudgement';

const HELP =
  'listen/budge/admit/hear/cooperate/pick/answer/return/wake/wait/help/let';

/** A decision of others told by what it left out. One's own decisions are told as they were. */
export const choseNotTo = idiom(
  { ...poorJudgement, id: 'chose-not-to' },
  {
    ...HUMAN_BLAME,
    says: `~choose/decide/opt/elect/prefer (simply/rather) (instead) not to CARE
~choose/decide/opt/elect/prefer to ~ignore/skip/bypass/disregard/dismiss/neglect/gamble/risk
~decline to CARE
~refuse to`,
  },
  {
    ...HUMAN_BLAME,
    says: `~insist on DOING
~let/leave it/this/that/things at/go/slide
~press/lobby for`,
  },
  {
    ...BLAME,
    isOfOthers: true,
    says: `would not ${HELP}
wouldn't ${HELP}`,
  },
  {
    ...HINDSIGHT,
    of: 'anyone',
    says: `decision/choice (not) to (not) ~skip/ignore/bypass/disregard/omit/forgo`,
  },
);
