import { BlameRule, Match, isPeople } from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Whom one owes the rescue may be named. */
const FOUND = wordSet(
  'found noticed discovered fixed spotted resolved reported caught identified saved realised realized helped',
);

/** "It was Tom who": a sentence built to point at somebody. */
export const pointedAt: BlameRule = {
  id: 'pointed-at',
  words: 'it cause reason',
  reason: 'It is built to point at a person.',
  question: 'What happened, told without who?',
  match(sentence, at) {
    if (sentence.word(at) !== 'it') return cause(sentence, at);
    if (sentence.word(at + 1) !== 'was') return undefined;
    const agent = phraseFrom(sentence, at + 2);
    if (!isPeople(agent)) return undefined;
    if (sentence.word(agent.to) !== 'who') return undefined;
    if (sentence.hasNear(agent.to, agent.to + 4, FOUND)) return undefined;
    return { severity: 'blame', from: at, to: agent.to + 1 };
  },
};

/** "Root cause: the intern" */
function cause(sentence: Sentence, at: number): Match | undefined {
  if (!['was', 'is', ':'].includes(sentence.word(at + 1))) return undefined;
  const agent = phraseFrom(sentence, at + 2);
  if (!isPeople(agent)) return undefined;
  const isAll =
    agent.to >= sentence.length ||
    ['.', '!', 'who', ','].includes(sentence.word(agent.to));
  return isAll ? { severity: 'blame', from: at, to: agent.to } : undefined;
}
