import { ATTEMPTS, CARE, HUMAN_CARE, OWN_ATTEMPTS } from '../../words/care';
import { isFormOf } from '../../words/verbs';
import { isToldAsFact, verbGroupStart } from '../contexts';
import {
  BLAME,
  judged,
  matchOf,
  severityFor,
  type BlameRule,
  type Match,
} from '../rule';
import type { Sentence } from '../Sentence';
import { ELIDED, phraseFrom, subjectOf } from '../subject';
import { nounPhraseBefore } from '../agents';
import { wordSet } from '../../words/wordSet';

const CLIENTS = wordSet('customers users');

const FAILURES = wordSet('failure failures inability');

const OWNERS: Record<string, 'blame' | 'note'> = {
  his: 'blame',
  her: 'blame',
  our: 'note',
  my: 'note',
};

/**
 * Somebody failed to do what is now known to have mattered, as a verb or as a noun. Systems fail, and are described by
 * it; of people it measures what they did against an outcome they could not see (outcome bias: Baron and Hershey 1988).
 */
export const failedTo: BlameRule = {
  id: 'failed-to',
  words: 'failed fails failing failure failures inability',
  reason: 'It measures a person by what is known only now.',
  question: 'What made this step hard to see or to do at that moment?',
  match: (sentence, at) =>
    FAILURES.has(sentence.word(at))
      ? asNoun(sentence, at)
      : asVerb(sentence, at),
};

function asVerb(sentence: Sentence, at: number): Match | undefined {
  if (CLIENTS.has(sentence.word(at + 2)) && sentence.word(at) === 'failed') {
    const failing = subjectOf(sentence, verbGroupStart(sentence, at));
    return judged(failing, at, at + 3, BLAME);
  }
  if (sentence.word(at + 1) !== 'to' || !isToldAsFact(sentence, at)) {
    return undefined;
  }
  const act = sentence.word(sentence.afterAdverbs(at + 2));
  if (ATTEMPTS.has(act)) return undefined;
  const from = verbGroupStart(sentence, at);
  const agent = subjectOf(sentence, from);
  if (agent.kind === 'we' && OWN_ATTEMPTS.has(act)) return undefined;
  const humanOnly =
    agent === ELIDED
      ? CARE.has(act) && act !== 'validate'
      : isFormOf(act, HUMAN_CARE);
  return judged(agent, from, at + 3, { severity: 'blame', humanOnly });
}

function asNoun(sentence: Sentence, at: number): Match | undefined {
  if (!isToldAsFact(sentence, at)) return undefined;
  const severityOf = (agent: ReturnType<typeof phraseFrom>) =>
    severityFor(agent, BLAME);
  // The engineer's failure to check
  if (sentence.word(at + 1) === 'to' && sentence.word(at - 1) === "'s") {
    const agent = nounPhraseBefore(sentence, at - 1);
    return matchOf(agent, at - 1, at + 2, severityOf(agent));
  }
  if (OWNERS[sentence.word(at - 1)] && sentence.word(at + 1) === 'to') {
    return {
      severity: OWNERS[sentence.word(at - 1)],
      from: at - 1,
      to: at + 2,
    };
  }
  // The failure of the engineer to check, on the part of the engineer
  let place = at + 1;
  if (sentence.says(place, 'on', 'the', 'part', 'of')) place += 3;
  const preposition = sentence.word(place);
  if (preposition !== 'of' && preposition !== 'by') return undefined;
  const agent = phraseFrom(sentence, place + 1);
  if (sentence.word(agent.to) !== 'to' && preposition === 'of') {
    if (place === at + 1) return undefined;
  }
  const severity = severityOf(agent);
  return severity && { severity, from: at, to: agent.to };
}
