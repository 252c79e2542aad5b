import { idiom } from '../idiom';
import { HINDSIGHT, HUMAN_BLAME } from '../rule';

/** A decision of others told by what it left out. One's own decisions are told as they were. */
export const choseNotTo = idiom(
  {
    id: 'chose-not-to',
    reason: 'It tells a decision by what it left out, as known afterwards.',
    question: 'What was weighed, and what was known when it was decided?',
  },
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
    ...HINDSIGHT,
    of: 'anyone',
    says: `decision/choice (not) to (not) ~skip/ignore/bypass/disregard/omit/forgo`,
  },
);
