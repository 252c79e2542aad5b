const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying again: doubles from one second to half a minute, and spreads over
 * the upper half of that, so that a portal coming back is not met by everybody at once.
 * @param failures - how many times in a row it has failed, from 1
 * @param random - from 0 up to 1
 */
export function backoff(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return ceiling * (0.5 + random / 2);
}
