import type {
  CheckId,
  CheckPlace,
  CheckState,
  DataGap,
  Evidence,
  Postmortem,
  Settings,
} from '../../model';

/** A post-mortem as it stands, and what is known besides. */
export interface CheckContext {
  postmortem: Omit<Postmortem, 'may'>;
  artefacts: readonly Evidence[];
  /** Times of which the artefacts tell nothing. */
  gaps: readonly DataGap[];
  settings: Settings;
  now: Date;
  /** Names of people and teams, as they are spelled: of the catalog's users, say. */
  names?: readonly string[];
}

/** What stands in the places of a sentence. */
export type Values = Record<string, string | number>;

/** One sentence, by its key. */
export interface Said<Reason extends string = string> {
  reason: Reason;
  values: Values;
}

/** What a check found. */
export interface CheckOutcome<Reason extends string = string>
  extends Said<Reason> {
  state: CheckState;
  /** Further sentences, where there is more than one thing to say. */
  more: Said<Reason>[];
  places: CheckPlace[];
}

/** What the check of an id found. */
export interface CheckResult extends CheckOutcome {
  id: CheckId;
}

/** The words of a check, in English. */
export interface CheckWords<Reason extends string = string> {
  title: string;
  /** Why it is looked at; the place in the process in parentheses. */
  why: string;
  /** What to do where it does not pass. */
  advice: string;
  /** A sentence for each reason, with `{{values}}`. */
  reasons: Record<Reason, string>;
}

/** One line of the review: pure, and the same in browser and server. */
export interface Check<Reason extends string = string> {
  id: CheckId;
  words: CheckWords<Reason>;
  check(context: CheckContext): CheckOutcome<NoInfer<Reason>>;
}

/** Declares a check; its outcomes can give only reasons for which there are words. */
export function defineCheck<Reason extends string>(
  check: Check<Reason>,
): Check {
  return check;
}
