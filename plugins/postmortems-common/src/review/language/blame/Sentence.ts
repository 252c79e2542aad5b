import * as Tag from '../prose/Tag';
import type { Token } from '../prose/Token';
import type { Words } from '../words/wordSet';

/** The most adverbs or auxiliaries in a row that are looked at. */
export const FEW = 8;

/** A sentence of the text, as the rules ask about it. */
export class Sentence {
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get length(): number {
    return this.tokens.length;
  }

  /** The word at a place, or nothing: beyond either end, or where something is not read. */
  word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  is(at: number, tags: number): boolean {
    return ((this.tokens[at]?.tags ?? 0) & tags) !== 0;
  }

  /** Whether these words stand here, one after the other. */
  says(at: number, ...words: string[]): boolean {
    return words.every((word, offset) => this.word(at + offset) === word);
  }

  /** The next place from here on that holds no adverb and no negation. */
  afterAdverbs(at: number): number {
    let next = at;
    while (next < at + FEW && this.is(next, Tag.Adverb)) next++;
    return next;
  }

  /** Whether one of the words stands in a window of so many words. */
  hasNear(from: number, to: number, words: Words): boolean {
    for (let at = Math.max(0, from); at < Math.min(to, this.length); at++) {
      if (words.has(this.word(at))) return true;
    }
    return false;
  }

  endsWith(mark: string): boolean {
    return this.word(this.length - 1) === mark;
  }
}
