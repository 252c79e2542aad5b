import { documentFeatures } from 'backstage-plugin-postmortems-common/factors';
import { readFactors, TRAINED_ON } from '../factors/labelledFactors';

/** What stands in one statement only is as rare as what stands in none. */
const LEAST_OFTEN = 2;

/** In how many of our own statements each thing is spoken of, as the lexicon keeps it. */
export function countFeatures(): {
  statements: number;
  counts: Record<string, number>;
} {
  const statements = TRAINED_ON.flatMap(readFactors).map(
    ({ statement }) => statement,
  );
  const counts = new Map<string, number>();
  for (const statement of statements) {
    const text = { title: '', bodies: [], factors: [statement] };
    for (const { kind, name } of documentFeatures(text)) {
      const key = `${kind} ${name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    statements: statements.length,
    counts: Object.fromEntries(
      [...counts]
        .filter(([, count]) => count >= LEAST_OFTEN)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}
