import * as Tag from '../../prose/Tag';
import type { VagueRule } from '../rule';
import { EXPLORING, FIELDS, IMPROVING, PARTICLES, THINGS } from '../words';
import { wordSet } from '../../words/wordSet';

const WISHES = wordSet('should must needs need will to has have');

/** The same as a wish, with its verb at the end: "the process should be reviewed", "tests should be run". */
export const inThePassive: VagueRule = {
  id: 'wish',
  reason: 'It wishes for a state, and does not say what will be done for it.',
  question: 'Who will change what, and how will anyone see it?',
  match(title) {
    if (title.isMeasured()) return undefined;
    const needing = title.start + 1;
    for (let at = needing; at < needing + 6; at++) {
      const isNeed =
        /^needs?$/.test(title.word(at)) && title.is(at + 1, Tag.Gerund);
      if (isNeed && title.length === at + 2) return { from: at, to: at + 2 };
    }
    for (
      let be = title.start + 1;
      be < title.length && be < title.start + 12;
      be++
    ) {
      if (title.word(be) !== 'be' || !WISHES.has(title.word(be - 1))) continue;
      if (title.word(be - 1) === 'to' && !WISHES.has(title.word(be - 2)))
        continue;
      let verb = be + 1;
      while (title.is(verb, Tag.Adverb) && !title.is(verb, Tag.Negation))
        verb++;
      const explored = title.headIn(EXPLORING, verb);
      const isOpen =
        (explored !== undefined && !PARTICLES.has(explored)) ||
        title.headIn(IMPROVING, verb) !== undefined;
      if (
        isOpen ||
        title.word(verb) === 'more' ||
        title.word(verb) === 'better' ||
        /^an?$/.test(title.word(verb))
      )
        return { from: be, to: verb + 1 };
      const { head, isParticular } = title.objectAt(title.start);
      const isBroad =
        FIELDS.has(title.word(head)) ||
        (THINGS.has(title.word(head)) && !isParticular);
      return isBroad && !title.isScoped(verb)
        ? { from: title.start, to: verb + 1 }
        : undefined;
    }
    return undefined;
  },
};
