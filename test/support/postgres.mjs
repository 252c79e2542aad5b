// A real PostgreSQL that exists while the tests run, without Docker and without an installation.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cleanUpWith } from './cleanUp.mjs';
import { freePort } from './ports.mjs';
import { unpackBinaries, unprivilegedAccount } from './postgresBinaries.mjs';

/** Where Backstage's `TestDatabases` looks for a server to use instead of Docker. */
export const ADDRESS_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING';

// Fast, and safe as nothing but the tests' rubbish can be lost. With `durable` a server keeps
// what it confirmed even when it is killed, which is what tests of crashes are about.
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/**
 * Starts a server on a free port of 127.0.0.1, or takes the one that {@link ADDRESS_VARIABLE} names.
 *
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, pid?: number, stop: () => Promise<void> }>}
 */
export async function startPostgres({ durable = false } = {}) {
  const given = process.env[ADDRESS_VARIABLE];
  if (given) return { url: given, stop: async () => {} };

  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-pg-'));
  const removeFolder = cleanUpWith(() =>
    fs.rm(folder, { recursive: true, force: true }),
  );
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : {};
  const data = path.join(folder, 'data');
  await fs.chmod(folder, 0o755);
  await fs.mkdir(data, { mode: 0o700 });
  if (account.uid) await fs.chown(data, account.uid, account.gid);
  const binaries = await unpackBinaries(folder);

  await finish(
    spawn(
      path.join(binaries, 'initdb'),
      // Sorts words as people do, as most servers out there: byte order would hide mistakes.
      [
        `--pgdata=${data}`,
        '--username=postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=en-US',
        '--no-sync',
      ],
      account,
    ),
  );

  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    ...(durable ? {} : FORGETFUL),
  };
  const server = spawn(
    path.join(binaries, 'postgres'),
    [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    // A group of its own: Ctrl-C is for us, and we stop it when nobody needs it any more.
    { ...account, detached: true },
  );
  const stopServer = cleanUpWith(async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
  });
  await listening(server);

  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    pid: server.pid,
    async stop() {
      await stopServer();
      await removeFolder();
    },
  };
}

function tail(child) {
  let text = '';
  const keep = chunk => {
    text = (text + chunk).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return () => text;
}

async function finish(child) {
  const output = tail(child);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`initdb failed:\n${output()}`);
}

function listening(server) {
  const output = tail(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () =>
      reject(new Error(`PostgreSQL did not start:\n${output()}`)),
    );
    server.stderr.on('data', () => {
      if (output().includes('ready to accept connections')) resolve();
    });
  });
}
