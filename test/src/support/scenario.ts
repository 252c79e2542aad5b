import { Engine, ENGINES } from './databases';

/** `yarn proof` runs every scenario at its floor; a normal test run only sees that it works. */
const isProof = process.env.POSTMORTEMS_PROOF === '1';

/** What a scenario asks of itself: few in a normal run, the floor as proof. */
export function inRun<T>({ usual, proof }: { usual: T; proof: T }): T {
  return isProof ? proof : usual;
}

/**
 * Declares a scenario: one test on each engine that it is for. When everything in it held, `run`
 * answers what it saw.
 * @param name - `T1 lost update`
 * @param floor - what has to be reached, in words
 */
export function scenario(
  name: string,
  { floor, on = ENGINES }: { floor: string; on?: Engine[] },
  run: (engine: Engine) => Promise<string>,
): void {
  const engines = ENGINES.filter(engine => on.includes(engine));
  if (engines.length === 0)
    declare(it.skip, name, on.join(), floor, async () => '');
  for (const engine of engines) {
    declare(it, name, engine, floor, () => run(engine));
  }
}

/** Declares a scenario that needs both engines at once. */
export function scenarioAcross(
  name: string,
  { floor }: { floor: string },
  run: () => Promise<string>,
): void {
  declare(ENGINES.length > 1 ? it : it.skip, name, 'both', floor, run);
}

/** Declares a scenario that needs no database. */
export function scenarioAlone(
  name: string,
  { floor }: { floor: string },
  run: () => Promise<string>,
): void {
  declare(it, name, 'none', floor, run);
}

function declare(
  test: jest.It,
  name: string,
  where: string,
  floor: string,
  run: () => Promise<string>,
): void {
  test(
    `${name} on ${where}`,
    async () => {
      const startedAt = performance.now();
      const measured = await run();
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      // The line that `test/support/proof.mjs` collects.
      process.stdout.write(
        `${['proof', name, where, floor, measured, seconds].join(' | ')}\n`,
      );
    },
    inRun({ usual: 180_000, proof: 3_600_000 }),
  );
}
