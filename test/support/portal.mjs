// A whole demo portal for tests: the backend from its sources, serving the built app, on a free
// port and with a temporary data folder, so that it never meets a demo somebody is using.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildApp } from './app.mjs';
import { cleanUpWith } from './cleanUp.mjs';
import { freePort } from './ports.mjs';
import { root } from './run.mjs';

const STARTS_WITHIN_MS = 120_000;

/** Today, in tests and on pictures: a Monday morning. */
export const NOW = '2026-11-23T09:00:00.000Z';

/** What must answer before the portal counts as ready: the demo catalog's last files, and we. */
const READY_PATHS = [
  '/api/postmortems/postmortems',
  '/api/catalog/entities/by-name/component/default/checkout',
  '/api/catalog/entities/by-name/api/default/order-events',
];

const hasEnded = ({ exitCode, signalCode }) =>
  exitCode !== null || signalCode !== null;

/**
 * Starts a portal and waits until people can sign in and the demo is there.
 *
 * @param {object} [options]
 * @param {string} [options.now] when its clock starts, ISO 8601; the demo's post-mortems are dated from it
 * @param {string} [options.data] a data folder to keep; otherwise a temporary one
 * @param {number} [options.port] otherwise a free one
 * @param {string} [options.entry] a file that starts the backend instead of the demo's own
 * @param {Record<string, string>} [options.env] further variables of the backend
 */
export async function startPortal({ now, data, port, entry, env } = {}) {
  await buildApp();
  const temporary = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-'));
  const removeTemporary = cleanUpWith(() =>
    fs.rm(temporary, { recursive: true, force: true }),
  );
  const log = path.join(temporary, 'backend.log');
  const actualPort = String(port ?? (await freePort()));
  const url = `http://localhost:${actualPort}`;
  const folder = path.join(root, 'packages/backend');

  const backend = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--require',
      createRequire(path.join(folder, 'package.json')).resolve(
        '@backstage/cli/config/nodeTransform.cjs',
      ),
      entry ?? 'src/index.ts',
    ],
    {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        PORTAL_APP_PORT: actualPort,
        PORTAL_BACKEND_PORT: actualPort,
        PORTAL_DATA: data ?? path.join(temporary, 'data'),
        ...(now && clockAt(now)),
        ...env,
      },
    },
  );
  const logFile = createWriteStream(log);
  backend.stdout.pipe(logFile, { end: false });
  backend.stderr.pipe(logFile, { end: false });

  const end = async signal => {
    if (hasEnded(backend)) return;
    const exit = once(backend, 'exit');
    process.kill(-backend.pid, signal);
    await exit;
  };
  const stopBackend = cleanUpWith(() => end('SIGTERM'));

  const portal = {
    url,
    /** The backend's output so far is in this file, until the portal is stopped. */
    log,
    pid: backend.pid,
    /** A token of one of the demo's people, by name. */
    async token(name) {
      const answer = await fetch(`${url}/api/auth/demo/refresh`, {
        headers: { 'x-demo-user': name },
      });
      if (!answer.ok) throw new Error(`No token for ${name}: ${answer.status}`);
      return (await answer.json()).backstageIdentity.token;
    },
    /** What the API answers one of the demo's people. */
    async fetch(name, route, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${await portal.token(name)}`);
      return fetch(`${url}${route}`, { ...init, headers });
    },
    /** Ends the backend as a power cut would, with nothing tidied up. */
    kill: () => end('SIGKILL'),
    async stop() {
      await stopBackend();
      await removeTemporary();
    },
  };

  try {
    await untilReady(portal, backend);
  } catch (error) {
    await portal.stop();
    throw error;
  }
  return portal;
}

/** What lets a program's clock start at a time, and the demo be written as if that were its first day. */
function clockAt(now) {
  const clock = path.join(root, 'test/support/clock.cjs');
  const before = process.env.NODE_OPTIONS ?? '';
  return {
    POSTMORTEMS_DEMO_NOW: now,
    PORTAL_NOW: now,
    NODE_OPTIONS: `${before} --require ${JSON.stringify(clock)}`.trim(),
  };
}

async function untilReady(portal, backend) {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    if (hasEnded(backend) || Date.now() > deadline) {
      const output = await fs.readFile(portal.log, 'utf8');
      const how = backend.exitCode ?? backend.signalCode ?? 'still starting';
      throw new Error(`No portal (${how}):\n${output.slice(-6000)}`);
    }
    if (await isReady(portal)) return;
    // It has no other way to tell us.
    await delay(200);
  }
}

/** The demo fills itself after the start, one post-mortem after the other; this is the last. */
const LAST_OF_THE_DEMO =
  '/api/postmortems/postmortems?q=cluster+upgrade+evicts';

async function isReady(portal) {
  try {
    for (const route of READY_PATHS) {
      if (!(await portal.fetch('alice', route)).ok) return false;
    }
    const last = await portal.fetch('alice', LAST_OF_THE_DEMO);
    return last.ok && (await last.json()).items.length > 0;
  } catch {
    return false;
  }
}
