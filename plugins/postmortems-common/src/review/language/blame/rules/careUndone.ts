import * as Tag from '../../prose/Tag';
import { CARE, HUMAN_CARE } from '../../words/care';
import { isFormOf, stemsOf } from '../../words/verbs';
import { isNominal, nounPhraseBefore } from '../agents';
import { isConditional, isPrevented, verbGroupStart } from '../contexts';
import { BlameRule, Match, matchOf, severityFor, isPeople } from '../rule';
import { FEW, Sentence } from '../Sentence';
import { ELIDED, phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const PRESENT = wordSet('do does are');

/** How the writers tell what they learned, or what happens to them: no care of theirs was missing. */
const OWN_EXPERIENCE = wordSet(
  'catch spot understand anticipate foresee remember look investigate report share learn follow act monitor mind question plan discuss',
);

const PAST = wordSet(
  "not never didn't hadn't haven't hasn't wasn't weren't nobody one none no",
);

const NOBODY = wordSet('nobody none one no-one');

const OPERATING = wordSet('think bother pay');

/** Verbs that mean care together with a word behind them: give notice, take seriously, keep up to date. */
const SAYINGS: Record<string, ReadonlySet<string> | undefined> = {
  give: wordSet('heads heads-up notice warning thought attention'),
  take: wordSet('seriously care'),
  keep: wordSet('date updated informed track'),
};

const OWNERSHIP = wordSet('ownership responsibility care charge action');

const MODALS = wordSet(
  'can could may might will would should needs need must to',
);

/** What others did not do; of what one did not do oneself one may tell without a judgement. */
const DUTIES = wordSet(
  'start begin run do write add update wait open perform finish fix clean apply obey respect comply adhere grasp appreciate act back',
);

const BE = wordSet("was were been is are wasn't weren't isn't aren't be");

/**
 * Care that somebody did not take: did not check, never told, nobody noticed. Of the many things nobody does on a day,
 * it picks the one whose want is known only from the outcome: a counterfactual in the form of a fact (Dekker 2002;
 * Allspaw on "could have, should have").
 */
export const careUndone: BlameRule = {
  id: 'care-undone',
  words: `neither single not never didn't doesn't don't hadn't haven't hasn't wasn't weren't nobody none one no-one n't`,
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
    if (word === 'single') {
      return sentence.says(at - 2, 'not', 'a') &&
        sentence.is(at + 1, Tag.Person)
        ? nobody(sentence, at)
        : undefined;
    }
    return NOBODY.has(word) ? nobody(sentence, at) : denied(sentence, at);
  },
};

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
  const isTaken =
    isSaying(sentence, place) ||
    (act === 'took' && OWNERSHIP.has(sentence.word(place + 1)));
  if (!isTaken && !isFormOf(act, CARE)) return undefined;
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
    const word = sentence.word(verb);
    if (!sentence.is(verb, Tag.Verb) && !/^(?:ran|read|put|set)$/.test(word))
      continue;
    return isFormOf(word, CARE) || isFormOf(word, DUTIES)
      ? { severity: 'hindsight', from: at, to: verb + 1 }
      : undefined;
  }
  return undefined;
}

function isSaying(sentence: Sentence, at: number): boolean {
  return stemsOf(sentence.word(at)).some(stem => {
    const words = SAYINGS[stem];
    return words !== undefined && sentence.hasNear(at + 1, at + 7, words);
  });
}

function isGroup(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, Tag.Preposition | Tag.Determiner) ||
    (isNominal(sentence, at) && !isFormOf(sentence.word(at), CARE))
  );
}

function denied(sentence: Sentence, at: number): Match | undefined {
  const from = verbGroupStart(sentence, at);
  if (sentence.hasNear(from, at, MODALS)) return undefined;
  // Why did nobody, why didn't Tom check: the subject stands behind.
  let verb = sentence.afterAdverbs(at + 1);
  const isInverted =
    sentence.endsWith('?') &&
    !sentence.is(verb, Tag.Verb | Tag.Gerund | Tag.Auxiliary);
  let agent = subjectOf(sentence, from);
  if (isInverted) {
    while (
      verb < at + 6 &&
      verb < sentence.length &&
      !isFormOf(sentence.word(verb), CARE)
    )
      verb++;
    agent =
      verb > at + 1 && verb < sentence.length
        ? nounPhraseBefore(sentence, verb)
        : agent;
  }
  while (verb < at + 2 * FEW && sentence.is(verb, Tag.Auxiliary | Tag.Adverb)) {
    verb++;
  }
  const act = sentence.word(verb);
  const isOthers = isPeople(agent);
  const isWarning = isSaying(sentence, verb);
  const isCare =
    isWarning || isFormOf(act, CARE) || (isOthers && isFormOf(act, DUTIES));
  if (!isCare) return undefined;
  if (isPassiveAt(sentence, at, verb)) return undefined;
  const isOwn = agent.kind === 'we' || agent === ELIDED;
  if (isOwn && !isOwnNeglect(sentence, at, act)) return undefined;
  const humanOnly = agent !== ELIDED && isHumanCare(act);
  // Users are told about as what happened to them, but for what only people at work do.
  if (agent.kind === 'client' && OPERATING.has(act)) {
    return matchOf(agent, from, verb + 1, 'hindsight');
  }
  const severity =
    agent === ELIDED
      ? undefined
      : severityFor(agent, { severity: 'hindsight', humanOnly });
  return matchOf(agent, from, verb + 1, severity);
}

/** "was not tested": whoever did not is not told. "was not watching" and "wasn't paying attention" are. */
function isPassiveAt(sentence: Sentence, at: number, verb: number): boolean {
  const isBe = sentence.hasNear(at - 2, verb, BE);
  return isBe && !sentence.word(verb).endsWith('ing');
}

/** Of oneself only what was done once, in the past; that one does not test at all describes how work is set up. */
function isOwnNeglect(sentence: Sentence, at: number, act: string): boolean {
  if (!PAST.has(sentence.word(at))) return false;
  if (sentence.hasNear(at - 2, at, PRESENT)) {
    return false;
  }
  return !isFormOf(act, OWN_EXPERIENCE);
}

/** What no software does. */
function isHumanCare(act: string): boolean {
  return isFormOf(act, HUMAN_CARE);
}
