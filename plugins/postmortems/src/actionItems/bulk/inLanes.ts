/**
 * Works through all of them in their order, so many at a time. Once it is stopped nothing new is begun,
 * and it ends when what had been begun has.
 *
 * @param work - never rejects
 */
export async function inLanes<T>(
  all: readonly T[],
  lanes: number,
  work: (one: T) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < all.length && !signal.aborted) {
      const one = all[next];
      next += 1;
      await work(one);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
