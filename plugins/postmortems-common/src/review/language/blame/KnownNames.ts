import * as Tag from '../prose/Tag';
import type { Token } from '../prose/Token';

/**
 * Names of people and teams that the caller knows, in the words they are made of. They are looked for as they are
 * spelled: a user called `mark` is no verb with a capital, and none without.
 */
export class KnownNames {
  readonly #byFirst = new Map<string, string[][]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const words = name.trim().split(/\s+/);
      if (!words[0]) continue;
      const same = this.#byFirst.get(words[0]) ?? [];
      this.#byFirst.set(words[0], [...same, words]);
    }
  }

  /** Marks the tokens that are a part of a name. */
  markIn(text: string, tokens: Token[]): void {
    if (this.#byFirst.size === 0) return;
    tokens.forEach((token, at) => {
      const names = this.#byFirst.get(text.slice(token.start, token.end));
      const name = names?.find(words => stands(text, tokens, at, words));
      name?.forEach((_, offset) => {
        tokens[at + offset].tags |= Tag.Known;
      });
    });
  }
}

function stands(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): boolean {
  return words.every((word, offset) => {
    const token = tokens[at + offset];
    return token && text.slice(token.start, token.end) === word;
  });
}
