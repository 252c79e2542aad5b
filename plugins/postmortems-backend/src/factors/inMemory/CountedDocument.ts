/**
 * A category or a pattern, as a number of {@link Names}, and who says so, in one number: there are hundreds of
 * thousands of them.
 */
export type Mark = number;

/** What is counted of a published post-mortem. */
export interface CountedDocument {
  id: string;
  /** When its incident started, else when it was made. */
  happenedAt: string;
  entities: number[];
  /** Each category once. */
  categories: Mark[];
  /** Each pattern once, as its factors name it, whatever it was merged into. */
  patterns: Mark[];
  /** How many factors it has, and how many of them have a category, and a pattern. */
  factors: number;
  categorised: number;
  patterned: number;
  /** Of each action that is neither done nor declined, what the factors that it addresses are of. */
  openActions: { categories: Mark[]; patterns: Mark[] }[];
}

/** Who says that a factor is of something. */
export type Source = 'person' | 'suggested';

const BITS: Record<Source, number> = { person: 1, suggested: 2 };

/** Puts together what several factors of one post-mortem say. */
export function marksOf(said: { name: number; source: Source }[]): Mark[] {
  const bits = new Map<number, number>();
  for (const { name, source } of said) {
    bits.set(name, (bits.get(name) ?? 0) | BITS[source]);
  }
  return [...bits].map(([name, bit]) => name * 4 + bit);
}

export function nameOf(mark: Mark): number {
  return mark >> 2;
}

export function isSaidBy(mark: Mark, source: Source): boolean {
  return (mark & BITS[source]) !== 0;
}
