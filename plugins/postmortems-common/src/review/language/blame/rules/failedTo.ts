import { ATTEMPTS, CARE, HUMAN_CARE, OWN_ATTEMPTS } from '../../words/care';
import { isToldAsFact, verbGroupStart } from '../contexts';
import { ownerOf } from '../idiom';
import { BLAME, judged, spanOf, type BlameRule, type Match } from '../rule';
import type { Sentence } from '../Sentence';
import { ELIDED, subjectOf } from '../subject';

/**
 * Somebody failed to do what is now known to have mattered, as a verb or as a noun. Systems fail, and are described by
 * it; of people it measures what they did against an outcome they could not see (outcome bias: Baron and Hershey 1988).
 */
export const failedTo: BlameRule = {
  id: 'failed-to',
  words: 'failed fails failing failure failures inability',
  reason: 'It measures a person by what is known only now.',
  question: 'What made this step hard to see or to do at that moment?',
  match(sentence, at) {
    if (!isToldAsFact(sentence, at)) return undefined;
    return /^fail(?:s|ed|ing)$/.test(sentence.word(at))
      ? asVerb(sentence, at)
      : asNoun(sentence, at);
  },
};

function asVerb(sentence: Sentence, at: number): Match | undefined {
  const from = verbGroupStart(sentence, at);
  const agent = subjectOf(sentence, from);
  if (/^(?:customers|users|us)$/.test(sentence.word(at + 2))) {
    return judged(agent, at, at + 3, BLAME);
  }
  const isIn = sentence.word(at + 1) === 'in';
  const act = isIn ? '' : sentence.word(sentence.afterAdverbs(at + 2));
  if (!isIn && sentence.word(at + 1) !== 'to') return undefined;
  if (ATTEMPTS.has(act)) return undefined;
  if (agent.kind === 'we' && OWN_ATTEMPTS.has(act)) return undefined;
  const humanOnly =
    agent === ELIDED
      ? CARE.has(act) && act !== 'validate'
      : HUMAN_CARE.has(act);
  return judged(agent, from, at + 3, { severity: 'blame', humanOnly });
}

/** The vendor's failure to tell us, a failure of the team. */
function asNoun(sentence: Sentence, at: number): Match | undefined {
  const act = sentence.word(at + 2);
  const isTo = sentence.word(at + 1) === 'to';
  if (isTo && ATTEMPTS.has(act)) return undefined;
  const { agent, from, end } = ownerOf(sentence, at, at + 1);
  if (agent.kind === 'nobody') return undefined;
  // "Failure to check the disk": nobody is named, and only people check.
  if (agent.from < 0 && isTo && HUMAN_CARE.has(act)) {
    return { severity: 'note', from: at, to: at + 3 };
  }
  // What a supplier's failure is of is no act of theirs.
  const isTold =
    end === at + 1
      ? isTo
      : sentence.word(at + 1) !== 'of' || sentence.word(end) === 'to';
  return isTold ? spanOf(agent, from, end, BLAME) : undefined;
}
