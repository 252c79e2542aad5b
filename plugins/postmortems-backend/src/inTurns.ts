import { setImmediate, setTimeout } from 'node:timers/promises';

/** Long work of a pure function: wherever it yields it may be interrupted. */
export type Work<T> = Generator<void, T, void>;

/** So long others wait for their turn, in milliseconds, and then until the work next yields. */
const TURN_MS = 10;
/** The same where nobody waits for the work. */
const BACKGROUND_TURN_MS = 3;

/** Has work done for which somebody waits, in turns with whatever else the process has to do. */
export async function inTurns<T>(work: Work<T>): Promise<T> {
  return turnByTurn(work, TURN_MS, () => setImmediate());
}

/**
 * Has work done for which nobody waits: after each turn the process is left to others for as long. A request is many
 * small steps, and would otherwise wait for a turn before each of them.
 */
export async function inBackground<T>(work: Work<T>): Promise<T> {
  return turnByTurn(work, BACKGROUND_TURN_MS, restFromWork);
}

/** Leaves the process to others for as long as a turn in the background takes. */
export async function restFromWork(): Promise<void> {
  await setTimeout(BACKGROUND_TURN_MS);
}

async function turnByTurn<T>(
  work: Work<T>,
  turnMs: number,
  rest: () => Promise<void>,
): Promise<T> {
  let until = performance.now() + turnMs;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + turnMs;
  }
}

/** Has work done in one go. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
