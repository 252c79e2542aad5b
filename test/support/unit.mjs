// `yarn test:unit [jest's arguments]`: unit and integration tests, on SQLite and on PostgreSQL.
import { cleanUp } from './cleanUp.mjs';
import { ADDRESS_VARIABLE, startPostgres } from './postgres.mjs';
import { run } from './run.mjs';

try {
  const { url } = await startPostgres();
  process.exitCode = await run(
    [
      'backstage-cli',
      'repo',
      'test',
      '--ci',
      // Otherwise it stays and watches, as this is a git repository.
      '--watchAll=false',
      ...process.argv.slice(2),
    ],
    { env: { [ADDRESS_VARIABLE]: url } },
  );
} finally {
  await cleanUp();
}
