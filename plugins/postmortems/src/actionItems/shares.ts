import type { ActionItemSummary } from 'backstage-plugin-postmortems-common';

/** How all action items divide, in whole per cent that add up to 100. */
export interface Shares {
  done: number;
  open: number;
  wontDo: number;
}

/** None while there is nothing to divide. */
export function shares(summary: ActionItemSummary): Shares | null {
  const [done, open, wontDo] = wholePercents([
    summary.done + summary.verified,
    summary.open + summary.inProgress,
    summary.wontDo,
  ]);
  return done === undefined ? null : { done, open, wontDo };
}

/**
 * Each count's share in whole per cent. Rounding each alone can add up to 99 or 101, so all are
 * rounded down and what is missing goes to those that lost most. Empty when all counts are zero.
 */
export function wholePercents(counts: number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const percents = counts.map(count => Math.floor((count * 100) / total));
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  const lost = counts
    .map((count, index) => ({ index, rest: (count * 100) % total }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of lost.slice(0, missing)) percents[index] += 1;
  return percents;
}
