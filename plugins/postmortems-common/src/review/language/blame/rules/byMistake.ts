import { ACTS } from '../../words/acts';
import * as Tag from '../../prose/Tag';
import { isFormOf } from '../../words/verbs';
import {
  byAfter,
  isPassive,
  isPossible,
  isPrevented,
  isConditional,
} from '../contexts';
import {
  BLAME,
  HUMAN_BLAME,
  spanOf,
  severityFor,
  type BlameRule,
  type Match,
  isPeople,
} from '../rule';
import type { Sentence } from '../Sentence';
import { ELIDED, mainSubject, phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const BY = wordSet('mistake accident');

/** in haste, in a hurry, in error */
const IN = wordSet('error haste hurry rush');

/** What nobody but a person believes. */
const BELIEFS = wordSet(
  'assume believe think conclude suppose presume interpret judge decide',
);

const GRADES = wordSet('badly poorly');

/** What people do well or badly; software performs. */
const GRADED = wordSet(
  'handle manage communicate plan coordinate judge react respond document prepare organise organize',
);

const AT_KEYS = wordSet('type click paste enter');

/** What one does by accident and is glad of. */
const LUCK = wordSet(
  'work discover find notice solve fix learn detect stumble uncover spot',
);

const UNMEANT = wordSet(
  'mistake accident accidentally inadvertently unintentionally mistakenly',
);

/** Unmeant acts of people. That it was not meant is said of the person; what let it through is not asked. */
export const byMistake: BlameRule = {
  id: 'by-mistake',
  words: `${[...UNMEANT, ...IN, ...GRADES].join(
    ' ',
  )} rashly hurriedly needlessly unwittingly unknowingly erroneously wrongly incorrectly improperly naively falsely hastily blindly unwisely prematurely`,
  reason: 'It explains by a slip, and leaves out what let it through.',
  question: 'What let a single slip get this far?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const word = sentence.word(at);
    const isPhrase = BY.has(word);
    if (isPhrase && sentence.word(at - 1) !== 'by') return undefined;
    const isIn = IN.has(word);
    const start = isIn && sentence.word(at - 1) === 'a' ? at - 2 : at - 1;
    if (isIn && sentence.word(start) !== 'in') return undefined;
    if (isIn && start === 0) return hurried(sentence, start, at);
    const from = isPhrase || isIn ? start : at;
    if (isPossible(sentence, from) || isConditional(sentence, from)) {
      return undefined;
    }
    const verb = verbNear(sentence, from, at);
    if (
      /ly$/.test(word) &&
      GRADES.has(word) &&
      !isFormOf(sentence.word(verb), GRADED)
    )
      return undefined;
    if (verb < 0 || isPossible(sentence, verb)) return undefined;
    if (isConditional(sentence, verb)) return undefined;
    return (
      believed(sentence, from, at, verb) ?? acted(sentence, from, at, verb)
    );
  },
};

/** The verb that an adverb belongs to: the one behind it, else the last one before. */
function verbNear(sentence: Sentence, from: number, at: number): number {
  const next = sentence.afterAdverbs(at + 1);
  if (sentence.is(next, Tag.Verb | Tag.Gerund)) return next;
  for (let place = from - 1; place >= 0 && place > from - 15; place--) {
    if (sentence.is(place, Tag.Verb | Tag.Gerund)) return place;
  }
  return -1;
}

function believed(
  sentence: Sentence,
  from: number,
  at: number,
  verb: number,
): Match | undefined {
  if (!isFormOf(sentence.word(verb), BELIEFS)) return undefined;
  const agent = subjectOf(sentence, Math.min(from, verb));
  if (agent.kind === 'client') return undefined;
  if (agent.kind === 'none' && agent !== ELIDED && agent.from >= 0) {
    const isThing = sentence.is(agent.to - 1, Tag.System | Tag.Opaque);
    if (isThing) return undefined;
  }
  const isOthers = isPeople(agent);
  return {
    severity: isOthers ? 'blame' : 'note',
    from: Math.min(from, verb),
    to: Math.max(at, verb) + 1,
  };
}

function acted(
  sentence: Sentence,
  from: number,
  at: number,
  verb: number,
): Match | undefined {
  if (isFormOf(sentence.word(verb), LUCK)) return undefined;
  const isBefore = verb > at;
  const isHurry = IN.has(sentence.word(at)) && sentence.word(at) !== 'error';
  if (isPassive(sentence, verb) || isPassive(sentence, from)) {
    const by = byAfter(sentence, Math.max(at, verb));
    if (by >= 0) {
      const agent = phraseFrom(sentence, by + 1);
      return spanOf(
        agent,
        Math.min(from, verb),
        agent.to,
        isHurry ? HUMAN_BLAME : BLAME,
      );
    }
    const isSlip = UNMEANT.has(sentence.word(at));
    if (!isSlip || !isFormOf(sentence.word(verb), ACTS)) return undefined;
    return {
      severity: 'note',
      from: Math.min(from, verb),
      to: Math.max(at, verb) + 1,
    };
  }
  const agent = subjectOf(sentence, from, { afterVerb: !isBefore });
  const humanOnly = isFormOf(sentence.word(verb), AT_KEYS);
  const severity = severityFor(agent, { severity: 'blame', humanOnly });
  if (severity) return { severity, from, to: isBefore ? verb + 1 : at + 1 };
  // Whatever starts by mistake was started by somebody.
  if (!BY.has(sentence.word(at)) || agent.kind === 'client') return undefined;
  if (!isFormOf(sentence.word(verb), ACTS)) return undefined;
  return { severity: 'note', from, to: at + 1 };
}

/** "In a hurry to leave, she merged": who is behind the comma. */
function hurried(
  sentence: Sentence,
  from: number,
  at: number,
): Match | undefined {
  const agent = mainSubject(sentence, at);
  const severity = severityFor(agent, HUMAN_BLAME);
  return severity && { severity, from, to: at + 1 };
}
