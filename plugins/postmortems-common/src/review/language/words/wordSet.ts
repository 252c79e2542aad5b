/** Whatever can say whether a word belongs to it. */
export interface Words {
  has(word: string): boolean;
}

/** Words as they are written in the lists: separated by spaces and lines. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Nouns, each in the singular and the plural. */
export function nounSet(list: string): ReadonlySet<string> {
  return new Set([...wordSet(list)].flatMap(noun => [noun, pluralOf(noun)]));
}

export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:[sx]|[cs]h)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
