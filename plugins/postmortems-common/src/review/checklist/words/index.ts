import type { CheckId } from '../../../model';
import { actionsWords } from './actions';
import { factorsWords } from './factors';
import { reportWords } from './report';
import { sharingWords } from './sharing';
import { timelineWords } from './timeline';

/** The words of a check, in English. */
export interface CheckWords {
  title: string;
  /** Why it is looked at; the place in the process in parentheses. */
  why: string;
  /** What to do where it does not pass. */
  advice: string;
  /** A sentence for each reason, with `{{values}}`. */
  reasons: Record<string, string>;
}

/**
 * What each check says. Apart from the checks, and without anything that they need: a screen that only says
 * what was found, in whatever language, has no use for the rules.
 */
export const CHECK_WORDS = {
  ...timelineWords,
  ...factorsWords,
  ...actionsWords,
  ...reportWords,
  ...sharingWords,
} satisfies Record<CheckId, CheckWords>;

/** The reasons for which the check of an id has words. */
export type ReasonOf<Id extends CheckId> =
  keyof (typeof CHECK_WORDS)[Id]['reasons'] & string;
