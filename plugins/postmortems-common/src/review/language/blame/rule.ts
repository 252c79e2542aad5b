import type { FindingSeverity } from '../../../model';
import type { Agent, AgentKind } from './agents';
import type { NextWords } from './ByWord';
import type { Sentence } from './Sentence';
import { ELIDED } from './subject';

const OWN: Partial<Record<AgentKind, BlameSeverity>> = {
  we: 'note',
  nobody: 'note',
};

/** What a rule found: some words of a sentence, and how grave they are. */
export interface Match {
  severity: BlameSeverity;
  from: number;
  to: number;
}

export type BlameSeverity = Exclude<FindingSeverity, 'vague'>;

/** One way in which English blames. */
export interface BlameRule {
  id: string;
  /** Words at which the rule looks, separated by spaces. */
  words: string | (() => string);
  /** The words of which one has to follow, past an adverb; nothing where any may. */
  nextOf?(word: string): NextWords;
  /** Why such words are pointed out, in one sentence. */
  reason: string;
  /** What could be asked instead. */
  question: string;
  /** Whether a sentence that asks may be meant, too: all others state something. */
  readsQuestions?: true;
  /** @param at - where one of its words stands */
  match(sentence: Sentence, at: number): Match | undefined;
}

export interface Judgement {
  severity: BlameSeverity;
  /** Only people do this: a name that is not known, or none at all, is meant as a person. */
  humanOnly?: boolean;
}

export const BLAME: Judgement = { severity: 'blame' };
export const HINDSIGHT: Judgement = { severity: 'hindsight' };
export const HUMAN_BLAME: Judgement = { ...BLAME, humanOnly: true };
export const HUMAN_HINDSIGHT: Judgement = { ...HINDSIGHT, humanOnly: true };

/** How grave it is to say something of somebody: of oneself it is a note, of software nothing. */
export function severityFor(
  agent: Agent,
  { severity, humanOnly = false }: Judgement,
): BlameSeverity | undefined {
  if (agent === ELIDED) return humanOnly ? 'note' : undefined;
  if (agent.kind === 'maybe') return humanOnly ? severity : undefined;
  return isPeople(agent) ? severity : OWN[agent.kind];
}

/** Whether it is others who are spoken of, and not the writers themselves. */
export function isPeople({ kind }: Agent): boolean {
  return kind === 'person' || kind === 'team';
}

/** What is said of somebody, from the agent where it stands near before the predicate, to the predicate's end. */
export function judged(
  agent: Agent,
  from: number,
  to: number,
  judgement: Judgement,
): Match | undefined {
  return matchOf(agent, from, to, severityFor(agent, judgement));
}

/** What is said of somebody, with just these words. */
export function spanOf(
  agent: Agent,
  from: number,
  to: number,
  judgement: Judgement,
): Match | undefined {
  const severity = severityFor(agent, judgement);
  return severity && { severity, from, to };
}

/** A match that reaches from the agent, where it stands near before, to the end of the predicate. */
export function matchOf(
  agent: Agent,
  from: number,
  to: number,
  severity: BlameSeverity | undefined,
): Match | undefined {
  if (!severity) return undefined;
  const isNear = agent.from >= 0 && agent.to <= from && from - agent.to < 5;
  return { severity, from: isNear ? agent.from : from, to };
}
