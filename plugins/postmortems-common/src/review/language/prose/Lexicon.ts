import { pluralOf } from '../words/wordSet';
import * as Tag from './Tag';

/** By their last letter, which alone rules out the most. */
const GUESSES: Record<
  string,
  readonly [ending: string, least: number, tag: number][] | undefined
> = {
  y: [['ly', 5, Tag.Adverb]],
  d: [['ed', 4, Tag.Verb]],
  g: [['ing', 5, Tag.Gerund]],
  t: [
    ['list', 4, 0],
    ['ist', 6, Tag.Person],
  ],
  n: [
    ['ician', 7, Tag.Person],
    ['man', 5, Tag.Person],
    ['ian', 6, Tag.Doer],
  ],
  r: [
    ['er', 5, Tag.Doer],
    ['or', 5, Tag.Doer],
  ],
};

/** What words may be. A word that no list holds is guessed by its ending, or is a noun. */
export class Lexicon {
  readonly #tags = new Map<string, number>();

  add(words: string, tag: number): this {
    for (const word of words.split(/\s+/)) {
      if (word) this.#tags.set(word, (this.#tags.get(word) ?? 0) | tag);
    }
    return this;
  }

  /** Nouns, each in the singular and the plural. */
  addNouns(words: string, tag: number): this {
    this.add(words, tag);
    return this.add(
      words.split(/\s+/).filter(Boolean).map(pluralOf).join(' '),
      tag,
    );
  }

  tagsOf(word: string): number {
    const tags = this.#tags.get(word);
    if (tags !== undefined) return tags;
    for (const [ending, least, tag] of GUESSES[word[word.length - 1]] ?? []) {
      if (word.length >= least && word.endsWith(ending)) return tag;
    }
    return 0;
  }
}
