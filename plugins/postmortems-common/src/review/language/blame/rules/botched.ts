import { byAfter, isPassive, isToldAsFact, verbGroupStart } from '../contexts';
import { judged, spanOf, type BlameRule, type Match } from '../rule';
import type { Sentence } from '../Sentence';
import { ELIDED, phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Of people only, whoever is named. */
const OF_PEOPLE = wordSet(
  'nodded pressured bullied botched mishandled mismanaged screwed messed blundered rushed misjudged fat-fingered lied slept panicked rubber-stamped ',
);

const PHRASES: Record<string, readonly string[]> = {
  screwed: ['up'],
  messed: ['up'],
  slipped: ['up'],
  cut: ['corners'],
  took: ['shortcuts'],
  jumped: ['to', 'conclusions'],
  nodded: ['through'],
};

/** Work with its grade: botched, rushed, cut corners. The grade comes from the outcome. */
export const botched: BlameRule = {
  id: 'botched',
  words: `${[...OF_PEOPLE].join(
    ' ',
  )} slipped cut took jumped misread misunderstood misconfigured mistyped underestimated misinterpreted misdiagnosed misused wasted fiddled tinkered meddled misheard mislabelled misplaced miscounted miscalculated misinformed misled misclicked `,
  reason: 'It grades the work of a person by how it turned out.',
  question: 'What were the pressures and the signs at the time?',
  match(sentence, at) {
    if (!isToldAsFact(sentence, at)) return undefined;
    const word = sentence.word(at);
    const rest = PHRASES[word] ?? [];
    if (!sentence.says(at + 1, ...rest)) return undefined;
    const judgement = {
      severity: 'blame',
      humanOnly: OF_PEOPLE.has(word),
    } as const;
    if (isPassive(sentence, at))
      return passive(sentence, at, judgement.humanOnly);
    const from = verbGroupStart(sentence, at);
    const agent = subjectOf(sentence, from);
    if (agent === ELIDED) return undefined;
    return judged(agent, from, at + 1 + rest.length, judgement);
  },
};

function passive(
  sentence: Sentence,
  at: number,
  humanOnly: boolean,
): Match | undefined {
  const by = byAfter(sentence, at);
  if (by < 0) {
    return humanOnly ? { severity: 'note', from: at, to: at + 1 } : undefined;
  }
  const agent = phraseFrom(sentence, by + 1);
  return spanOf(agent, at, agent.to, { severity: 'blame', humanOnly });
}
