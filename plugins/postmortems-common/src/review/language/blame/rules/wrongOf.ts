import {
  isDenied,
  isOpenQuestion,
  isPossible,
  verbGroupStart,
} from '../contexts';
import { BlameRule, matchOf, severityFor } from '../rule';
import { phraseFrom, subjectOf } from '../subject';

/** A verdict on an act: we were wrong to, it was silly of him to. */
export const wrongOf: BlameRule = {
  id: 'wrong-of',
  words:
    'wrong silly stupid foolish naive careless irresponsible negligent unwise reckless',
  reason: 'It passes a verdict, and the verdict needs the outcome.',
  question: 'What did it look like before anything had gone wrong?',
  match(sentence, at) {
    if (isOpenQuestion(sentence) || isPossible(sentence, at)) return undefined;
    if (isDenied(sentence, at)) return undefined;
    const next = sentence.word(at + 1);
    const judgement = { severity: 'blame' } as const;
    if (next === 'of') {
      const agent = phraseFrom(sentence, at + 2);
      const severity = severityFor(agent, judgement);
      return severity && { severity, from: at, to: agent.to };
    }
    if (next !== 'to' || !/^(?:was|were)$/.test(sentence.word(at - 1)))
      return undefined;
    const agent = subjectOf(sentence, verbGroupStart(sentence, at));
    return matchOf(agent, at - 1, at + 1, severityFor(agent, judgement));
  },
};
