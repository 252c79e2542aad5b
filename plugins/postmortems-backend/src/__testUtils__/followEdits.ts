import fc from 'fast-check';
import type { TestDatabaseId } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { FactorBench } from './FactorBench';
import { randomEdit, RandomEdits, STATEMENTS } from './RandomEdits';
import { tellFinding } from './tellFinding';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
/** On both engines together. */
const EDITS = isProof ? 100_000 : 1_000;
/** After so many, the index that followed is held against one that is built anew. */
const COMPARED_EVERY = isProof ? 5_000 : 100;

/** What keeps an index in memory and follows what is changed in the database. */
interface Keeper {
  refresh(): Promise<void>;
  readonly contents: unknown[];
}

interface Followed<K extends Keeper> {
  engine: TestDatabaseId;
  /** What the index is of, as findings name it. */
  scenario: string;
  seed: number;
  /** The one of the backend that makes the edits. */
  own(bench: FactorBench): K;
  /** One that knows nothing yet. */
  anew(bench: FactorBench): K;
  /** What it answers where a factor with this statement is written. */
  asked(keeper: K, statement: string): unknown;
}

/** As long as it may take. */
export const FOLLOWING_MS = isProof ? 7_200_000 : 300_000;

/**
 * Holds an index that follows random edits against one that is built anew, on the backend that makes them
 * and on another.
 * @returns how often, and how many entries it had when it was largest
 */
export async function followEdits<K extends Keeper>(
  knex: Knex,
  { engine, scenario, seed, own, anew, asked }: Followed<K>,
): Promise<{ compared: number; largest: number }> {
  const startedAt = performance.now();
  const bench = await FactorBench.start(knex);
  const here = own(bench);
  const there = anew(bench);
  await here.refresh();
  await there.refresh();
  const edits = await RandomEdits.start(bench);
  let compared = 0;
  let largest = 0;
  const sample = fc.sample(randomEdit, { numRuns: EDITS / 2, seed });
  for (const [i, edit] of sample.entries()) {
    await edits.make(edit, () => there.refresh());
    if ((i + 1) % COMPARED_EVERY !== 0) continue;
    const rebuilt = anew(bench);
    await rebuilt.refresh();
    for (const followed of [here, there]) {
      await followed.refresh();
      expect(followed.contents).toEqual(rebuilt.contents);
      for (const statement of STATEMENTS) {
        expect(await asked(followed, statement)).toEqual(
          await asked(rebuilt, statement),
        );
      }
    }
    compared += 1;
    largest = Math.max(largest, rebuilt.contents.length);
  }
  const made = (EDITS / 2).toLocaleString('en-US');
  tellFinding({
    ...{ scenario, engine, startedAt },
    floor: 'incremental is rebuilt, over 100,000 random edits on both',
    measured: `${made} edits, ${compared} comparisons on 2 backends, 0 differences`,
  });
  return { compared, largest };
}
