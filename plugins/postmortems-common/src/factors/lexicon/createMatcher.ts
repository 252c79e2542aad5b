/** What a text speaks of, and the words that tell it. */
export interface Match<Name extends string> {
  name: Name;
  /** As places in the list of words: the first, and how many. */
  at: number;
  length: number;
}

interface Pattern<Name extends string> {
  name: Name;
  /** Further words that must follow, each whole or by its beginning. */
  rest: string[];
}

const fits = (word: string | undefined, wanted: string): boolean =>
  word !== undefined &&
  (wanted.endsWith('*')
    ? word.startsWith(wanted.slice(0, -1))
    : word === wanted);

/**
 * Finds every place of a list of words that tells something, in the order of the words.
 * @param lexicon - by name: words separated by spaces; `alert*` is the beginning of one, `roll+back` several in a row
 */
export function createMatcher<Name extends string>(
  lexicon: Readonly<Record<Name, string>>,
): (words: readonly string[]) => Match<Name>[] {
  /** Patterns by their first word, whole; and by the beginning of it, in its length. */
  const whole = new Map<string, Pattern<Name>[]>();
  const beginnings = new Map<string, Pattern<Name>[]>();
  let longest = 0;
  let shortest = Infinity;
  for (const [name, words] of Object.entries<string>(lexicon)) {
    for (const entry of words.split(/\s+/).filter(Boolean)) {
      // A hyphen divides words in a statement, and so here.
      const [first, ...rest] = entry.split(/[+-]/).filter(Boolean);
      const isBeginning = first.endsWith('*');
      const key = isBeginning ? first.slice(0, -1) : first;
      const patterns = isBeginning ? beginnings : whole;
      const known = patterns.get(key) ?? [];
      known.push({ name: name as Name, rest });
      patterns.set(key, known);
      if (isBeginning) {
        longest = Math.max(longest, key.length);
        shortest = Math.min(shortest, key.length);
      }
    }
  }
  return words => {
    const matches: Match<Name>[] = [];
    words.forEach((word, at) => {
      const told = (patterns: Pattern<Name>[] | undefined) => {
        for (const { name, rest } of patterns ?? []) {
          if (rest.every((wanted, i) => fits(words[at + 1 + i], wanted))) {
            matches.push({ name, at, length: 1 + rest.length });
          }
        }
      };
      told(whole.get(word));
      const most = Math.min(longest, word.length);
      for (let length = shortest; length <= most; length += 1) {
        told(beginnings.get(word.slice(0, length)));
      }
    });
    return matches;
  };
}
