import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

/** Both engines, always: SQLite in memory, and PostgreSQL where the test run has brought one. */
const ENGINES: TestDatabaseId[] = process.env
  .BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING
  ? ['SQLITE_3', 'POSTGRES_17']
  : ['SQLITE_3'];

/** Runs the same tests on every engine. */
export function describeOnEachDatabase(
  name: string,
  tests: (init: () => Promise<Knex>, engine: TestDatabaseId) => void,
): void {
  const databases = TestDatabases.create({ ids: ENGINES });
  describe.each(ENGINES)(`${name} on %s`, engine => {
    tests(() => databases.init(engine), engine);
  });
}
