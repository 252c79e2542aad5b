import * as Tag from '../../prose/Tag';
import { isParticiple } from '../../words/verbs';
import type { VagueRule } from '../rule';
import type { Title } from '../Title';
import { formsOf } from '../../words/verbs';
import { wordSet } from '../../words/wordSet';

const ASSURING = formsOf(
  'ensure guarantee assure prevent avoid stop verify confirm',
);

const MEANS = wordSet('via through using');

/** What a thing does that anyone can look up. */
const STATES = wordSet('exists runs uses contains points expires lives');

const MINDS = wordSet(
  'aware know knows understand understands remember happy familiar',
);

/** A wish for how it will be: ensured, prevented, avoided, by nothing in particular. */
export const assurance: VagueRule = {
  id: 'assurance',
  reason: 'It says how things should be, and not what will see to it.',
  question: 'Which check, limit or change will see to it, and where?',
  match(title) {
    const { start } = title;
    const isSure =
      title.word(start) === 'make' && title.word(start + 1) === 'sure';
    const head = title.headIn(ASSURING);
    if (!isSure && head === undefined) return undefined;
    if (head === 'stop' && !title.deixis()) return undefined;
    const to = start + (isSure ? 2 : 1);
    if (title.has(MINDS)) return { from: start, to };
    if (title.isMeasured() || hasMeans(title)) return undefined;
    return isState(title) ? undefined : { from: start, to };
  },
};

/** By doing something, with something. */
function hasMeans(title: Title): boolean {
  for (let at = title.start; at < title.length; at++) {
    const word = title.word(at);
    if (MEANS.has(word)) return true;
    if (word === 'by' && !title.is(at + 1, Tag.Time)) return true;
    if (word === 'with' && ['a', 'an'].includes(title.word(at + 1)))
      return true;
  }
  return false;
}

/** "… is enabled on all databases": a state that anyone can look up. */
function isState(title: Title): boolean {
  for (let at = title.start; at < title.length; at++) {
    if (STATES.has(title.word(at)) && title.isScoped(at)) return true;
    if (!title.is(at, Tag.Auxiliary)) continue;
    let verb = at + 1;
    while (
      title.is(verb, Tag.Adverb | Tag.Auxiliary) &&
      !title.is(verb, Tag.Negation)
    )
      verb++;
    if (isParticiple(title.word(verb)) && title.isScoped(verb)) return true;
  }
  return false;
}
