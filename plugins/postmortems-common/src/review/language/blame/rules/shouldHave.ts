import { Tag } from '../../prose/Token';
import { CARE, DONE_BY_PEOPLE } from '../../words/care';
import { isFormOf, isParticiple } from '../../words/verbs';
import { byAfter, isOpenQuestion, verbGroupStart } from '../contexts';
import { BlameRule, Match, matchOf, severityFor } from '../rule';
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
  'competent careful good experienced real responsible reasonable anyone anybody everyone diligent proper senior',
);

/** What could have been better; that people could have lost data is a risk they took note of. */
const BETTERED =
  wordSet(`prevent avoid catch detect notice spot find know reduce shorten react respond recover resolve mitigate save do communicate test
  use roll fix plan prepare check verify ask escalate tell inform warn see anticipate foresee stop handle
  think review read follow start act move`);

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
  words: `should shouldn't could couldn't ought would wouldn't`,
  reason: 'It tells of what did not happen, judged by what is known only now.',
  question:
    'What did people know then, and what would have made the better way the easy one?',
  match(sentence, at) {
    if (isOpenQuestion(sentence)) return undefined;
    const have = haveAfter(sentence, at);
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
  if (agent.kind !== 'person' || !isParticiple(sentence.word(verb)))
    return undefined;
  if (!sentence.hasNear(agent.from, agent.to, MEASURES)) return undefined;
  return { severity: 'hindsight', from: agent.from, to: verb + 1 };
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
  return sentence.says(at, 'should', 'know', 'better')
    ? { severity: 'blame', from: at, to: at + 3 }
    : undefined;
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
    const severity = severityFor(agent, { severity: 'hindsight' });
    return severity && { severity, from: at, to: agent.to };
  }
  const agent = subjectOf(sentence, verbGroupStart(sentence, at));
  const own =
    agent.kind === 'we' || agent.kind === 'person' || agent.kind === 'team';
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
    return matchOf(
      agent,
      at,
      verb + 1,
      severityFor(agent, { severity: 'hindsight' }),
    );
  }
  if (agent.kind === 'client' || agent.kind === 'nobody') return undefined;
  if (!isParticiple(word) && word !== 'obvious') return undefined;
  if (!isFormOf(word, DONE_BY_PEOPLE)) return undefined;
  if (COULD.has(sentence.word(at)) && !isFormOf(word, AVERTED))
    return undefined;
  if (DONE_TO_PEOPLE.has(word)) return undefined;
  return { severity: 'hindsight', from: at, to: verb + 1 };
}
