import { setTimeout } from 'node:timers/promises';

/** What a request waits for the catalog, where it can do without. */
export const PATIENCE_MS = 3_000;

/**
 * What a question to the catalog is answered with.
 * @throws Error when no answer comes in time
 */
export async function patiently<T>(
  answer: Promise<T>,
  patienceMs: number,
): Promise<T> {
  const patience = new AbortController();
  const { signal } = patience;
  try {
    return await Promise.race([
      answer,
      setTimeout(patienceMs, undefined, { signal, ref: false }).then(() =>
        Promise.reject(new Error('The catalog does not answer')),
      ),
    ]);
  } finally {
    patience.abort();
  }
}
