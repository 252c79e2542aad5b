import type {
  CheckId,
  CheckPlace,
  CheckState,
  DataGap,
  Evidence,
  PostmortemContents,
  Settings,
} from '../../model';
import type { LanguageReader } from './language';
import type { ReasonOf } from './words';

/** A post-mortem as it stands, and what is known besides. */
export interface CheckContext {
  postmortem: PostmortemContents;
  artefacts: readonly Evidence[];
  /** Times of which the artefacts tell nothing. */
  gaps: readonly DataGap[];
  settings: Settings;
  now: Date;
  /** Names of people and teams, as they are spelled: of the catalog's users, say. */
  names?: readonly string[];
  /** Reads the language of the texts; without it they are looked at here, and everything counts. */
  language?: LanguageReader;
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

/** One line of the review: pure, and the same in browser and server. */
export interface Check {
  id: CheckId;
  check(context: CheckContext): CheckOutcome;
}

/** Declares a check; its outcomes can give only reasons for which there are words. */
export function defineCheck<Id extends CheckId>(check: {
  id: Id;
  check(context: CheckContext): CheckOutcome<ReasonOf<Id>>;
}): Check {
  return check;
}
