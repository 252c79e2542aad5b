/**
 * Looks at language, in English: blame and hindsight in prose, vagueness in the titles of actions. A sub path of its
 * own: the words weigh more than most readers need at first.
 *
 * @packageDocumentation
 */
export {
  type BlameOptions,
  findBlame,
  type TextFindings,
} from './blame/findBlame';
export { findVagueness } from './vague/findVagueness';
export type { Language } from './prose/languageOf';
export type { Span } from './prose/Prose';
