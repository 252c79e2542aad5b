// Builds the demo's app, which the portal of the end-to-end tests serves as a real one would:
// quicker than a development server, and nothing reloads while somebody edits a file.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

const SOURCES = [
  'packages/app',
  'plugins/postmortems',
  'plugins/postmortems-common',
  'yarn.lock',
];

const BUILT = path.join(root, 'packages/app/dist/index.html');

/** Builds the app unless nothing in it has changed since it was built last. */
export async function buildApp() {
  if (existsSync(BUILT)) {
    const builtAt = statSync(BUILT).mtimeMs;
    if (SOURCES.every(source => newest(path.join(root, source)) < builtAt)) {
      return;
    }
  }
  console.log('Building the app');
  const code = await run(['backstage-cli', 'package', 'build'], {
    cwd: path.join(root, 'packages/app'),
    env: { NODE_ENV: 'production' },
    quiet: true,
  });
  if (code !== 0) throw new Error('The app could not be built; see above');
}

/** When the newest file at or under a path was changed. */
function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const children = readdirSync(file).filter(
    name => name !== 'node_modules' && name !== 'dist',
  );
  return Math.max(0, ...children.map(name => newest(path.join(file, name))));
}
