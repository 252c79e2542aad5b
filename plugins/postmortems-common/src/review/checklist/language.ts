import type { CheckPlace } from '../../model';
import { findBlame, findVagueness, TextFindings } from '../language';
import type { CheckContext } from './Check';

/** What is to be pointed out in the language of a text. */
export type ReadLanguage = Pick<TextFindings, 'language' | 'findings'>;

/** Reads the language of a document's texts, for a caller that knows them already, or leaves out some of what is found. */
export interface LanguageReader {
  blame(text: string, place: CheckPlace): ReadLanguage;
  vagueness(text: string, place: CheckPlace): ReadLanguage;
}

/** Who is blamed, or judged by what came later, in the text at a place. */
export function blameAt(
  { language, names }: CheckContext,
  text: string,
  place: CheckPlace,
): ReadLanguage {
  return language?.blame(text, place) ?? findBlame(text, { names });
}

/** What the title of the action at a place leaves open. */
export function vaguenessAt(
  { language }: CheckContext,
  text: string,
  place: CheckPlace,
): ReadLanguage {
  return language?.vagueness(text, place) ?? findVagueness(text);
}
