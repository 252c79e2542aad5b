// The programs that the commands in the editor call: those on PATH, or else Debian's. Its packages are
// only unpacked, into `.tools/`: no service starts, and the machine stays as it is.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { cleanUpWith } from './cleanUp.mjs';
import { root } from './run.mjs';

const UNPACKED = path.join(root, '.tools/debian');

/** What Debian's Alertmanager reads, and from nowhere else. */
const SHARED = '/usr/share/prometheus';
const TEMPLATE = path.join(SHARED, 'alertmanager/default.tmpl');

/** The packages, with the programs of each. Alertmanager has one name by Debian and one by its makers. */
const PACKAGES = {
  curl: [['curl']],
  'kubernetes-client': [['kubectl']],
  prometheus: [['prometheus'], ['promtool']],
  'prometheus-alertmanager': [
    ['prometheus-alertmanager', 'alertmanager'],
    ['amtool'],
  ],
};

const isRoot = process.getuid?.() === 0;

/** A PATH on which all of them are found: what this machine has comes first. */
export const TOOLS_PATH = [
  process.env.PATH,
  path.join(UNPACKED, 'usr/bin'),
].join(path.delimiter);

/**
 * Where a program is.
 *
 * @param {string[]} names what it may be called
 * @returns {string | undefined}
 */
export function findTool(names) {
  return TOOLS_PATH.split(path.delimiter)
    .flatMap(folder => names.map(name => path.join(folder, name)))
    .find(isProgram);
}

/** Sees to it that every program is there; says what to install where it cannot. */
export async function bringTools() {
  for (const name of missing()) {
    // It is nothing without its libraries, and starts nothing.
    if (name !== 'curl') await unpack(name);
    else if (isRoot) {
      aptGet(['install', '--yes', '--no-install-recommends', name]);
    }
  }
  await showShared();
  const left = missing();
  if (left.length === 0 && !lacksTemplate()) return;
  if (lacksTemplate()) left.push('prometheus-alertmanager');
  throw new Error(
    `The commands that collect evidence are tried with the real tools, which are not here: apt-get install ${left.join(
      ' ',
    )}`,
  );
}

/** Each of them with its version: `kubectl 1.20.2, …`. */
export function describeTools() {
  return Object.values(PACKAGES)
    .flat()
    .map(names => {
      const [name] = names;
      const words =
        name === 'kubectl' ? ['version', '--client'] : ['--version'];
      const { stdout, stderr } = spawnSync(findTool(names), words, {
        encoding: 'utf8',
      });
      const version = /\d+\.\d+\.\d+/.exec(stdout + stderr)?.[0];
      return `${name} ${version ?? 'of an unknown version'}`;
    })
    .join(', ');
}

function missing() {
  return Object.keys(PACKAGES).filter(name =>
    PACKAGES[name].some(names => !findTool(names)),
  );
}

function lacksTemplate() {
  const alertmanager = findTool(['prometheus-alertmanager']);
  return alertmanager?.startsWith(UNPACKED) && !existsSync(TEMPLATE);
}

/** Lets Debian's Alertmanager find what was unpacked with it, as long as we run. */
async function showShared() {
  if (!isRoot || !lacksTemplate() || existsSync(SHARED)) return;
  // One that leads nowhere is left of a run that was killed.
  await fs.rm(SHARED, { force: true });
  await fs.symlink(path.join(UNPACKED, SHARED), SHARED);
  cleanUpWith(() => fs.rm(SHARED, { force: true }));
}

async function unpack(name) {
  await fs.mkdir(UNPACKED, { recursive: true });
  const folder = await fs.mkdtemp(path.join(UNPACKED, 'download-'));
  try {
    const download = () => aptGet(['download', name], folder);
    // The lists that a machine has may be older than what is offered.
    if (!download() && isRoot && aptGet(['update'])) download();
    for (const file of await fs.readdir(folder)) {
      spawnSync('dpkg', ['-x', path.join(folder, file), UNPACKED], {
        stdio: 'inherit',
      });
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

function aptGet(words, cwd) {
  console.log(`apt-get ${words.join(' ')}`);
  const { status } = spawnSync(
    'apt-get',
    // Its account for downloads may have no way to where the repository lies.
    ['--quiet', '--option', 'APT::Sandbox::User=root', ...words],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  return status === 0;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
