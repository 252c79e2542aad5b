import { isFormOf } from '../../words/verbs';
import { isToldAsFact, verbGroupStart } from '../contexts';
import { BlameRule, matchOf, severityFor } from '../rule';
import { subjectOf } from '../subject';
import { Tag } from '../../prose/Token';
import { wordSet } from '../../words/wordSet';

const ACTS =
  wordSet(`restart delete drop run deploy push apply merge reboot stop kill copy paste type enter set scale drain wipe format
  overwrite upgrade execute edit remove terminate revoke`);

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
      for (let verb = at - 1; verb >= 0 && verb > at - 9; verb--) {
        if (!sentence.is(verb, Tag.Verb)) continue;
        if (!isFormOf(sentence.word(verb), ACTS)) return undefined;
        if (!isToldAsFact(sentence, verb)) return undefined;
        const agent = subjectOf(sentence, verbGroupStart(sentence, verb));
        const isOne =
          agent.kind === 'person' || sentence.word(agent.from) === 'i';
        if (!isOne) return undefined;
        const severity = severityFor(agent, { severity: 'hindsight' });
        return severity && { severity, from: at, to: at + 2 };
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
    return matchOf(
      agent,
      from,
      at + 1,
      severityFor(agent, { severity: 'blame', humanOnly: word === 'mistook' }),
    );
  },
};
