import * as Tag from '../../prose/Tag';
import { isPrevented, verbGroupStart } from '../contexts';
import {
  HUMAN_BLAME,
  spanOf,
  matchOf,
  type BlameRule,
  type Match,
  isPeople,
} from '../rule';
import type { Sentence } from '../Sentence';
import { subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const BEING = wordSet('be');

const HELD = wordSet('held');

const MORE = wordSet('more better');

const PAYING = wordSet('pay paying');

/** What is done to people afterwards. */
const MEASURES = wordSet(
  'reminded retrained spoken counselled reprimanded disciplined fired punished',
);

const WANTED = wordSet(
  'rigorous aware conscious mindful thorough cautious proactive deliberate responsible',
);

const DUTY = wordSet(
  "will 'll should must need needs has have ought shouldn't",
);

/** A call for better people: has to be more careful, must pay attention, should be disciplined. */
export const admonished: BlameRule = {
  id: 'admonished',
  words: `${[...MEASURES, ...WANTED].join(
    ' ',
  )} training careful attention better vigilant discipline diligent attentive accountable`,
  reason: 'It asks for better people, and the same people will do the work.',
  question: 'What change to the work would help without anyone trying harder?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    if (!isCall(sentence, at)) return undefined;
    if (
      MEASURES.has(sentence.word(at)) &&
      /^(?:been|was|were)$/.test(sentence.word(at - 1))
    ) {
      const agent = subjectOf(sentence, verbGroupStart(sentence, at));
      if (!isPeople(agent)) return undefined;
      return matchOf(agent, at - 1, at + 1, 'blame');
    }
    for (let place = at - 1; place >= 0 && place > at - 7; place--) {
      if (!DUTY.has(sentence.word(place))) continue;
      if (
        sentence.is(place - 1, Tag.Auxiliary | Tag.Negation) &&
        sentence.word(place) === 'have'
      )
        continue;
      return admonition(sentence, place, at);
    }
    return undefined;
  },
};

function isCall(sentence: Sentence, at: number): boolean {
  const word = sentence.word(at);
  if (word === 'better') return sentence.word(at - 1) === 'know';
  if (word === 'attention') return sentence.hasNear(at - 4, at, PAYING);
  if (MEASURES.has(word)) return true;
  if (WANTED.has(word))
    return sentence.word(at - 1) === 'more' && sentence.word(at - 2) === 'be';
  if (word === 'training')
    return (
      sentence.is(at - 2, Tag.Auxiliary) &&
      sentence.is(at - 3, Tag.GivenName | Tag.Known | Tag.Handle)
    );
  if (word === 'discipline') return sentence.hasNear(at - 4, at, MORE);
  if (word === 'accountable') return sentence.hasNear(at - 2, at, HELD);
  return sentence.hasNear(at - 4, at, BEING);
}

function admonition(
  sentence: Sentence,
  duty: number,
  at: number,
): Match | undefined {
  const agent = subjectOf(sentence, duty);
  if (agent.from < 0) return undefined;
  return spanOf(agent, duty, at + 1, HUMAN_BLAME);
}
