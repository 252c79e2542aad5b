import { ACTS } from '../../words/acts';
import { CARE } from '../../words/care';
import { isFormOf } from '../../words/verbs';
import { isToldAsFact, verbGroupStart } from '../contexts';
import {
  HINDSIGHT,
  judged,
  spanOf,
  matchOf,
  severityFor,
  type BlameRule,
} from '../rule';
import type { Sentence } from '../Sentence';
import { subjectOf } from '../subject';
import * as Tag from '../../prose/Tag';

/** One thing taken for another: mistook, mixed up, restarted the primary instead of the replica. */
export const mixedUp: BlameRule = {
  id: 'mixed-up',
  words: 'mistook confused mixed instead',
  reason:
    'It tells that somebody took one thing for another, not what made them look alike.',
  question:
    'What made the two look alike, and what would have told them apart?',
  match(sentence, at) {
    const word = sentence.word(at);
    if (word === 'instead') {
      if (sentence.word(at + 1) !== 'of') return undefined;
      if (isNeglect(sentence, at + 2)) {
        const agent = subjectOf(sentence, at, { afterVerb: true });
        const severity = severityFor(agent, HINDSIGHT);
        return matchOf(
          agent,
          at,
          at + 3,
          severity === 'note' ? undefined : severity,
        );
      }
      for (let verb = at - 1; verb >= 0 && verb > at - 9; verb--) {
        if (!sentence.is(verb, Tag.Verb)) continue;
        if (!isFormOf(sentence.word(verb), ACTS)) return undefined;
        if (!isToldAsFact(sentence, verb)) return undefined;
        const agent = subjectOf(sentence, verbGroupStart(sentence, verb));
        const isOne =
          agent.kind === 'person' || sentence.word(agent.from) === 'i';
        if (!isOne) return undefined;
        return spanOf(agent, at, at + 2, HINDSIGHT);
      }
      return undefined;
    }
    if (word === 'mixed' && sentence.word(at + 1) !== 'up') return undefined;
    if (!isToldAsFact(sentence, at)) return undefined;
    const from = verbGroupStart(sentence, at);
    if (
      from < at &&
      sentence.is(at - 1, Tag.Auxiliary) &&
      !/^ha[ds]/.test(sentence.word(at - 1))
    )
      return undefined;
    const agent = subjectOf(sentence, from);
    return judged(agent, from, at + 1, {
      severity: 'blame',
      humanOnly: word === 'mistook',
    });
  },
};

/** "instead of checking": what was found out by looking further is no neglect. */
function isNeglect(sentence: Sentence, at: number): boolean {
  const word = sentence.word(at);
  return (
    sentence.is(at, Tag.Gerund) &&
    isFormOf(word, CARE) &&
    word !== 'investigating' &&
    word !== 'waiting'
  );
}
