import type { VagueRule } from '../rule';
import * as Tag from '../../prose/Tag';
import { wordSet } from '../../words/wordSet';

const WANTING = wordSet('lack lacking missing insufficient no inadequate');

const NEGATED = wordSet("don't didn't doesn't weren't aren't lack lacked");

/** What is wrong, where what will be done should stand. */
export const complaint: VagueRule = {
  id: 'complaint',
  reason: 'It tells what is wrong, and not what will be done about it.',
  question: 'What will be there when it is mended?',
  match(title) {
    const first = title.word(0);
    if (WANTING.has(first) && title.word(1) !== 'longer')
      return { from: 0, to: 2 };
    const isSubject = title.is(0, Tag.Pronoun) && first !== 'i';
    return isSubject && NEGATED.has(title.word(1))
      ? { from: 0, to: 2 }
      : undefined;
  },
};
