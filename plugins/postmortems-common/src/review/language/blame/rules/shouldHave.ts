import * as Tag from '../../prose/Tag';
import { CARE, DONE_BY_PEOPLE } from '../../words/care';
import { isFormOf, isParticiple } from '../../words/verbs';
import { byAfter, verbGroupStart } from '../contexts';
import type { Agent } from '../agents';
import { judgedBySubject } from '../judged';
import {
  HINDSIGHT,
  HUMAN_HINDSIGHT,
  judged,
  spanOf,
  matchOf,
  severityFor,
  type BlameRule,
  type Match,
  isPeople,
} from '../rule';
import type { Sentence } from '../Sentence';
import { ELIDED, phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const COULD = wordSet("could couldn't might");

/** What stands before a noun and looks like a participle: "should have automated tests". */
const ADJECTIVES =
  wordSet(`automated dedicated detailed improved centralized centralised standardized standardised shared distributed limited isolated
  unified integrated managed advanced increased reduced defined documented built put set`);

/** Done to people by systems and others: that they were not alerted is no fault of theirs. */
const DONE_TO_PEOPLE = wordSet(
  'alert page notify tell inform warn give train ask involve protect',
);

const INDEFINITE = wordSet(
  'someone somebody anyone anybody everyone nobody one',
);

const WOULD = wordSet("would wouldn't");

/** A measure of what people ought to be like: "a careful engineer would have", "anyone would have noticed". */
const MEASURES = wordSet(
  'competent careful good experienced attentive any real responsible reasonable anyone anybody everyone diligent proper senior',
);

/** What could have been better; that people could have lost data is a risk they took note of. */
const BETTERED = new Set([
  ...CARE,
  ...wordSet(
    'prevent avoid detect find know reduce shorten recover resolve mitigate save do use roll fix see stop handle start move',
  ),
]);

const REVEALING = wordSet(
  'catch prevent avoid spot reveal show tell find save notice uncover expose stop discover surface make help flag',
);

const ATTENTION = wordSet(
  'look glance eyes attention care diligence sense thought caution vigilance minute minutes',
);

const SMALL = wordSet(
  'simple quick basic single proper better brief short cursory little closer careful elementary',
);

const CHECKS = wordSet(
  'test check review read reading preparation planning communication search question call message',
);

const NEVER = wordSet("never not shouldn't");

const AVERTED = wordSet(
  'avoid prevent catch foresee anticipate spot notice predict communicate handle do',
);

/**
 * The counterfactual modal: should have, could have, ought to have. It tells of an event that did not take place, so
 * it explains none that did (Dekker on counterfactual reasoning; Allspaw, "Blameless PostMortems and a Just Culture").
 */
export const shouldHave: BlameRule = {
  id: 'should-have',
  words: `should shouldn't could couldn't ought would wouldn't needn't need`,
  reason: 'It tells of what did not happen, judged by what is known only now.',
  question:
    'What did people know then, and what would make the better way easy?',
  match(sentence, at) {
    const isNeed = sentence.word(at) === 'need';
    if (isNeed && sentence.word(at + 1) !== 'not') return undefined;
    const have = haveAfter(sentence, at);
    if (isNeed && have < 0) return undefined;
    if (have < 0) return happened(sentence, at);
    const verb = sentence.afterAdverbs(have + 1);
    if (WOULD.has(sentence.word(at))) return better(sentence, at, verb);
    const isPassive = sentence.word(verb) === 'been';
    return isPassive ? passive(sentence, at, verb) : active(sentence, at, verb);
  },
};

function better(
  sentence: Sentence,
  at: number,
  verb: number,
): Match | undefined {
  const agent = subjectOf(sentence, verbGroupStart(sentence, at));
  if (!isParticiple(sentence.word(verb))) return undefined;
  if (agent.kind === 'none' && agent.from >= 0)
    return care(sentence, at, verb, agent);
  if (!isPeople(agent)) return undefined;
  if (!sentence.hasNear(agent.from, agent.to, MEASURES)) return undefined;
  return { severity: 'hindsight', from: agent.from, to: verb + 1 };
}

/** "A quick look would have told": care as the cure, told of nobody. */
function care(
  sentence: Sentence,
  at: number,
  verb: number,
  agent: Agent,
): Match | undefined {
  if (!isFormOf(sentence.word(verb), REVEALING)) return undefined;
  const isCare = sentence.hasNear(agent.from, at, ATTENTION);
  const isSmall =
    sentence.hasNear(agent.from, at, SMALL) &&
    sentence.hasNear(agent.from, at, CHECKS);
  return isCare || isSmall
    ? { severity: 'hindsight', from: agent.from, to: verb + 1 }
    : undefined;
}

function haveAfter(sentence: Sentence, at: number): number {
  let place = sentence.afterAdverbs(at + 1);
  if (sentence.word(at) === 'ought' && sentence.word(place) === 'to') place++;
  // "should we have known"
  const word = sentence.word(place);
  return word === 'have' || word === "'ve" || word === 'of' ? place : -1;
}

function happened(sentence: Sentence, at: number): Match | undefined {
  // "This should not happen" speaks of what is wanted.
  const to = sentence.word(at + 1) === 'to' ? at + 2 : at + 1;
  if (sentence.says(to, 'know', 'better'))
    return { severity: 'blame', from: at, to: to + 2 };
  if (sentence.word(at) !== 'ought' || sentence.word(to) !== 'know')
    return undefined;
  return judgedBySubject(sentence, at, to + 1, HUMAN_HINDSIGHT);
}

function active(
  sentence: Sentence,
  at: number,
  verb: number,
): Match | undefined {
  const word = sentence.word(verb);
  if (!isParticiple(word)) return undefined;
  const isAdjective =
    ADJECTIVES.has(word) &&
    !sentence.is(verb + 1, Tag.Determiner | Tag.Preposition | Tag.Pronoun);
  if (isAdjective) return undefined;
  const from = verbGroupStart(sentence, at);
  const agent = subjectOf(sentence, from);
  const isCould = COULD.has(sentence.word(at));
  if (isCould && INDEFINITE.has(sentence.word(agent.to - 1))) return undefined;
  if (isCould && !isFormOf(word, BETTERED)) return undefined;
  // "could not have known" takes their side.
  if (isCould && sentence.hasNear(at, verb, NEVER)) return undefined;
  if (sentence.word(at) === "couldn't") return undefined;
  if (word === 'happened') {
    const isNegative = sentence.hasNear(at, verb, NEVER);
    return isNegative && !isCould
      ? { severity: 'hindsight', from: at, to: verb + 1 }
      : undefined;
  }
  const humanOnly =
    agent !== ELIDED && isFormOf(word, CARE) && word !== 'followed';
  if (agent === ELIDED && (isCould || !isFormOf(word, CARE))) return undefined;
  const severity =
    agent === ELIDED
      ? 'note'
      : severityFor(agent, { severity: 'hindsight', humanOnly });
  return matchOf(agent, at, verb + 1, severity);
}

function passive(
  sentence: Sentence,
  at: number,
  been: number,
): Match | undefined {
  const verb = sentence.afterAdverbs(been + 1);
  const word = sentence.word(verb);
  const by = byAfter(sentence, verb);
  if (by >= 0) {
    const agent = phraseFrom(sentence, by + 1);
    return spanOf(agent, at, agent.to, HINDSIGHT);
  }
  const agent = subjectOf(sentence, verbGroupStart(sentence, at));
  const own = agent.kind === 'we' || isPeople(agent);
  if (own) {
    if (isParticiple(word)) return undefined;
    const isJudged =
      word.endsWith('ing') ||
      [
        'more',
        'aware',
        'careful',
        'faster',
        'quicker',
        'better',
        'there',
        'clear',
        'clearer',
        'able',
      ].includes(word);
    if (!isJudged || word === 'able') return undefined;
    return judged(agent, at, verb + 1, HINDSIGHT);
  }
  if (agent.kind === 'client' || agent.kind === 'nobody') return undefined;
  if (!isParticiple(word) && word !== 'obvious') return undefined;
  if (!isFormOf(word, DONE_BY_PEOPLE)) return undefined;
  if (COULD.has(sentence.word(at)) && !isFormOf(word, AVERTED))
    return undefined;
  if (DONE_TO_PEOPLE.has(word)) return undefined;
  return { severity: 'hindsight', from: at, to: verb + 1 };
}
