import { CARE } from '../../words/care';
import { isFormOf } from '../../words/verbs';
import type { Agent } from '../agents';
import * as Tag from '../../prose/Tag';
import { isPrevented } from '../contexts';
import { spanOf, type BlameRule } from '../rule';
import { subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const GIVEN_BY_PEOPLE = wordSet(
  'approval review permission testing notice warning coordination authorization care thought backup asking',
);

const TAKING = wordSet(
  'making taking having doing running creating giving getting',
);

const TAKEN = wordSet(
  'backup backups copy snapshot test tests check checks notice thought warning heads-up approval review',
);

const CARELESS_GERUNDS = wordSet('bothering thinking caring');

/** An act with what was left out of it: deployed without telling anyone. A counterfactual put as a circumstance. */
export const withoutCare: BlameRule = {
  id: 'without-care',
  words: 'without',
  reason: 'It adds to an act what is missed in it afterwards.',
  question: 'How is this usually done, and what would have called for more?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    let place = sentence.afterAdverbs(at + 1);
    if (
      [
        'any',
        'proper',
        'due',
        'prior',
        'a',
        'first',
        'enough',
        'sufficient',
      ].includes(sentence.word(place))
    )
      place++;
    const word = sentence.word(place);
    const isGerund = word.endsWith('ing') && isFormOf(word, CARE);
    const isTaken =
      TAKING.has(word) && sentence.hasNear(place + 1, place + 4, TAKEN);
    if (!isGerund && !isTaken && !GIVEN_BY_PEOPLE.has(word)) return undefined;
    const agent = subjectOf(sentence, at, { afterVerb: true });
    if (isWished(sentence, agent, at)) return undefined;
    const humanOnly = CARELESS_GERUNDS.has(word);
    return spanOf(agent, at, place + 1, { severity: 'blame', humanOnly });
  },
};

function isWished(
  sentence: Parameters<BlameRule['match']>[0],
  agent: Agent,
  at: number,
): boolean {
  for (let place = Math.max(agent.to, 0); place < at; place++) {
    if (sentence.is(place, Tag.Possibility) || sentence.word(place) === 'will')
      return true;
  }
  return false;
}
