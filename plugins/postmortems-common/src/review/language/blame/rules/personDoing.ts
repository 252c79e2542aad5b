import * as Tag from '../../prose/Tag';
import { CARE } from '../../words/care';
import { formsOf } from '../../words/verbs';
import { wordSet } from '../../words/wordSet';
import { isName, isNominal, nounPhraseBefore } from '../agents';
import { isPrevented } from '../contexts';
import { BLAME, spanOf, type BlameRule } from '../rule';
import { causedBy } from './causedBy';

/** Done badly, or not done. */
const CARELESS = formsOf(
  'ignore skip forget neglect bypass fail cut rush misread overlook mess disregard omit delete break push misconfigure leave',
);

/** What makes a cause of what follows. */
const CAUSES = wordSet('of to by from with');

/** What somebody did as the cause: due to the engineer not following it. */
export const personDoing: BlameRule = {
  ...causedBy,
  id: 'person-doing',
  words: `${[...CARELESS.keys()]
    .filter(form => form.endsWith('ing'))
    .join(' ')} not`,
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const isNot = sentence.word(at) === 'not';
    const verb = isNot ? sentence.afterAdverbs(at + 1) : at;
    const isCare =
      sentence.is(verb, Tag.Gerund) && CARE.has(sentence.word(verb));
    if (isNot && !isCare) return undefined;
    let who = at;
    while (sentence.is(who - 1, Tag.Adverb)) who--;
    if (!isNominal(sentence, who - 1)) return undefined;
    const agent = nounPhraseBefore(sentence, who);
    if (!CAUSES.has(sentence.word(agent.from - 1))) return undefined;
    const humanOnly = isName(sentence.tokens[agent.to - 1]);
    return spanOf(agent, agent.from, verb + 1, { ...BLAME, humanOnly });
  },
};
