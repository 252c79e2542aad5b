import { CARE, DONE_BY_PEOPLE } from '../../words/care';
import { CHECKS, SMALL } from '../../words/checks';
import { formsOf, isParticiple } from '../../words/verbs';
import { wordSet } from '../../words/wordSet';
import * as Tag from '../../prose/Tag';
import { byAfter, verbGroupStart } from '../contexts';
import {
  HINDSIGHT,
  isPeople,
  judged,
  matchOf,
  severityFor,
  spanOf,
  type BlameRule,
  type Match,
} from '../rule';
import type { Sentence } from '../Sentence';
import { ELIDED, phraseFrom, subjectOf } from '../subject';

/** What stands before a noun and looks like a participle: "should have automated tests". */
const ADJECTIVES =
  wordSet(`automated dedicated detailed improved centralized centralised standardized standardised shared distributed limited isolated
  unified integrated managed advanced increased reduced defined documented built put set`);

/** Done to people by systems and others: that they were not alerted is no fault of theirs. */
const DONE_TO_PEOPLE = wordSet('given trained protected');

const INDEFINITE = wordSet(
  'someone somebody anyone anybody everyone nobody one',
);

/** A measure of what people ought to be like: "a careful engineer would have", "anyone would have noticed". */
const MEASURES = wordSet(
  'competent careful good experienced attentive any real responsible reasonable anyone anybody everyone diligent proper senior',
);

/** What could have been better; that people could have lost data is a risk they took note of. */
const BETTERED = formsOf(
  'prevent avoid detect find know reduce shorten recover resolve mitigate save do use roll fix see stop handle start move',
);

const REVEALING = formsOf(
  'catch prevent avoid spot reveal show tell find save notice uncover expose stop discover surface make help flag',
);

const NEVER = wordSet("never not shouldn't");

const AVERTED = formsOf(
  'avoid prevent catch foresee anticipate spot notice predict communicate handle do',
);

const BETTER = wordSet(
  'more aware careful faster quicker better there clear clearer',
);

/**
 * The counterfactual modal: should have, could have, ought to have. It tells of an event that did not take place, so
 * it explains none that did (Dekker on counterfactual reasoning; Allspaw, "Blameless PostMortems and a Just Culture").
 */
export const shouldHave: BlameRule = {
  id: 'should-have',
  words: `should shouldn't could ought would wouldn't needn't need might`,
  reason: 'It tells of what did not happen, judged by what is known only now.',
  question:
    'What did people know then, and what would make the better way easy?',
  match(sentence, at) {
    const have = haveAfter(sentence, at);
    if (have < 0) return knewBetter(sentence, at);
    const verb = sentence.afterAdverbs(have + 1);
    const agent = subjectOf(sentence, verbGroupStart(sentence, at));
    if (/^would/.test(sentence.word(at))) {
      return better(sentence, at, verb, agent);
    }
    return sentence.word(verb) === 'been'
      ? passive(sentence, at, sentence.afterAdverbs(verb + 1), agent)
      : active(sentence, at, verb, agent);
  },
};

type Agent = ReturnType<typeof subjectOf>;

/** "Any engineer would have noticed"; "a quick look would have told": care as the cure, told of nobody. */
function better(
  sentence: Sentence,
  at: number,
  verb: number,
  agent: Agent,
): Match | undefined {
  const { from, to } = agent;
  const word = sentence.word(verb);
  if (from < 0 || !isParticiple(word)) return undefined;
  const isMeasured =
    agent.kind === 'none'
      ? REVEALING.has(word) &&
        sentence.hasNear(from, at, CHECKS) &&
        sentence.hasNear(from, at, SMALL)
      : isPeople(agent) && sentence.hasNear(from, to, MEASURES);
  return isMeasured ? { severity: 'hindsight', from, to: verb + 1 } : undefined;
}

function haveAfter(sentence: Sentence, at: number): number {
  let place = sentence.afterAdverbs(at + 1);
  if (sentence.says(place, 'at', 'least')) place += 2;
  if (sentence.word(at) === 'ought' && sentence.word(place) === 'to') place++;
  const isNeed = sentence.word(at) === 'need';
  if (isNeed && !sentence.is(at + 1, Tag.Negation)) return -1;
  return /^(?:have|'ve|of)$/.test(sentence.word(place)) ? place : -1;
}

/** "should know better"; "this should not happen" speaks of what is wanted. */
function knewBetter(sentence: Sentence, at: number): Match | undefined {
  const to = sentence.word(at + 1) === 'to' ? at + 2 : at + 1;
  return sentence.says(to, 'know', 'better')
    ? { severity: 'blame', from: at, to: to + 2 }
    : undefined;
}

function active(
  sentence: Sentence,
  at: number,
  verb: number,
  agent: Agent,
): Match | undefined {
  const word = sentence.word(verb);
  if (!isParticiple(word)) return undefined;
  const isAdjective =
    ADJECTIVES.has(word) &&
    !sentence.is(verb + 1, Tag.Determiner | Tag.Preposition | Tag.Pronoun);
  const isNever = sentence.hasNear(at, verb, NEVER);
  const isCare = CARE.has(word) || word === 'known';
  if (/^(?:could|might)$/.test(sentence.word(at))) {
    if (INDEFINITE.has(sentence.word(agent.to - 1))) return undefined;
    // "could not have known" takes their side.
    const isBetter = (isCare || BETTERED.has(word)) && !isNever;
    if (!isBetter || agent === ELIDED) return undefined;
  } else if (word === 'happened' && isNever) {
    return { severity: 'hindsight', from: at, to: verb + 1 };
  }
  if (isAdjective || word === 'happened') return undefined;
  if (agent === ELIDED) {
    return isCare ? { severity: 'note', from: at, to: verb + 1 } : undefined;
  }
  const humanOnly = isCare && word !== 'followed';
  const severity = severityFor(agent, { severity: 'hindsight', humanOnly });
  return matchOf(agent, at, verb + 1, severity);
}

function passive(
  sentence: Sentence,
  at: number,
  verb: number,
  agent: Agent,
): Match | undefined {
  const word = sentence.word(verb);
  const by = byAfter(sentence, verb);
  if (by >= 0) {
    const doer = phraseFrom(sentence, by + 1);
    return spanOf(doer, at, doer.to, HINDSIGHT);
  }
  if (agent.kind === 'we' || isPeople(agent)) {
    return word.endsWith('ing') || BETTER.has(word)
      ? judged(agent, at, verb + 1, HINDSIGHT)
      : undefined;
  }
  if (agent.kind === 'client' || agent.kind === 'nobody') return undefined;
  const isDone =
    (isParticiple(word) || word === 'obvious') &&
    (/^(?:could|might)$/.test(sentence.word(at))
      ? AVERTED
      : DONE_BY_PEOPLE
    ).has(word);
  return isDone && !DONE_TO_PEOPLE.has(word)
    ? { severity: 'hindsight', from: at, to: verb + 1 }
    : undefined;
}
