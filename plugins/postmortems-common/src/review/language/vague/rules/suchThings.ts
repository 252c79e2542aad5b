import type { VagueRule } from '../rule';
import * as Tag from '../../prose/Tag';
import { wordSet } from '../../words/wordSet';

const ANYTHING = wordSet('something things stuff somehow etc');

/** "failures like this one": whoever was not there cannot tell which. */
export const suchThings: VagueRule = {
  id: 'such-things',
  reason: 'Who reads the action alone cannot tell what is meant.',
  question: 'Which condition exactly, so that a test or an alert could tell?',
  match(title) {
    if (title.isMeasured()) return undefined;
    for (let at = title.start; at < title.length; at++) {
      if (ANYTHING.has(title.word(at))) return { from: at, to: at + 1 };
    }
    const deixis = title.deixis();
    if (!deixis) return undefined;
    const [from, to] = deixis;
    // Something particular was named before.
    for (let at = title.start + 1; at < from; at++) {
      const isScope = [
        'for',
        'on',
        'when',
        'if',
        'from',
        'of',
        'that',
        'with',
      ].includes(title.word(at));
      if (isScope && at + 1 < from && !title.is(at + 1, Tag.Pronoun))
        return undefined;
    }
    return { from, to };
  },
};
