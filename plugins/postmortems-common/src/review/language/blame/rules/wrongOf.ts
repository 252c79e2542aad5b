import { isDenied, isPossible, verbGroupStart } from '../contexts';
import { BLAME, judged, spanOf, type BlameRule } from '../rule';
import { phraseFrom, subjectOf } from '../subject';

/** A verdict on an act: we were wrong to, it was silly of him to. */
export const wrongOf: BlameRule = {
  id: 'wrong-of',
  words:
    'wrong silly stupid foolish naive careless irresponsible negligent unwise reckless',
  reason: 'It passes a verdict, and the verdict needs the outcome.',
  question: 'What did it look like before anything had gone wrong?',
  match(sentence, at) {
    if (isPossible(sentence, at)) return undefined;
    if (isDenied(sentence, at)) return undefined;
    const next = sentence.word(at + 1);
    const judgement = BLAME;
    if (next === 'of') {
      const agent = phraseFrom(sentence, at + 2);
      return spanOf(agent, at, agent.to, judgement);
    }
    if (next !== 'to' || !/^(?:was|were)$/.test(sentence.word(at - 1)))
      return undefined;
    const agent = subjectOf(sentence, verbGroupStart(sentence, at));
    return judged(agent, at - 1, at + 1, judgement);
  },
};
