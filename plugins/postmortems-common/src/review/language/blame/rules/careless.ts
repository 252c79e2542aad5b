import { Tag } from '../../prose/Token';
import { isName, isNominal, nounPhraseBefore } from '../agents';
import {
  isDenied,
  isOpenQuestion,
  isPossible,
  isPrevented,
  verbGroupStart,
} from '../contexts';
import { BlameRule, matchOf, severityFor } from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Said of people only, whatever they stand beside. */
const OF_PEOPLE =
  wordSet(`careless negligent reckless incompetent irresponsible inattentive thoughtless clueless idiot idiots moron morons fool fools amateurish unprofessional foolish complacent
  carelessness negligence recklessness incompetence laziness sloppiness complacency stupidity inattention
  irresponsibility inattentiveness thoughtlessness carelessly negligently recklessly incompetently irresponsibly thoughtlessly
  foolishly stupidly sloppily lazily`);

const DENIALS = wordSet('never not');

/** Gross names for character, which explain everything and so nothing (the fundamental attribution error: Ross 1977). */
export const careless: BlameRule = {
  id: 'careless',
  words: `${[...OF_PEOPLE].join(
    ' ',
  )} sloppy lazy stupid dumb ignorant distracted inexperienced unqualified hasty asleep absent-minded overzealous overconfident`,
  reason: 'It judges a character, and a character cannot be repaired.',
  question:
    'What about the work, the tools or the time made this possible for anyone?',
  match(sentence, at) {
    if (isOpenQuestion(sentence) || isPrevented(sentence, at)) return undefined;
    if (isDenied(sentence, at) || isPossible(sentence, at)) return undefined;
    const word = sentence.word(at);

    if (OF_PEOPLE.has(word)) {
      if (
        sentence.word(at - 1) === 'no' ||
        (sentence.is(at + 1, Tag.Auxiliary) &&
          sentence.hasNear(at + 1, at + 5, DENIALS))
      ) {
        return undefined;
      }
      const agent = subjectOf(sentence, verbGroupStart(sentence, at));
      const own = agent.kind === 'we' || sentence.word(at - 1) === 'our';
      if (agent.kind === 'client') return undefined;
      const severity = own ? 'note' : 'blame';
      return matchOf(agent, at, at + 1, severity);
    }
    return ofSomebody(sentence, at);
  },
};

/** Kevin's sloppy regex, a lazy reviewer, the reviewer was distracted. */
function ofSomebody(sentence: Sentence, at: number) {
  const judgement = { severity: 'blame' } as const;
  if (sentence.word(at - 1) === "'s" && isNominal(sentence, at - 2)) {
    const agent = nounPhraseBefore(sentence, at - 1);
    const severity = severityFor(agent, {
      ...judgement,
      humanOnly: isName(sentence.tokens[at - 2]),
    });
    if (severity) return { severity, from: agent.from, to: at + 1 };
  }
  if (sentence.word(at - 1) === 'our') {
    return { severity: 'note', from: at - 1, to: at + 1 } as const;
  }
  if (['his', 'her'].includes(sentence.word(at - 1))) {
    return { severity: 'blame', from: at - 1, to: at + 1 } as const;
  }
  if (isNominal(sentence, at + 1)) {
    const agent = phraseFrom(sentence, at + 1);
    const severity = severityFor(agent, judgement);
    return severity && { severity, from: at, to: agent.to };
  }
  const from = verbGroupStart(sentence, at);
  if (!sentence.is(from, Tag.Auxiliary)) return undefined;
  const agent = subjectOf(sentence, from);
  return matchOf(agent, at, at + 1, severityFor(agent, judgement));
}
