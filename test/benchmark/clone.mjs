// How long it takes from a fresh clone to a page that somebody can use.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { cleanUpWith } from '../support/cleanUp.mjs';
import { freePort } from '../support/ports.mjs';
import { root } from '../support/run.mjs';
import { openList, withPage } from './page.mjs';

const GIVE_UP_MS = 15 * 60_000;

/** Clones what is committed, runs `npm start` there with empty caches, and opens the list. */
export async function measureClone() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-clone-'));
  const removeFolder = cleanUpWith(() =>
    fs.rm(folder, { recursive: true, force: true }),
  );
  const clone = path.join(folder, 'clone');
  const appPort = await freePort();
  const startedAt = performance.now();
  const cloned = spawnSync('git', [
    'clone',
    '--quiet',
    `file://${root}`,
    clone,
  ]);
  if (cloned.status !== 0) throw new Error(String(cloned.stderr));

  const portal = spawn('npm', ['start'], {
    cwd: clone,
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      // Whatever Node the machine has; the clone fetches its own where that is another one.
      PATH: process.env.PATH.split(path.delimiter)
        .filter(entry => !entry.startsWith(root))
        .join(path.delimiter),
      npm_config_cache: path.join(folder, 'npm'),
      YARN_GLOBAL_FOLDER: path.join(folder, 'yarn'),
      PORTAL_APP_PORT: String(appPort),
      PORTAL_BACKEND_PORT: String(await freePort()),
      BROWSER: 'none',
    },
  });
  const stopPortal = cleanUpWith(async () => {
    if (portal.exitCode !== null) return;
    const exit = once(portal, 'exit');
    process.kill(-portal.pid, 'SIGTERM');
    await exit;
  });
  const url = `http://localhost:${appPort}`;
  await untilAnswers(url, portal);
  await withPage(url, page => openList(page, { timeout: GIVE_UP_MS }));
  const seconds = (performance.now() - startedAt) / 1_000;
  await stopPortal();
  await removeFolder();
  return seconds;
}

async function untilAnswers(url, portal) {
  const deadline = Date.now() + GIVE_UP_MS;
  while (Date.now() < deadline) {
    if (portal.exitCode !== null) throw new Error('npm start ended by itself');
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    // It has no other way to tell us.
    await delay(200);
  }
  throw new Error('The clone does not answer');
}
