import { isToldAsFact, verbGroupStart } from '../contexts';
import { judgedBySubject } from '../judged';
import { BLAME, HINDSIGHT, judged, type BlameRule, type Match } from '../rule';
import type { Sentence } from '../Sentence';
import { wordSet } from '../../words/wordSet';
import { subjectOf } from '../subject';

const REACTING = wordSet(
  'responded reacted acted woke answered escalated noticed realised realized told informed called acknowledged came joined',
);

/** The speed of people measured from the end: too slow, too late, took too long. */
export const tooSlow: BlameRule = {
  id: 'too-slow',
  words: 'time slow late long quick hasty eager belatedly only',
  reason: 'It measures pace from the end, where it is known what counted.',
  question: 'What filled the time, and what would have shortened it?',
  match(sentence, at) {
    const word = sentence.word(at);
    if (word === 'belatedly' || word === 'only') return belated(sentence, at);
    const isToo =
      sentence.word(at - 1) === 'too' || sentence.word(at - 1) === 'far';
    if (!isToo && !(word === 'slow' && sentence.word(at + 1) === 'to'))
      return undefined;
    // "It took us too long"
    if (
      isToo &&
      word === 'long' &&
      /^(?:us|them)$/.test(sentence.word(at - 2)) &&
      sentence.word(at - 3) === 'took'
    ) {
      return { severity: 'note', from: at - 3, to: at + 1 };
    }
    if (word === 'time') {
      const isSpent =
        sentence.says(at - 3, 'spent', 'too', 'much') ||
        sentence.says(at - 3, 'took', 'too', 'much');
      if (!isSpent) return undefined;
      const start = verbGroupStart(sentence, at - 3);
      const spender = subjectOf(sentence, start);
      return judged(spender, start, at + 1, HINDSIGHT);
    }
    let verb = isToo ? at - 2 : at - 1;
    if (
      sentence.word(verb) === 'far' ||
      sentence.word(verb) === 'way' ||
      sentence.word(verb) === 'much'
    )
      verb--;
    const isTook =
      word === 'long' && /^(?:took|waited|taken)$/.test(sentence.word(verb));
    const isWas =
      /^(?:was|were|been|reacted|responded|acted|escalated|came|noticed)$/.test(
        sentence.word(verb),
      );
    if (!isTook && !(isWas && word !== 'long')) return undefined;
    if (!isToldAsFact(sentence, verb)) return undefined;
    const from = verbGroupStart(sentence, verb);
    const agent = subjectOf(sentence, from);
    if (agent.kind === 'nobody') return undefined;
    return judged(agent, from, at + 1, BLAME);
  },
};

/** "responded only after the third page", "belatedly told the customers" */
function belated(sentence: Sentence, at: number): Match | undefined {
  const isAfter = sentence.says(at + 1, 'after');
  const verb = isAfter ? at - 1 : at + 1;
  if (sentence.word(at) === 'only' && !isAfter) return undefined;
  if (!REACTING.has(sentence.word(verb)) || !isToldAsFact(sentence, verb))
    return undefined;
  return judgedBySubject(
    sentence,
    Math.min(verb, at),
    Math.max(verb, at) + 1,
    HINDSIGHT,
  );
}
