import type { Title } from './Title';

/** What a rule found: some words of a title. */
export interface VagueMatch {
  from: number;
  to: number;
}

/** One way in which an action leaves open what would have been done. */
export interface VagueRule {
  id: string;
  /** Why such an action is pointed out, in one sentence. */
  reason: string;
  /** What its title could answer. */
  question: string;
  match(title: Title): VagueMatch | undefined;
}
