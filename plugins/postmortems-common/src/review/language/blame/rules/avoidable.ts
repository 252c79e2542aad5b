import * as Tag from '../../prose/Tag';
import { isDenied, isPossible } from '../contexts';
import { FEW } from '../Sentence';
import type { BlameRule } from '../rule';
import { wordSet } from '../../words/wordSet';

const DENIALS = wordSet('not never');

/** That it was avoidable, and that there is no excuse, is always known afterwards. */
export const avoidable: BlameRule = {
  id: 'avoidable',
  words: 'avoidable preventable excuse',
  reason: 'That it could be avoided shows only once it is known how it went.',
  question: 'What stood in the way of avoiding it at the time?',
  match(sentence, at) {
    if (sentence.word(at) === 'excuse') {
      const isNone =
        sentence.word(at - 1) === 'no' || sentence.word(at - 1) === 'any';
      return isNone && !sentence.says(at - 1, 'any')
        ? { severity: 'blame', from: at - 1, to: at + 1 }
        : undefined;
    }
    let from = at;
    while (
      from > at - FEW &&
      sentence.is(from - 1, Tag.Adverb | Tag.Determiner)
    ) {
      from--;
    }
    if (!/^(?:was|were|been)$/.test(sentence.word(from - 1))) return undefined;
    if (isDenied(sentence, from) || sentence.hasNear(from, at, DENIALS))
      return undefined;
    return isPossible(sentence, from)
      ? undefined
      : { severity: 'hindsight', from: from - 1, to: at + 1 };
  },
};
