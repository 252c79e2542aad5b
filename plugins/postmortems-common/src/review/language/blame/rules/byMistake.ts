import { Tag } from '../../prose/Token';
import { isFormOf } from '../../words/verbs';
import {
  byAfter,
  isOpenQuestion,
  isPassive,
  isPossible,
  isPrevented,
  isConditional,
} from '../contexts';
import { BlameRule, Match, severityFor } from '../rule';
import type { Sentence } from '../Sentence';
import { ELIDED, phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const BY = wordSet('mistake accident');

/** What nobody but a person believes. */
const BELIEFS = wordSet(
  'assume believe think conclude suppose presume interpret judge decide',
);

/** Acts at a keyboard: done in the passive, somebody did them. */
const ACTS =
  wordSet(`delete remove drop merge deploy push commit apply run execute disable enable change release publish start stop edit
  revoke terminate restart click paste copy type send upload set configure leave include exclude`);

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
  words: `error badly poorly unwittingly unknowingly mistake accident accidentally inadvertently unintentionally mistakenly erroneously wrongly incorrectly
    improperly naively falsely hastily blindly unwisely prematurely`,
  reason:
    'It names a slip as the explanation; every path that lets a slip through is left out.',
  question: 'What let a single slip get this far?',
  match(sentence, at) {
    if (isOpenQuestion(sentence) || isPrevented(sentence, at)) return undefined;
    const word = sentence.word(at);
    const isPhrase = BY.has(word);
    if (isPhrase && sentence.word(at - 1) !== 'by') return undefined;
    if (word === 'error' && sentence.word(at - 1) !== 'in') return undefined;
    const from = isPhrase || word === 'error' ? at - 1 : at;
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
  const isOthers = agent.kind === 'person' || agent.kind === 'team';
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
  if (isPassive(sentence, verb) || isPassive(sentence, from)) {
    const by = byAfter(sentence, Math.max(at, verb));
    if (by >= 0) {
      const agent = phraseFrom(sentence, by + 1);
      const severity = severityFor(agent, { severity: 'blame' });
      return severity && { severity, from: Math.min(from, verb), to: agent.to };
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
