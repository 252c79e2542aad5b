import featureCounts from './featureCounts.json';

const COUNTS: Record<string, number | undefined> = featureCounts.counts;

/**
 * How little to be expected it is that a text speaks of something, from 0 to 1: by how many statements of our own did so,
 * which come with the lexicon. What stood in fewer than two of them is as rare as can be.
 *
 * @param key - kind and name of what is spoken of: `word alert`
 */
export function rarityOf(key: string): number {
  const all = featureCounts.statements + 1;
  return Math.log(all / ((COUNTS[key] ?? 0) + 1)) / Math.log(all);
}
