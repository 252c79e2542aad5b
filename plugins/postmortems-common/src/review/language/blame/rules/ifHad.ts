import * as Tag from '../../prose/Tag';
import { DONE_BY_PEOPLE } from '../../words/care';
import { isParticiple } from '../../words/verbs';
import {
  HINDSIGHT,
  HUMAN_HINDSIGHT,
  severityFor,
  type BlameRule,
  type Match,
} from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const WOULD = wordSet("would wouldn't could couldn't might 'd");

/** The conditional of what did not take place: if he had tested, had she looked, if only. */
export const ifHad: BlameRule = {
  id: 'if-had',
  words: "had 'd hadn't",
  reason: 'It explains the outcome by an act that did not take place.',
  question: 'What led people to do what they did?',
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
  if (
    [
      'see',
      'check',
      'asked',
      'ask',
      'checked',
      'verify',
      'even',
      'as',
      'sure',
      'unclear',
    ].includes(sentence.word(start - 1))
  )
    return undefined;
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
    if (
      agent.kind === 'person' ||
      agent.kind === 'team' ||
      agent.kind === 'we'
    ) {
      const isJudged =
        doneWord.endsWith('ing') ||
        ['more', 'careful', 'aware', 'faster', 'clearer'].includes(doneWord);
      const severity = isJudged && severityFor(agent, HINDSIGHT);
      return severity ? { severity, from, to: done + 1 } : undefined;
    }
    const isOfPeople = DONE_BY_PEOPLE.has(doneWord) && isParticiple(doneWord);
    if (
      !isOfPeople ||
      ['deployed', 'run', 'taken', 'made', 'shipped', 'released'].includes(
        doneWord,
      )
    )
      return undefined;
    if (agent.kind === 'client' || sentence.word(done + 1) === 'by')
      return undefined;
    return { severity: 'hindsight', from, to: done + 1 };
  }
  if (!isParticiple(word) || word === 'had') return undefined;
  const severity = severityFor(agent, HUMAN_HINDSIGHT);
  const isNamed = agent.from >= 0;
  return severity && isNamed ? { severity, from, to: verb + 1 } : undefined;
}
