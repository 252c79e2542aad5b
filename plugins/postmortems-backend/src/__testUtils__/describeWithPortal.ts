import { TestDatabaseId } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { describeOnEachDatabase } from './databases';
import { TestPortal, TestPortalOptions } from './TestPortal';

/** What the tests of one file share on one engine; there from the first `it` on. */
export interface Bench {
  portal: TestPortal;
  knex: Knex;
  engine: TestDatabaseId;
}

interface BenchOptions extends Omit<TestPortalOptions, 'knex' | 'config'> {
  /** The configuration, or what finds out: where a server of the test listens. */
  config?: JsonObject | (() => Promise<JsonObject>);
}

async function configOf({ config }: BenchOptions) {
  return typeof config === 'function' ? config() : config;
}

/** Runs tests on every engine, each time with one portal that all of them share. */
export function describeWithPortal(
  name: string,
  tests: (bench: Bench) => void,
  options: BenchOptions = {},
): void {
  describeOnEachDatabase(name, (init, engine) => {
    const bench = { engine } as Bench;
    beforeAll(async () => {
      bench.knex = await init();
      bench.portal = await TestPortal.start({
        ...options,
        config: await configOf(options),
        knex: bench.knex,
      });
    }, 60_000);
    afterAll(() => bench.portal?.stop());
    tests(bench);
  });
}
