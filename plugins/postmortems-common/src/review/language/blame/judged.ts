import { byAfter, verbGroupStart } from './contexts';
import { judged, type Judgement, type Match, spanOf } from './rule';
import type { Sentence } from './Sentence';
import { phraseFrom, subjectOf } from './subject';

/** The predicate from a verb to before a place, judged by who its subject is. */
export function judgedBySubject(
  sentence: Sentence,
  at: number,
  to: number,
  judgement: Judgement,
): Match | undefined {
  const from = verbGroupStart(sentence, at);
  return judged(subjectOf(sentence, from), from, to, judgement);
}

/** What was done "by" somebody within a few words behind a place, judged by who that is. */
export function judgedByDoer(
  sentence: Sentence,
  at: number,
  judgement: Judgement,
): Match | undefined {
  const by = byAfter(sentence, at);
  if (by < 0) return undefined;
  const agent = phraseFrom(sentence, by + 1);
  return spanOf(agent, at, agent.to, judgement);
}
