/** How secrets of one kind are found. */
export interface SecretPattern {
  /** Stands in the place of the secret, as `[redacted:jwt]`. */
  kind: string;
  /**
   * Texts of which one stands in or before every secret of this kind, in any case: only where one of
   * them is does the pattern look. They should be rare in what is no secret.
   */
  hints: string[];
  /**
   * Finds it. The group named `secret` is replaced, or all that is found where there is none. Takes no
   * more than linear time.
   */
  pattern: RegExp;
}

/** A token that is known by how it begins. */
export function prefixed(
  kind: string,
  prefixes: string[],
  characters: string,
): SecretPattern {
  const beginnings = prefixes.map(escape).join('|');
  return {
    kind,
    hints: prefixes,
    pattern: new RegExp(`(?<![A-Za-z0-9])(?:${beginnings})${characters}`, 'g'),
  };
}

/** A value that is known by the name before it: `name=value`, `"name": "value"`, `name: value`. */
export function named(kind: string, names: string[]): SecretPattern {
  const words = names.map(escape).join('|');
  return {
    kind,
    hints: names,
    pattern: new RegExp(
      `(?:${words})(?:\\\\?["'])?\\s{0,3}(?:=>|:=|=|:)\\s{0,3}(?:\\\\?["'](?<quoted>[^"'\\\\\\r\\n]{3,4000})|(?!\\\\?["']|\\[redacted:)(?<secret>[^\\s"'\\\\,;&}{)]{3,4000}))`,
      'gi',
    ),
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
