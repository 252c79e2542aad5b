import * as Tag from '../prose/Tag';
import { FEW, Sentence } from './Sentence';
import { formsOf } from '../words/verbs';
import { wordSet } from '../words/wordSet';

const PREVENTION = new Set([
  ...formsOf(
    'prevent avoid reduce eliminate minimise mitigate guard protect safeguard',
  ).keys(),
  ...wordSet(
    'prevention avoidance reduction protection against likelihood chance chances risk risks possibility potential',
  ),
]);

const KEEPING = formsOf('keep stop');

const CONDITIONS = wordSet('if whenever unless when case until lest whether');

const PRESENT_OR_FUTURE = wordSet("will shall 'll won't to");

/** Far enough to the left for "which prevents engineers on call from". */
const WINDOW = 8;

const WHY = wordSet('why how');

const BE = wordSet("is are was were be been being 's got get gets");

/** Whether something is spoken of only to prevent it, or to keep people from it. */
export function isPrevented(sentence: Sentence, at: number): boolean {
  let isFrom = false;
  for (let place = at - 1; place >= 0 && place >= at - WINDOW; place--) {
    const word = sentence.word(place);
    if (PREVENTION.has(word) || (isFrom && KEEPING.has(word))) return true;
    if (word === ',' || word === ';') return false;
    if (word === 'from') isFrom = true;
  }
  return false;
}

/** A question asks; only one that asks why states what it asks about. */
export function isOpenQuestion(sentence: Sentence): boolean {
  return sentence.endsWith('?') && !sentence.hasNear(0, 3, WHY);
}

/** Whether a verb is denied: "did not forget", "never ignored". */
export function isDenied(sentence: Sentence, at: number): boolean {
  for (let place = at - 1; place >= 0 && place > at - 5; place--) {
    if (sentence.is(place, Tag.Negation)) return true;
    if (!sentence.is(place, Tag.Auxiliary | Tag.Adverb)) return false;
  }
  return false;
}

/** Whether a verb tells of something that may happen, has to happen, or would: not of what was done. */
export function isPossible(sentence: Sentence, at: number): boolean {
  for (let place = at - 1; place >= 0 && place > at - 6; place--) {
    if (sentence.is(place, Tag.Possibility)) return true;
    if (sentence.says(place - 1, 'due', 'to')) return false;
    if (PRESENT_OR_FUTURE.has(sentence.word(place))) {
      return !sentence.says(place, 'to', 'have');
    }
    if (!sentence.is(place, Tag.Auxiliary | Tag.Adverb)) return false;
  }
  return false;
}

/** Whether a verb stands in the condition of a sentence in the present tense: "when somebody forgets". */
export function isConditional(sentence: Sentence, at: number): boolean {
  const isPast = /(?:ed|ot|oke|ent|ook|ade|ng)$/.test(sentence.word(at));
  for (let place = at - 1; place >= 0 && place > at - WINDOW; place--) {
    const word = sentence.word(place);
    if (word === 'if' || (!isPast && CONDITIONS.has(word))) return true;
    if (word === ',') return false;
  }
  return false;
}

/** Whether a verb tells what somebody did. */
export function isToldAsFact(sentence: Sentence, at: number): boolean {
  return (
    !isDenied(sentence, at) &&
    !isPossible(sentence, at) &&
    !isConditional(sentence, at) &&
    !isPrevented(sentence, at)
  );
}

/** Whether the participle at a place belongs to a passive: "was then forgotten". */
export function isPassive(sentence: Sentence, at: number): boolean {
  let place = at - 1;
  while (
    place > at - FEW &&
    sentence.is(place, Tag.Adverb | Tag.Negation) &&
    !BE.has(sentence.word(place))
  ) {
    place--;
  }
  return BE.has(sentence.word(place));
}

/** Where "by" stands behind a participle, within a few words; -1 if nowhere. */
export function byAfter(sentence: Sentence, at: number): number {
  for (let place = at + 1; place < at + 6; place++) {
    if (sentence.word(place) === 'by') return place;
    if (sentence.is(place, Tag.Punctuation | Tag.Conjunction)) return -1;
  }
  return -1;
}

/** Where the verb's own words begin: before its auxiliaries and adverbs. */
export function verbGroupStart(sentence: Sentence, at: number): number {
  let from = at;
  while (
    from > Math.max(0, at - FEW) &&
    sentence.is(from - 1, Tag.Auxiliary | Tag.Adverb | Tag.Negation)
  ) {
    from--;
  }
  return from;
}
