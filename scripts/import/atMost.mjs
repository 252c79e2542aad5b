/**
 * Works on items in their order, some at a time; once the signal is given no further one is begun.
 *
 * @template T
 * @param {number} count
 * @param {T[]} items
 * @param {AbortSignal} signal
 * @param {(item: T) => Promise<void>} work
 */
export async function atMost(count, items, signal, work) {
  const pending = items.values();
  const worker = async () => {
    // All workers take from the same iterator. Asked before taking, so that none is taken in vain.
    while (!signal.aborted) {
      const { value, done } = pending.next();
      if (done) return;
      await work(value);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
}
