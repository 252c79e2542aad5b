import * as Tag from './Tag';
import type { Token } from './Token';

/** The words of a sentence, without regard to case, marks and space. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ tags }) => (tags & (Tag.Punctuation | Tag.Opaque)) === 0)
    .map(({ word }) => word)
    .join(' ');
}

/** A number of 53 bits for a text, the same everywhere: two rounds of a multiplicative hash. */
export function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ (low >>> 13);
  low = Math.imul(low ^ (low >>> 16), 3266489909) ^ (high >>> 13);
  const number = 2 ** 32 * (low & 0x1fffff) + (high >>> 0);
  return number.toString(36);
}

/** Names occurrences: by rule, sentence, and how many of the same came before. */
export class Keys {
  readonly #seen = new Map<string, number>();

  /** @param sentence - the hash of its words */
  next(rule: string, sentence: string): string {
    const name = `${rule}:${sentence}`;
    const nth = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, nth);
    return `${name}:${nth}`;
  }
}
