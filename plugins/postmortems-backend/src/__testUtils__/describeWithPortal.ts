import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { describeOnEachDatabase } from './databases';
import { TestPortal, TestPortalOptions } from './TestPortal';

/** What the tests of one file share on one engine; there from the first `it` on. */
export interface Bench {
  portal: TestPortal;
  knex: Knex;
  engine: TestDatabaseId;
}

/** Runs tests on every engine, each time with one portal that all of them share. */
export function describeWithPortal(
  name: string,
  tests: (bench: Bench) => void,
  options: Omit<TestPortalOptions, 'knex'> = {},
): void {
  describeOnEachDatabase(name, (init, engine) => {
    const bench = { engine } as Bench;
    beforeAll(async () => {
      bench.knex = await init();
      bench.portal = await TestPortal.start({ ...options, knex: bench.knex });
    }, 60_000);
    afterAll(() => bench.portal?.stop());
    tests(bench);
  });
}
