// `yarn test:unit [jest's arguments]`: unit and integration tests, on SQLite and on PostgreSQL.
import { main } from './main.mjs';
import { ADDRESS_VARIABLE, startPostgres } from './postgres.mjs';
import { run } from './run.mjs';

await main(async () => {
  const { url } = await startPostgres();
  return run(
    [
      'backstage-cli',
      'repo',
      'test',
      '--ci',
      // Otherwise it stays and watches, as this is a git repository.
      '--watchAll=false',
      // A busy machine is no failure; a test that hangs still is.
      '--testTimeout=30000',
      ...process.argv.slice(2),
    ],
    { env: { [ADDRESS_VARIABLE]: url } },
  );
});
