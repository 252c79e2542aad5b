import { judgedBySubject } from '../judged';
import { HUMAN_BLAME, spanOf, type BlameRule } from '../rule';
import { byAfter, isPassive, isToldAsFact } from '../contexts';
import { phraseFrom } from '../subject';
import type { Sentence } from '../Sentence';
import * as Tag from '../../prose/Tag';

/**
 * Verbs of neglect, of which only people are capable. To say that somebody forgot names the end of an inquiry, not a
 * cause: attention slips in everyone, and what made the slip matter lies elsewhere (Reason's work on error; Dekker on
 * the "bad apple" view).
 */
export const forgotten: BlameRule = {
  id: 'forgotten',
  words: `forgot forgotten forgets forgetting neglected neglects neglecting overlooked overlooks overlooking
    disregarded disregards disregarding`,
  reason:
    'It ends at what somebody did not have in mind, which can happen to everyone.',
  question: 'What would have reminded anyone, or made this step unnecessary?',
  match(sentence, at) {
    if (!isToldAsFact(sentence, at)) return undefined;
    if (sentence.is(at - 1, Tag.Determiner)) return undefined;
    const judgement = HUMAN_BLAME;
    if (isPassive(sentence, at)) return passive(sentence, at);
    return judgedBySubject(sentence, at, at + 1, judgement);
  },
};

function passive(sentence: Sentence, at: number) {
  const by = byAfter(sentence, at);
  if (by < 0) return { severity: 'note', from: at - 1, to: at + 1 } as const;
  const agent = phraseFrom(sentence, by + 1);
  return spanOf(agent, at, agent.to, HUMAN_BLAME);
}
