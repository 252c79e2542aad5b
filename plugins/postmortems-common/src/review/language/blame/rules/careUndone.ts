import * as Tag from '../../prose/Tag';
import { CARE, HUMAN_CARE } from '../../words/care';
import { formsOf } from '../../words/verbs';
import { Agent, isNominal, nounPhraseBefore } from '../agents';
import { isConditional, isPrevented, verbGroupStart } from '../contexts';
import { BlameRule, isPeople, judged, Match, matchOf } from '../rule';
import { FEW, Sentence } from '../Sentence';
import { ELIDED, phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const PRESENT = wordSet('do does are');

/** How the writers tell what they learned, or what happens to them: no care of theirs was missing. */
const OWN_EXPERIENCE = formsOf(
  'catch spot understand anticipate foresee remember look investigate report share learn follow act monitor mind plan discuss',
);

const PAST = wordSet(
  "not never didn't hadn't haven't hasn't wasn't weren't nobody one none no",
);

const NOBODY = wordSet('nobody none one no-one');

const OPERATING = wordSet('think bother pay');

/** Verbs that mean care together with a word behind them: give notice, take seriously, keep up to date. */
const SAYINGS = new Map([
  ...phrases('give', 'heads heads-up notice warning thought attention'),
  ...phrases('take', 'seriously care ownership responsibility charge action'),
  ...phrases('keep', 'date updated informed track eye'),
]);

const MODALS = wordSet(
  'can could may might will would should needs need must to',
);

/** What others are said to leave undone in general. */
const DUTIES = formsOf(
  'do write update finish fix apply obey respect comply adhere grasp appreciate back',
);

/** What one does not do without a fault: what befell one, and what one did not break. */
const NO_DUTY =
  formsOf(`have see find need get receive want cause change affect lose own hear feel contain include agree succeed manage like
  work know come deploy merge push release touch modify break introduce match end result exist appear reach happen notify fail seem detect identify observe experience use roll restart expect`);

const BE = wordSet("was were been is are wasn't weren't isn't aren't be");

/**
 * Care that somebody did not take: did not check, never told, nobody noticed. Of the many things nobody does on a day,
 * it picks the one whose want is known only from the outcome: a counterfactual in the form of a fact (Dekker 2002;
 * Allspaw on "could have, should have").
 */
export const careUndone: BlameRule = {
  id: 'care-undone',
  words: `neither not never didn't doesn't don't hadn't haven't hasn't wasn't weren't nobody none one no-one n't`,
  reason:
    'It tells what people did not do, which explains nothing of what they did.',
  question: 'What did they see and do instead, and why did it make sense?',
  match(sentence, at) {
    if (isConditional(sentence, at)) {
      return undefined;
    }
    if (isPrevented(sentence, at)) return undefined;
    const word = sentence.word(at);
    if (word === 'neither') return neither(sentence, at);
    return NOBODY.has(word) ? nobody(sentence, at) : denied(sentence, at);
  },
};

function phrases(verb: string, list: string): [string, ReadonlySet<string>][] {
  return [...formsOf(verb).keys()].map(form => [form, wordSet(list)]);
}

/** Nobody noticed, no one on the team had checked, none of us was watching. */
function nobody(sentence: Sentence, at: number): Match | undefined {
  const word = sentence.word(at);
  if (word === 'one' && sentence.word(at - 1) !== 'no') return undefined;
  let place = at + 1;
  while (place < at + 6 && isGroup(sentence, place)) place++;
  while (
    place < at + 2 * FEW &&
    sentence.is(place, Tag.Auxiliary | Tag.Adverb)
  ) {
    place++;
  }
  const act = sentence.word(place);
  if (!isSaying(sentence, place) && !CARE.has(act)) return undefined;
  // "nobody was notified": whatever should have told them did not.
  if (!act.endsWith('ing') && sentence.hasNear(at + 1, place, BE)) {
    return undefined;
  }
  if (sentence.hasNear(at + 1, place, MODALS)) return undefined;
  const from = word === 'one' ? at - 1 : at;
  return { severity: 'note', from, to: place + 1 };
}

/** Neither the author nor the reviewer checked. */
function neither(sentence: Sentence, at: number): Match | undefined {
  const agent = phraseFrom(sentence, at + 1);
  if (!isPeople(agent)) return undefined;
  for (let verb = agent.to; verb < agent.to + 2 * FEW; verb++) {
    if (!sentence.is(verb, Tag.Verb)) continue;
    return NO_DUTY.has(sentence.word(verb))
      ? undefined
      : { severity: 'hindsight', from: at, to: verb + 1 };
  }
  return undefined;
}

function isSaying(sentence: Sentence, at: number): boolean {
  const words = SAYINGS.get(sentence.word(at));
  return words !== undefined && sentence.hasNear(at + 1, at + 7, words);
}

function isGroup(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, Tag.Preposition | Tag.Determiner) ||
    (isNominal(sentence, at) && !CARE.has(sentence.word(at)))
  );
}

function denied(sentence: Sentence, at: number): Match | undefined {
  const from = verbGroupStart(sentence, at);
  if (sentence.hasNear(from, at, MODALS)) return undefined;
  let verb = sentence.afterAdverbs(at + 1);
  let agent = subjectOf(sentence, from);
  const isInverted =
    sentence.endsWith('?') &&
    !sentence.is(verb, Tag.Verb | Tag.Gerund | Tag.Auxiliary);
  if (isInverted) {
    // Why did nobody, why didn't Tom check: the subject stands behind.
    const end = Math.min(at + 6, sentence.length);
    while (verb < end && !CARE.has(sentence.word(verb))) verb++;
    if (verb > at + 1 && verb < sentence.length) {
      agent = nounPhraseBefore(sentence, verb);
    }
  }
  while (verb < at + 2 * FEW && sentence.is(verb, Tag.Auxiliary | Tag.Adverb)) {
    verb++;
  }
  const act = sentence.word(verb);
  if (!act || isPassiveAt(sentence, at, verb)) return undefined;
  const isCare = isSaying(sentence, verb) || CARE.has(act);
  if (!isCare && !isDuty(sentence, at, verb, agent)) {
    return undefined;
  }
  if (agent === ELIDED) return undefined;
  if (agent.kind === 'we' && !isOwnNeglect(sentence, at, act)) return undefined;
  // Users are told about as what happened to them, but for what only people at work do.
  if (agent.kind === 'client' && OPERATING.has(act)) {
    return matchOf(agent, from, verb + 1, 'hindsight');
  }
  return judged(agent, from, verb + 1, {
    severity: 'hindsight',
    humanOnly: HUMAN_CARE.has(act),
  });
}

/** What others did not do at that time is told as a want of theirs, whatever it is; in the present only some. */
function isDuty(
  sentence: Sentence,
  at: number,
  verb: number,
  agent: Agent,
): boolean {
  const act = sentence.word(verb);
  const isOwn = agent.kind === 'we';
  if (!isOwn && !isPeople(agent)) return false;
  if (
    isOwn &&
    (sentence.is(verb, Tag.Gerund) || /^have|yet$/.test(sentence.word(at)))
  )
    return false;
  if (!isOwn && DUTIES.has(act)) return true;
  const isPast =
    PAST.has(sentence.word(at)) && !sentence.hasNear(at - 2, at, PRESENT);
  return isPast && !NO_DUTY.has(act) && isAct(sentence, at, verb);
}

/** A verb, by its form behind this negation. */
function isAct(sentence: Sentence, at: number, verb: number): boolean {
  const word = sentence.word(at);
  if (sentence.is(verb, Tag.Gerund)) return true;
  const isDid = word === "didn't" || sentence.word(at - 1) === 'did';
  return isDid
    ? sentence.word(verb - 1) !== 'have' &&
        (sentence.tokens[verb].tags & ~(Tag.System | Tag.Doer | Tag.Verb)) === 0
    : sentence.is(verb, Tag.Verb);
}

/** "was not tested": whoever did not is not told. "was not watching" and "wasn't paying attention" are. */
function isPassiveAt(sentence: Sentence, at: number, verb: number): boolean {
  const isBe = sentence.hasNear(at - 2, verb, BE);
  return isBe && !sentence.word(verb).endsWith('ing');
}

/** Of oneself only what was done once, in the past; that one does not test at all describes how work is set up. */
function isOwnNeglect(sentence: Sentence, at: number, act: string): boolean {
  return (
    PAST.has(sentence.word(at)) &&
    !sentence.hasNear(at - 2, at, PRESENT) &&
    !OWN_EXPERIENCE.has(act)
  );
}
