import type { BoneFactors } from './bones';

/** With more factors, a bone has them side by side. */
const IN_ONE_COLUMN = 6;

/** A bone above the spine and one below it that end at the same place. */
export interface Pair {
  above: BoneFactors;
  below?: BoneFactors;
  /** How many columns of text the wider one has. */
  span: number;
}

/** In how many columns a bone has its factors, side by side. */
export function columnsOf(
  factors: BoneFactors['factors'],
  most: number,
): number {
  return Math.min(most, Math.ceil(factors.length / IN_ONE_COLUMN));
}

/** The bones in turn above and below the spine. */
export function pairsOf(
  bones: readonly BoneFactors[],
  columns: number,
): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < bones.length; i += 2) {
    const [above, below] = bones.slice(i, i + 2);
    const span = Math.max(
      columnsOf(above.factors, columns),
      below ? columnsOf(below.factors, columns) : 0,
    );
    pairs.push({ above, below, span });
  }
  return pairs;
}

/** How many columns the pairs have together. */
export function spanOf(row: readonly Pair[]): number {
  return row.reduce((sum, { span }) => sum + span, 0);
}

/** As many pairs on each spine as there are columns for. */
export function rowsOf(pairs: readonly Pair[], columns: number): Pair[][] {
  const rows: Pair[][] = [];
  for (const pair of pairs) {
    const row = rows[rows.length - 1];
    if (row && spanOf(row) + pair.span <= columns) row.push(pair);
    else rows.push([pair]);
  }
  return rows;
}
