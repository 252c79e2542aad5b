import { setImmediate } from 'node:timers/promises';

/** Long work of a pure function: wherever it yields it may be interrupted. */
export type Work<T> = Generator<void, T, void>;

/** So long others wait for their turn, in milliseconds, and then until the work next yields. */
const TURN_MS = 10;

/** Has work done in turns with whatever else the process has to do. */
export async function inTurns<T>(work: Work<T>): Promise<T> {
  let until = performance.now() + TURN_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + TURN_MS;
  }
}

/** Has work done in one go. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
