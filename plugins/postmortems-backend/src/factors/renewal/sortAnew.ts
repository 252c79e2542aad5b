import { Sorting, SortedFactor } from './SortedFactor';

/** What the version of the sorter that runs says of a statement. */
export interface Said {
  /** The likeliest category by the words alone. */
  category: string | null;
  /** Only where an example is nearly the same. */
  patternId: string | null;
}

/** What is known of patterns. */
export interface KnownPatterns {
  /** Names the set of merged patterns that one belongs to. */
  rootOf(patternId: string): string | undefined;
  /** Its category, where that is of the taxonomy. */
  categoryOf(patternId: string): string | undefined;
}

/**
 * Where a factor belongs if an import told it now. What a person has chosen stays, and so does a pattern that was
 * merged with the one suggested. None is filled in only where nobody has changed the factor since it was made: who
 * took it out of a pattern wants it in none.
 */
export function sortAnew(
  factor: SortedFactor,
  said: Said,
  patterns: KnownPatterns,
): Sorting {
  const patternId = patternAnew(factor, said, patterns);
  if (factor.categorySource !== 'suggested') {
    return { category: factor.category, patternId };
  }
  const category =
    patternId === null
      ? said.category
      : patterns.categoryOf(patternId) ?? factor.category;
  return { category, patternId };
}

function patternAnew(
  { patternId, patternSource, version }: SortedFactor,
  said: Said,
  { rootOf }: KnownPatterns,
): string | null {
  const mayChange =
    patternId === null ? version === 1 : patternSource === 'suggested';
  if (!mayChange) return patternId;
  const isOfOneSet =
    patternId !== null &&
    said.patternId !== null &&
    rootOf(patternId) === rootOf(said.patternId);
  return isOfOneSet ? patternId : said.patternId;
}

export function isSame(a: Sorting, b: Sorting): boolean {
  return a.category === b.category && a.patternId === b.patternId;
}
