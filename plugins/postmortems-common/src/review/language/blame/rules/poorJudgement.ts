import * as Tag from '../../prose/Tag';
import { subjectOf } from '../subject';
import { isDenied, isPrevented, verbGroupStart } from '../contexts';
import { BLAME, judged, type BlameRule } from '../rule';
import { nounPhraseBefore, isNominal } from '../agents';
import { wordSet } from '../../words/wordSet';

const GRADES = wordSet(
  'poor bad terrible questionable wrong careless reckless rash stupid foolish',
);

const OWN = wordSet('we our i my');

/** A decision with its grade. Decisions are good or bad by their outcome only afterwards (outcome bias). */
export const poorJudgement: BlameRule = {
  id: 'poor-judgement',
  words:
    'judgement judgment decision decisions idea job inexcusable unforgivable',
  reason: 'It grades a decision by its outcome.',
  question: 'What spoke for the decision when it was made?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const word = sentence.word(at);
    if (word === 'inexcusable' || word === 'unforgivable') {
      return isDenied(sentence, at)
        ? undefined
        : { severity: 'blame', from: at, to: at + 1 };
    }
    if (!GRADES.has(sentence.word(at - 1))) return undefined;
    if (word === 'job') {
      const verb = sentence.is(at - 2, Tag.Determiner) ? at - 3 : at - 2;
      if (!/^(?:did|done)$/.test(sentence.word(verb))) return undefined;
      const agent = subjectOf(sentence, verbGroupStart(sentence, verb));
      return judged(agent, at - 1, at + 1, BLAME);
    }
    if (word === 'idea' && sentence.word(at - 3) !== 'was') return undefined;
    const owner =
      sentence.word(at - 2) === "'s" && isNominal(sentence, at - 3)
        ? nounPhraseBefore(sentence, at - 2).kind
        : undefined;
    if (owner === 'none' || owner === 'client') return undefined;
    const isOwn = sentence.hasNear(at - 6, at, OWN);
    return { severity: isOwn ? 'note' : 'blame', from: at - 1, to: at + 1 };
  },
};
