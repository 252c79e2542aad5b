/** Post-mortems by the stratum that each is of: their numbers, in the order of the strata. */
export type Strata = readonly number[];

/** No stratum has fewer, where others are there to be put together with. */
const LEAST = 20;

/**
 * Puts together neighbouring sizes until each stratum has enough: among forty post-mortems nothing could be told from
 * chance in strata of six. It is decided by the sizes of all alone, before anybody looks at what was found where. There is
 * no end to how many there are: where a tenth of thousands are large, they must not be taken for small ones.
 *
 * Strata of a score are put together where few have each: J. R. Donoghue, N. L. Allen, "Thin versus Thick Matching in the
 * Mantel-Haenszel Procedure for Detecting DIF", Journal of Educational Statistics 18 (1993), 131–154. How many are enough
 * is our own choice, by the invented histories of `yarn proof recurringFactors`.
 *
 * @param ofSize - how many there are of each size, from 0
 * @returns what makes numbers by size into numbers by stratum
 */
export function strataOf(
  ofSize: readonly number[],
): (ofSize: readonly number[]) => Strata {
  let left = sumOf(ofSize);
  const stratumOf: number[] = [];
  let stratum = 0;
  let inside = 0;
  for (const count of ofSize) {
    stratumOf.push(stratum);
    inside += count;
    left -= count;
    if (inside >= LEAST && left >= LEAST) {
      stratum += 1;
      inside = 0;
    }
  }
  return some => {
    const strata = new Array<number>(stratum + 1).fill(0);
    some.forEach((count, size) => {
      strata[stratumOf[size] ?? stratum] += count;
    });
    return strata;
  };
}

/** All of them together. */
export function sumOf(counts: Strata): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
