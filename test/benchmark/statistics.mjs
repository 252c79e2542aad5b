/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {number[]} sorted smallest first
 * @param {number} share 0.95 for the 95th percentile
 */
export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The same items in any order. */
export function shuffle(items) {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    [shuffled[i], shuffled[other]] = [shuffled[other], shuffled[i]];
  }
  return shuffled;
}

/**
 * Takes each measurement once in every round, in another order each time, so that what the machine
 * does meanwhile falls on all of them alike.
 *
 * @template T
 * @param {Record<string, () => Promise<T>>} measurements
 * @param {number} rounds
 * @returns {Promise<Record<string, T>[]>} one entry a round
 */
export async function inRounds(measurements, rounds) {
  const taken = [];
  for (let round = 0; round < rounds; round++) {
    const found = {};
    for (const name of shuffle(Object.keys(measurements))) {
      found[name] = await measurements[name]();
    }
    taken.push(found);
  }
  return taken;
}
