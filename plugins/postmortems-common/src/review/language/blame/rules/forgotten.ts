import { idiom } from '../idiom';
import { HUMAN_BLAME } from '../rule';

/**
 * Verbs of neglect, of which only people are capable. To say that somebody forgot names the end of an inquiry, not a
 * cause: attention slips in everyone, and what made the slip matter lies elsewhere (Reason's work on error; Dekker on
 * the "bad apple" view).
 */
export const forgotten = idiom(
  {
    id: 'forgotten',
    reason:
      'It ends at what somebody did not have in mind, which can happen to everyone.',
    question: 'What would have reminded anyone, or made this step unnecessary?',
  },
  {
    ...HUMAN_BLAME,
    agentless: true,
    says: `~forget/neglect/overlook/disregard
~lose sight of`,
  },
);
