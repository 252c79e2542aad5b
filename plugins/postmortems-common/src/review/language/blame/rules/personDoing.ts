import { causedBy } from './causedBy';
import * as Tag from '../../prose/Tag';
import { CARE } from '../../words/care';
import { isFormOf } from '../../words/verbs';
import { wordSet } from '../../words/wordSet';
import { isName, isNominal, nounPhraseBefore } from '../agents';
import { isPrevented } from '../contexts';
import { BLAME, judged, spanOf, type BlameRule } from '../rule';
import { subjectOf } from '../subject';

/** Done badly, or not done. */
const CARELESS = wordSet(
  'ignoring skipping forgetting neglecting bypassing failing cutting rushing misreading overlooking messing disregarding omitting',
);

/** What makes a cause of what follows. */
const CAUSES = wordSet('of to by from with');

const HABITS = wordSet('history habit pattern reputation tendency record');

/** What somebody did as the cause: due to the engineer not following it, a habit of skipping tests. */
export const personDoing: BlameRule = {
  ...causedBy,
  id: 'person-doing',
  words: `${[...CARELESS].join(' ')} not`,
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const isNot = sentence.word(at) === 'not';
    const verb = isNot ? sentence.afterAdverbs(at + 1) : at;
    if (
      isNot &&
      !(sentence.is(verb, Tag.Gerund) && isFormOf(sentence.word(verb), CARE))
    ) {
      return undefined;
    }
    if (sentence.word(at - 1) === 'of' && HABITS.has(sentence.word(at - 2))) {
      const owner = subjectOf(sentence, at - 2, { afterVerb: true });
      return judged(owner, at - 2, at + 1, BLAME);
    }
    let who = at;
    while (sentence.is(who - 1, Tag.Adverb)) who--;
    if (!isNominal(sentence, who - 1)) return undefined;
    const agent = nounPhraseBefore(sentence, who);
    const before = agent.from - 1;
    if (!CAUSES.has(sentence.word(before))) return undefined;
    const humanOnly = isName(sentence.tokens[agent.to - 1]);
    return spanOf(agent, agent.from, verb + 1, {
      severity: 'blame',
      humanOnly,
    });
  },
};
