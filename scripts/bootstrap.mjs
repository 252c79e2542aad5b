// Brings what a fresh machine lacks (a Node that Backstage supports, the pinned yarn, the locked
// packages), then runs one of the commands below. Uses nothing but Node's own modules, because it
// runs before anything is installed. What it fetches goes into `.tools/`; a second run fetches nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SUPPORTED_NODE_MAJORS = [22, 24];
const NODE_VERSION = '24.21.0';

const COMMANDS = {
  start: ['backstage-cli', 'repo', 'start'],
  test: ['node', 'test/support/all.mjs'],
};

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tools = path.join(root, '.tools');

function stop(message) {
  console.error(`bootstrap: ${message}`);
  process.exit(1);
}

function fetchTool(name, version) {
  const folder = path.join(tools, 'node_modules', name);
  const installed = path.join(folder, 'package.json');
  if (
    !existsSync(installed) ||
    JSON.parse(readFileSync(installed, 'utf8')).version !== version
  ) {
    console.log(`bootstrap: fetching ${name} ${version}`);
    mkdirSync(tools, { recursive: true });
    const manifest = path.join(tools, 'package.json');
    if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true}\n');
    const npm = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--save-exact', `${name}@${version}`],
      { cwd: tools, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
    );
    if (npm.status !== 0) stop(`could not fetch ${name} ${version}; install it by hand`);
  }
  return folder;
}

function nodeFolder() {
  if (SUPPORTED_NODE_MAJORS.includes(Number(process.versions.node.split('.')[0]))) {
    return path.dirname(process.execPath);
  }
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return path.join(fetchTool(`node-${system}-${process.arch}`, NODE_VERSION), 'bin');
}

function yarnFile() {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(fetchTool('@yarnpkg/cli-dist', packageManager.split('@')[1]), 'bin', 'yarn.js');
}

function run(env, ...command) {
  return spawnSync(path.join(env.NODE_FOLDER, 'node'), command, { cwd: root, env, stdio: 'inherit' });
}

const chosen = COMMANDS[process.argv[2]];
if (!chosen) stop(`unknown command; one of ${Object.keys(COMMANDS).join(', ')}`);

const folder = nodeFolder();
const yarn = yarnFile();
const env = {
  ...process.env,
  NODE_FOLDER: folder,
  PATH: `${folder}${path.delimiter}${process.env.PATH}`,
};

const state = path.join(root, 'node_modules', '.yarn-state.yml');
const lock = path.join(root, 'yarn.lock');
if (!existsSync(state) || statSync(state).mtimeMs < statSync(lock).mtimeMs) {
  if (run(env, yarn, 'install', '--immutable').status !== 0) {
    stop('yarn could not install the packages; its reason stands above');
  }
}

const result = run(env, yarn, 'run', ...chosen, ...process.argv.slice(3));
process.exit(result.status ?? 1);
