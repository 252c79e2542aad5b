import * as Tag from '../../prose/Tag';
import { isPossible } from '../contexts';
import { HINDSIGHT, judged, type BlameRule } from '../rule';
import { FEW } from '../Sentence';
import { subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const CAUSES = wordSet('cause reason');

/** Said against people only with a measure: not fast enough. */
const GRADED = wordSet('thorough fast quick proactive clear');

const BEFORE_SKILL = wordSet('how enough the what');

/**
 * Ability denied to others: did not know how, did not understand, was not qualified. What somebody could not see from
 * where they stood is context, and is left alone.
 */
export const notKnowing: BlameRule = {
  id: 'not-able',
  words:
    'know knew qualified competent capable experienced trained familiar careful attentive disciplined diligent thorough fast quick proactive clear',
  reason: 'It measures a person, and leaves out how anyone was to know.',
  question: 'How would somebody have learned this before it mattered?',
  match(sentence, at) {
    if (isPossible(sentence, at)) return undefined;
    const word = sentence.word(at);
    let from = at;
    let isDenied = false;
    let isBe = false;
    while (
      from > Math.max(0, at - FEW) &&
      sentence.is(from - 1, Tag.Auxiliary | Tag.Adverb | Tag.Negation)
    ) {
      from--;
      if (sentence.is(from, Tag.Negation)) isDenied = true;
      if (/^(?:was|were|is|are)/.test(sentence.word(from))) isBe = true;
    }
    if (!isDenied) return undefined;
    const isVerb = word === 'know' || word === 'knew';
    if (isVerb ? !BEFORE_SKILL.has(sentence.word(at + 1)) : !isBe)
      return undefined;
    if (
      isVerb &&
      sentence.word(at + 1) === 'the' &&
      sentence.hasNear(at, at + 5, CAUSES)
    )
      return undefined;
    const agent = subjectOf(sentence, from);
    const isEnough = sentence.word(at + 1) === 'enough';
    if (GRADED.has(word) && !isEnough) return undefined;
    if (agent.kind === 'nobody') return undefined;
    if (agent.kind === 'we' && !isEnough && word !== 'careful')
      return undefined;
    return judged(agent, from, at + 1, HINDSIGHT);
  },
};
