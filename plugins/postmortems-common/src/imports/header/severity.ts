import type { Severity } from '../../model';

const RANK = /\b(?:p|s|sev|severity|priority|level)\s*[-:#]?\s*([0-5])\b/i;
const WORDS: [RegExp, number][] = [
  [/\b(?:critical|blocker|major outage|emergency)\b/i, 1],
  [/\b(?:high|major|severe)\b/i, 2],
  [/\b(?:medium|moderate|partial)\b/i, 3],
  [/\b(?:low|minor|trivial|cosmetic)\b/i, 4],
];

/**
 * The severity that a text names: by its key or title, else by its rank (`SEV-1`, `P2`) or a word that everybody
 * uses for one. Houses that count from 0 mean the worst by it.
 */
export function severityOf(
  text: string,
  severities: Severity[],
): string | null {
  const wanted = text.trim().toLowerCase();
  const named = severities.find(
    ({ key, title }) =>
      key.toLowerCase() === wanted || title.toLowerCase() === wanted,
  );
  if (named) return named.key;
  const digit = RANK.exec(text)?.[1] ?? /^\s*([0-5])\s*$/.exec(text)?.[1];
  const rank = digit
    ? Math.max(1, Number(digit))
    : WORDS.find(([pattern]) => pattern.test(text))?.[1];
  const sorted = [...severities].sort((a, b) => a.rank - b.rank);
  if (rank === undefined) return null;
  return (
    (
      sorted.find(severity => severity.rank === rank) ??
      sorted[sorted.length - 1]
    )?.key ?? null
  );
}
