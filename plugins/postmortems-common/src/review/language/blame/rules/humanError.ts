import * as Tag from '../../prose/Tag';
import { isPrevented } from '../contexts';
import type { BlameRule } from '../rule';
import type { Sentence } from '../Sentence';
import { wordSet } from '../../words/wordSet';

const ERRORS = wordSet('error errors mistake mistakes failure failures');

/** Of these only what is human. */
const FAILINGS = wordSet(
  'failing failings lapse lapses slip slips weakness blunder negligence carelessness fallibility',
);

/** Of people only. Errors of users and developers may also be what software shows them. */
const HUMANS = wordSet(
  'human operator pilot people engineer administrator technician personnel',
);

const ALSO_SHOWN = wordSet(
  'user manual developer admin process-user dev personal',
);

const CAUSES = new Set([
  'to',
  'by',
  'of',
  ':',
  'was',
  'is',
  'from',
  'as',
  'simple',
  'pure',
  'plain',
  'just',
  'a',
  'clear',
]);

const DENIALS =
  wordSet(`never not isn't wasn't aren't cannot can can't may might will would could should unlikely impossible prevented avoided
  reduced eliminated`);

const SHOWN = wordSet(
  'proof rate rates handling message messages page pages budget',
);

const DENIED_BEFORE = wordSet(
  "not no never rather instead than without beyond nor isn't wasn't if whether blame blaming call label term prone potential opportunity opportunities room resilient robust tolerant tolerance less fewer prone of-course",
);

/**
 * Human error as a cause. It is where an inquiry begins: a name given afterwards to work that mostly goes well
 * (Dekker, "The Field Guide to Understanding 'Human Error'"; Woods and Cook on going behind the label).
 */
export const humanError: BlameRule = {
  id: 'human-error',
  words: `${[...ERRORS, ...FAILINGS].join(
    ' ',
  )} pebkac fat-finger fat-fingered fingers finger`,
  reason: 'Human error is a name for what is not yet understood, not a cause.',
  question: 'What made the action reasonable, and what let it do harm?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const word = sentence.word(at);
    const from = beginning(sentence, at, word);
    if (from < 0) return undefined;
    if (sentence.hasNear(from - 6, from, DENIED_BEFORE)) return undefined;
    if (SHOWN.has(sentence.word(at + 1))) return undefined;
    const isSaidOf = sentence.is(at + 1, Tag.Auxiliary | Tag.Negation);
    if (isSaidOf && sentence.hasNear(at + 1, at + 5, DENIALS)) return undefined;
    return { severity: 'blame', from, to: at + 1 };
  },
};

function beginning(sentence: Sentence, at: number, word: string): number {
  if (word === 'pebkac' || word.startsWith('fat-finger')) return at;
  if (word.startsWith('finger'))
    return sentence.word(at - 1) === 'fat' ? at - 1 : -1;
  if (FAILINGS.has(word))
    return sentence.word(at - 1) === 'human' ? at - 1 : -1;
  if (!ERRORS.has(word)) return -1;
  const who = sentence.word(at - 1);
  if (sentence.is(at - 1, Tag.Coined)) return -1;
  if (HUMANS.has(who) && !(who !== 'human' && word.startsWith('failure')))
    return at - 1;
  if (!ALSO_SHOWN.has(who) || word.startsWith('failure')) return -1;
  // On its own, or after what makes a cause of it.
  const isCause =
    at === 1 ? sentence.length <= 3 : CAUSES.has(sentence.word(at - 2));
  return isCause ? at - 1 : -1;
}
