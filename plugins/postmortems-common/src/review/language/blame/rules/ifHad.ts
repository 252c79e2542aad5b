import * as Tag from '../../prose/Tag';
import { DONE_BY_PEOPLE } from '../../words/care';
import { isParticiple } from '../../words/verbs';
import {
  HINDSIGHT,
  HUMAN_HINDSIGHT,
  isPeople,
  severityFor,
  type BlameRule,
  type Match,
} from '../rule';
import type { Sentence } from '../Sentence';
import { shouldHave } from './shouldHave';
import { phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Before an "if" that stands for "whether", and before "even if". */
const ASKING = wordSet(
  'see check asked ask checked verify even as sure unclear',
);

/** What nobody is blamed for not having done. */
const NEUTRAL = wordSet('deployed run taken made shipped released');

const WOULD = wordSet("would wouldn't could couldn't might 'd");

/** The conditional of what did not take place: if he had tested, had she looked, if only. */
export const ifHad: BlameRule = {
  ...shouldHave,
  id: 'if-had',
  words: "had 'd hadn't",
  match(sentence, at) {
    return conditional(sentence, at) ?? inverted(sentence, at);
  },
};

function conditional(sentence: Sentence, at: number): Match | undefined {
  let start = at - 1;
  while (start >= 0 && start > at - 10 && sentence.word(start) !== 'if') {
    if (sentence.is(start, Tag.Punctuation)) return undefined;
    start--;
  }
  if (sentence.word(start) !== 'if') return undefined;
  // "to see if it had", "asked if they had": whether
  if (ASKING.has(sentence.word(start - 1))) return undefined;
  return counterfactual(sentence, start, subjectOf(sentence, at), at);
}

/** Had she checked, it would not have … */
function inverted(sentence: Sentence, at: number): Match | undefined {
  const isOpening =
    at === 0 || sentence.is(at - 1, Tag.Punctuation | Tag.Conjunction);
  if (sentence.word(at) !== 'had' || !isOpening) return undefined;
  const agent = phraseFrom(sentence, at + 1);
  if (agent.from < 0) return undefined;
  if (!sentence.hasNear(agent.to, agent.to + 40, WOULD)) return undefined;
  return counterfactual(sentence, at, agent, agent.to - 1);
}

function counterfactual(
  sentence: Sentence,
  from: number,
  agent: ReturnType<typeof phraseFrom>,
  at: number,
): Match | undefined {
  const verb = sentence.afterAdverbs(at + 1);
  const word = sentence.word(verb);
  if (word === 'been') {
    const done = sentence.afterAdverbs(verb + 1);
    const doneWord = sentence.word(done);
    if (isPeople(agent) || agent.kind === 'we') {
      const isJudged =
        doneWord.endsWith('ing') ||
        /^(?:more|careful|aware|faster|clearer)$/.test(doneWord);
      const severity = isJudged && severityFor(agent, HINDSIGHT);
      return severity ? { severity, from, to: done + 1 } : undefined;
    }
    const isOfPeople = DONE_BY_PEOPLE.has(doneWord) && isParticiple(doneWord);
    if (!isOfPeople || NEUTRAL.has(doneWord)) return undefined;
    if (agent.kind === 'client' || sentence.word(done + 1) === 'by')
      return undefined;
    return { severity: 'hindsight', from, to: done + 1 };
  }
  if (!isParticiple(word) || word === 'had') return undefined;
  const severity = severityFor(agent, HUMAN_HINDSIGHT);
  const isNamed = agent.from >= 0;
  return severity && isNamed ? { severity, from, to: verb + 1 } : undefined;
}
