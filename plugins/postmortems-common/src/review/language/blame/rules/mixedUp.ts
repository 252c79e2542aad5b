import { ACTS } from '../../words/acts';
import * as Tag from '../../prose/Tag';
import { isToldAsFact, verbGroupStart } from '../contexts';
import { idiom } from '../idiom';
import { BLAME, HINDSIGHT, HUMAN_BLAME, spanOf, type BlameRule } from '../rule';
import { subjectOf } from '../subject';
import { wrongChoice } from './wrongChoice';

const said = idiom(
  { ...wrongChoice, id: 'mixed-up' },
  { ...HUMAN_BLAME, says: 'mistook/mistaking' },
  {
    ...BLAME,
    says: `~mix up
~mix … up
~confuse … with/and/for`,
  },
  {
    ...HINDSIGHT,
    of: 'doer',
    isOfOthers: true,
    unless: 'investigating/waiting',
    says: 'instead/rather of/than CARE',
  },
);

/** One thing taken for another: mistook, mixed up, restarted the primary instead of the replica. */
export const mixedUp: BlameRule = {
  ...said,
  match(sentence, at) {
    const match = said.match(sentence, at);
    if (match || !sentence.says(at, 'instead', 'of')) return match;
    for (let verb = at - 1; verb >= 0 && verb > at - 9; verb--) {
      if (!sentence.is(verb, Tag.Verb)) continue;
      if (!ACTS.has(sentence.word(verb)) || !isToldAsFact(sentence, verb)) {
        return undefined;
      }
      const agent = subjectOf(sentence, verbGroupStart(sentence, verb));
      const isOne =
        agent.kind === 'person' || sentence.word(agent.from) === 'i';
      return isOne ? spanOf(agent, at, at + 2, HINDSIGHT) : undefined;
    }
    return undefined;
  },
};
