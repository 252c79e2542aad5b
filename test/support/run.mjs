// Runs a program of this repository with its output on the console, and ends it with us.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

const bin = path.join(root, 'node_modules', '.bin');

/**
 * Runs a command, found first among the installed packages' programs.
 *
 * @param {string[]} command the program and its arguments
 * @param {object} [options]
 * @param {Record<string, string | undefined>} [options.env] added to our own
 * @param {string} [options.cwd] the repository's root unless told
 * @param {boolean} [options.quiet] shows the output only when the command fails
 * @param {(line: string) => void} [options.onLine] is given each line of its standard output
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function run(
  [program, ...args],
  { env, cwd = root, quiet, onLine } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      stdio: quiet
        ? ['ignore', 'pipe', 'pipe']
        : ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: [bin, path.dirname(process.execPath), process.env.PATH].join(
          path.delimiter,
        ),
        ...env,
      },
    });
    const output = [];
    child.stdout?.on('data', chunk => output.push(chunk));
    child.stderr?.on('data', chunk => output.push(chunk));
    if (onLine) {
      child.stdout.pipe(process.stdout, { end: false });
      createInterface({ input: child.stdout }).on('line', onLine);
    }
    child.once('error', reject);
    child.once('close', code => {
      if (quiet && code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}
