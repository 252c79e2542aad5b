import { verbGroupStart } from '../contexts';
import { HINDSIGHT, judged, type BlameRule } from '../rule';
import { subjectOf } from '../subject';
import * as Tag from '../../prose/Tag';
import { wordSet } from '../../words/wordSet';

const PAST = wordSet("was were wasn't weren't");

/** A duty remembered once it was not met: "was supposed to watch". */
export const supposedTo: BlameRule = {
  id: 'supposed-to',
  words: 'supposed meant expected',
  reason:
    'It sets work as imagined against a person who did the work as it is.',
  question: 'How is this done on an ordinary day, and what stood in its way?',
  match(sentence, at) {
    if (sentence.word(at + 1) !== 'to') {
      return undefined;
    }
    const from = verbGroupStart(sentence, at);
    if (
      !PAST.has(
        sentence.word(sentence.is(at - 1, Tag.Adverb) ? at - 2 : at - 1),
      )
    )
      return undefined;
    const agent = subjectOf(sentence, from);
    const isMild = sentence.word(at) !== 'supposed';
    if (agent.kind === 'we' && isMild) return undefined;
    return judged(agent, from, at + 3, HINDSIGHT);
  },
};
