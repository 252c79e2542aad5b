// How fast the doorway for writes is, without HTTP around it.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../support/run.mjs';

const FOLDER = path.join(root, 'plugins/postmortems-backend');

/**
 * @param {object} database for knex
 * @returns {Promise<{ alone: Rates[], crowd: Rates[] }>} edits and bare updates a second, one after
 *   the other and ten at a time
 */
export async function measureEdits(database) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--require',
      createRequire(path.join(FOLDER, 'package.json')).resolve(
        '@backstage/cli/config/nodeTransform.cjs',
      ),
      'src/__testUtils__/editRate.ts',
      JSON.stringify(database),
    ],
    { cwd: FOLDER },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
