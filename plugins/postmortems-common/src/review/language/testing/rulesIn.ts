import { findBlame } from '../blame/findBlame';
import { findVagueness } from '../vague/findVagueness';

/** The rules that point at something in a text. */
export function rulesInText(text: string): string[] {
  return findBlame(text).findings.map(({ rule }) => rule);
}

/** The rule that points at the title of an action, if one does. */
export function rulesInTitle(title: string): string[] {
  return findVagueness(title).findings.map(({ rule }) => rule);
}
