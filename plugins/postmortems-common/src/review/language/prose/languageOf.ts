import * as Tag from './Tag';
import type { Token } from './Token';

const ENGLISH =
  Tag.Determiner |
  Tag.Preposition |
  Tag.Auxiliary |
  Tag.Conjunction |
  Tag.Subordinator |
  Tag.Pronoun;

/** The first letter beyond those that Latin scripts use. */
const BEYOND_LATIN = 0x370;

const LEAST_VOTES = 2;

/** The languages the checkers tell apart: the one they read, and all others. */
export type Language = 'en' | 'other';

/** What the small words and the letters of a paragraph say of its language, and how many words it has. */
export interface Vote {
  language: Language;
  words: number;
}

/** Votes by small words, and by letters of other scripts; whatever is too short to say counts as English. */
export function voteOf(sentences: readonly Token[][]): Vote {
  let words = 0;
  let english = 0;
  let foreign = 0;
  for (const tokens of sentences) {
    for (const { word, tags } of tokens) {
      if (tags & (Tag.Opaque | Tag.Punctuation)) continue;
      words++;
      if (tags & ENGLISH) english++;
      else if (tags & Tag.Foreign || word.charCodeAt(0) >= BEYOND_LATIN) {
        foreign++;
      }
    }
  }
  const isForeign = foreign >= LEAST_VOTES && foreign > english;
  return { language: isForeign ? 'other' : 'en', words };
}
