/** How secrets of one kind are found. */
export interface SecretPattern {
  /** Stands in the place of the secret, as `[redacted:jwt]`. */
  kind: string;
  /**
   * Texts of which one stands in or before every secret of this kind, in any case: only where one of
   * them is does the pattern look. They should be rare in what is no secret, and three bytes or longer.
   */
  hints: string[];
  /**
   * Finds it. What its named group holds is replaced (`secret`, or whichever of several did match), or
   * all that is found where there is none. `mark` and `level` are none: the quote that is put around a
   * `bare` number, and how often it is escaped. It takes no more than linear time, and no quote or half an escape into the secret: JSON has to stay JSON.
   */
  pattern: RegExp;
  /** Whether this is one, where a pattern cannot tell; every one is by default. */
  accepts?: (secret: string, group: string) => boolean;
}

/** No word goes on here: `n` in `\nAKIA` and `3D` in `%3DAKIA` are no letters of the word. */
export const WORD_START =
  '(?:(?<![A-Za-z0-9])|(?<=\\\\[nrtbf])|(?<=%[0-9A-Fa-f]{2}))';

/** A token that is known by how it begins. */
export function prefixed(
  kind: string,
  prefixes: string[],
  characters: string,
): SecretPattern {
  return {
    kind,
    hints: prefixes,
    pattern: new RegExp(
      `${WORD_START}(?:${anyOf(prefixes)})${characters}`,
      'g',
    ),
  };
}

export function anyOf(texts: string[]): string {
  return texts.map(escape).join('|');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
