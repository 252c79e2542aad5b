import * as Tag from '../../prose/Tag';
import type { Title } from '../Title';
import type { VagueRule } from '../rule';
import { wordSet } from '../../words/wordSet';

const ASKING = wordSet('how what why which who');

const MODALS = wordSet('might may could would');

const OPINIONS = wordSet(
  'option options good nice helpful useful worth better beneficial interesting great idea possible valuable improved',
);

const HEDGES = wordSet(
  'maybe perhaps possibly potentially ideally eventually possible potential someday sometime long-term longer-term probably',
);

/** How well it is to be done, set before what. */
const GRADES = wordSet(
  'properly correctly appropriately carefully adequately thoroughly regularly proactively closely',
);

/** How far it goes is left to the day. */
const IN_CASE = wordSet('where wherever if as when whenever');

const OPEN_CASES = wordSet(
  'needed necessary possible appropriate applicable required feasible',
);

/** When is left open. */
const SOME_TIME = new Set(
  'long run,long term,longer term,medium term,near future,some point,over time,going forward,due course'.split(
    ',',
  ),
);

const INVERTED = wordSet('can could should do does did is are would will may');

/** "might be an option", "would be nice to have" */
function possibility(title: Title): number {
  for (let at = title.start; at < title.start + 10; at++) {
    if (!MODALS.has(title.word(at)) || title.word(at + 1) !== 'be') continue;
    if (title.has(OPINIONS, at + 2, at + 5)) return at;
  }
  return -1;
}

/** "where possible", "as needed", "in the long run", "at some point" */
function hedgeIn(title: Title): number {
  for (let at = 0; at < title.length - 1; at++) {
    const [word, next] = [title.word(at), title.word(at + 1)];
    const isCase =
      at >= title.start &&
      IN_CASE.has(word) &&
      OPEN_CASES.has(next) &&
      !title.isScoped();
    const isLater = SOME_TIME.has(`${word} ${next}`) && !title.isMeasured();
    if (isCase || isLater) return at;
  }
  return -1;
}

/** A question stands where an action should: whoever does it would only know what to find out. */
export const openQuestion: VagueRule = {
  id: 'open-question',
  reason: 'It asks, and leaves open what will be done.',
  question: 'What is to be decided by when, and where will the decision stand?',
  match(title) {
    const { start, length } = title;
    const isHedged =
      HEDGES.has(title.word(0)) || HEDGES.has(title.word(start - 1));
    if (isHedged) return { from: 0, to: 1 };
    if (GRADES.has(title.word(0)) && !title.isMeasured()) {
      return { from: 0, to: 1 };
    }
    const hedge = hedgeIn(title);
    if (hedge >= 0) return { from: hedge, to: hedge + 2 };
    const maybe = possibility(title);
    if (maybe >= 0) return { from: maybe, to: maybe + 2 };
    const mark = title.word(length - 1) === '?';
    const isInverted =
      INVERTED.has(title.word(0)) &&
      title.is(1, Tag.Pronoun | Tag.Determiner) &&
      !title.is(1, Tag.Negation);
    const isAsking = ASKING.has(title.word(start)) || ASKING.has(title.word(0));
    if (!mark && !isInverted && !isAsking) return undefined;
    return { from: 0, to: Math.min(length, 3) };
  },
};
