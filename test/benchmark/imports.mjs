// How long `yarn import` takes over a thousand files, which it reads, sends and sees kept.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { cleanUpWith } from '../support/cleanUp.mjs';
import { root } from '../support/run.mjs';
import { writePostmortems } from './postmortemFiles.mjs';

const FILES = 1_000;

/** @returns {Promise<number>} seconds */
export async function measureImports({ url, token }) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-files-'));
  const removeFolder = cleanUpWith(() =>
    fs.rm(folder, { recursive: true, force: true }),
  );
  await writePostmortems(folder, FILES);
  const startedAt = performance.now();
  const command = spawn(
    process.execPath,
    [path.join(root, 'scripts/import/main.mjs'), folder, '--url', url],
    { env: { ...process.env, POSTMORTEMS_TOKEN: token }, stdio: 'inherit' },
  );
  const [code] = await once(command, 'close');
  const seconds = (performance.now() - startedAt) / 1_000;
  if (code !== 0) throw new Error('Not every file was imported; see above');
  await removeFolder();
  return seconds;
}
