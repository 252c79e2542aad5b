/**
 * For each of many tests the smallest share of false finds at which it would be one of the finds: its q. Taking all
 * with a q below 5% for finds, no more than 5% of the finds are false ones, in the mean over many such families.
 *
 * It holds for tests that do not depend on each other, and for those that lean the same way; where nothing at all
 * is to be found, 5% is also the chance of finding anything.
 *
 * Source: Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", Journal of the Royal Statistical
 * Society B 57 (1995), 289–300; Y. Benjamini, D. Yekutieli, Annals of Statistics 29 (2001), 1165–1188.
 *
 * @param chances - the p-value of each test of the family, in any order
 * @returns the q of each, in the same order
 */
export function benjaminiHochberg(chances: readonly number[]): number[] {
  const ranked = chances
    .map((chance, index) => ({ chance, index }))
    .sort((a, b) => b.chance - a.chance);
  const q = new Array<number>(chances.length);
  let smallest = 1;
  ranked.forEach(({ chance, index }, i) => {
    const rank = chances.length - i;
    smallest = Math.min(smallest, chance * (chances.length / rank));
    q[index] = smallest;
  });
  return q;
}
