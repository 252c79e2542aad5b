import * as Tag from '../../prose/Tag';
import { FAULTS } from '../../words/harm';
import { nounSet, wordSet } from '../../words/wordSet';
import { isPrevented } from '../contexts';
import type { BlameRule } from '../rule';

const ERRORS = nounSet('error mistake failure');

/** Of these only what is human. */
const FAILINGS = new Set([
  ...FAULTS,
  ...nounSet('slip weakness fallibility factor element'),
]);

/** Of people only. */
const HUMANS = wordSet(
  'human humans operator pilot people engineer administrator technician personnel staff crew driver clerk employee clerical keying handling',
);

/** Errors of users and developers may also be what software shows them. */
const ALSO_SHOWN = wordSet('user manual developer admin dev personal typing');

/** What stands before where it is a cause, or on its own. */
const CAUSES =
  /^(?:to|by|of|:|was|is|from|as|simple|pure|plain|just|a|clear|)$/;

const DENIALS =
  wordSet(`never not isn't wasn't aren't cannot can can't may might will would could should unlikely impossible prevented avoided
  reduced eliminated`);

const SHOWN = wordSet(
  'proof rate rates handling message messages page pages budget',
);

const KEYBOARD = wordSet('keyboard');

const DENIED_BEFORE = wordSet(
  "not no never rather instead than without beyond nor isn't wasn't if whether blame blaming call label term prone potential opportunity opportunities room resilient robust tolerant tolerance less fewer",
);

/**
 * Human error as a cause. It is where an inquiry begins: a name given afterwards to work that mostly goes well
 * (Dekker, "The Field Guide to Understanding 'Human Error'"; Woods and Cook on going behind the label).
 */
export const humanError: BlameRule = {
  id: 'human-error',
  words: `${[...ERRORS, ...FAILINGS].join(
    ' ',
  )} pebkac fat-finger fat-fingered fingers finger chair`,
  reason: 'Human error is a name for what is not yet understood, not a cause.',
  question: 'What made the action reasonable, and what let it do harm?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const word = sentence.word(at);
    const who = sentence.word(at - 1);
    const isAlone = /^(?:pebkac|fat-finger)/.test(word);
    const from = isAlone ? at : at - 1;
    const isTold =
      isAlone ||
      (word.startsWith('finger') && who === 'fat') ||
      (word === 'chair' && sentence.hasNear(at - 4, at + 4, KEYBOARD)) ||
      (FAILINGS.has(word) && /^(?:human|keying|typing|clerical)$/.test(who)) ||
      (ERRORS.has(word) && isOfHumans(word, who, from, sentence));
    if (!isTold || sentence.hasNear(from - 6, from, DENIED_BEFORE)) {
      return undefined;
    }
    const isDenied =
      sentence.is(at + 1, Tag.Auxiliary | Tag.Negation) &&
      sentence.hasNear(at + 1, at + 5, DENIALS);
    return isDenied || SHOWN.has(sentence.word(at + 1))
      ? undefined
      : { severity: 'blame', from, to: at + 1 };
  },
};

function isOfHumans(
  word: string,
  who: string,
  from: number,
  sentence: Parameters<BlameRule['match']>[0],
): boolean {
  const isFailure = word.startsWith('failure');
  if (sentence.is(from, Tag.Coined)) return false;
  if (HUMANS.has(who) && (who === 'human' || !isFailure)) return true;
  const isCause =
    from > 0 ? CAUSES.test(sentence.word(from - 1)) : sentence.length <= 3;
  return ALSO_SHOWN.has(who) && !isFailure && isCause;
}
