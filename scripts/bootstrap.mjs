// Brings what a fresh machine lacks (a Node that Backstage supports, the pinned yarn, the locked
// packages), then runs one of the commands below. Uses nothing but Node's own modules, because it
// runs before anything is installed. Tools go into `.tools/`; a second run fetches nothing.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SUPPORTED_NODE_MAJORS = ['22', '24'];
const NODE_VERSION = '24.21.0';

const COMMANDS = {
  start: ['node_modules/@backstage/cli/bin/backstage-cli', 'repo', 'start'],
  test: ['test/support/all.mjs'],
};

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tools = path.join(root, '.tools');

function stop(message) {
  console.error(`bootstrap: ${message}`);
  process.exit(1);
}

/** The folder of a package from the npm registry, installed if it is not there yet. */
function fetchTool(name, version) {
  const folder = path.join(tools, 'node_modules', name);
  const manifest = path.join(folder, 'package.json');
  const present =
    existsSync(manifest) &&
    JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  if (present) return folder;

  console.log(`bootstrap: fetching ${name} ${version}`);
  mkdirSync(tools, { recursive: true });
  const own = path.join(tools, 'package.json');
  if (!existsSync(own)) writeFileSync(own, '{"private":true}\n');
  const options = ['--no-audit', '--no-fund', '--save-exact'];
  const npm = spawnSync(
    'npm',
    ['install', '--prefix', tools, ...options, `${name}@${version}`],
    {
      cwd: tools,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (npm.status !== 0) {
    stop(
      name.startsWith('node-')
        ? `install Node ${SUPPORTED_NODE_MAJORS.join(' or ')}; this is ${
            process.version
          }, and fetching one failed`
        : `could not fetch ${name} ${version}; is the npm registry reachable?`,
    );
  }
  return folder;
}

function supportedNode() {
  const [major] = process.versions.node.split('.');
  if (SUPPORTED_NODE_MAJORS.includes(major)) return process.execPath;
  const windows = process.platform === 'win32';
  const system = windows ? 'win' : process.platform;
  const folder = fetchTool(`node-${system}-${process.arch}`, NODE_VERSION);
  return path.join(folder, 'bin', windows ? 'node.exe' : 'node');
}

/** Installs the packages unless they are those of the lockfile already. */
function installPackages(node, env) {
  const lockfile = readFileSync(path.join(root, 'yarn.lock'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed-lockfile');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  const { packageManager } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const yarn = fetchTool('@yarnpkg/cli-dist', packageManager.split('@')[1]);
  const install = spawnSync(
    node,
    [path.join(yarn, 'bin', 'yarn.js'), 'install', '--immutable'],
    { cwd: root, env, stdio: 'inherit' },
  );
  if (install.status !== 0) {
    stop('yarn could not install the packages; its reason stands above');
  }
  writeFileSync(stamp, wanted);
}

const command = COMMANDS[process.argv[2]];
if (!command) {
  stop(`say what to run, one of: ${Object.keys(COMMANDS).join(', ')}`);
}

const node = supportedNode();
const env = {
  ...process.env,
  PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
};
// npm tells its scripts where it was told to look for packages, and whom to trust; yarn has to be told.
if (env.npm_config_registry) {
  env.YARN_NPM_REGISTRY_SERVER ??= env.npm_config_registry;
}
if (env.npm_config_cafile) {
  env.YARN_HTTPS_CA_FILE_PATH ??= env.npm_config_cafile;
}
installPackages(node, env);

const child = spawn(node, [...command, ...process.argv.slice(3)], {
  cwd: root,
  env,
  stdio: 'inherit',
});
// Ctrl-C reaches the child by itself; we stay until it has tidied up. Other signals we pass on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.once('exit', code => process.exit(code ?? 1));
