// Finds a real Chromium: an installed one, else Playwright's own, else (as root, on Debian) the
// distribution's package. Says in one line what to install when none can be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  // Chromium without a browser around the pages, which would take half of the machine for itself.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = process.getuid?.() === 0;

/** What Chromium needs to be told in a container without network. */
export const browserArguments = [
  // The sandbox cannot be set up by root, so nobody else goes without it.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Room (MB) for what a page makes while it loads, or a fifth of the time goes into tidying up after it.
  '--js-flags=--min-semi-space-size=32,--max-semi-space-size=64',
];

/** @returns {string} the path of a browser that starts */
export function findBrowser() {
  const found =
    installed() ?? playwrightsOwn() ?? downloaded() ?? debianPackage();
  if (!found) {
    throw new Error(
      'No browser for the end-to-end tests: install Google Chrome or Chromium',
    );
  }
  return found;
}

/** Some distributions install a placeholder under this name, so having a file is not enough. */
function starts(file) {
  const version = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return version.status === 0 && /\d+\.\d+/.test(version.stdout);
}

function installed() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap(folder => NAMES.map(name => path.join(folder, name)));
  return [process.env.CHROME_PATH, ...onPath, ...ELSEWHERE].find(
    file => file && existsSync(file) && starts(file),
  );
}

function playwrightsOwn() {
  const file = chromium.executablePath();
  return existsSync(file) && starts(file) ? file : undefined;
}

function downloaded() {
  console.log('No Chrome or Chromium here; asking Playwright for its own');
  spawnSync('playwright', ['install', '--no-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  return playwrightsOwn();
}

function debianPackage() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: 'inherit', env };
  spawnSync('apt-get', ['update', '-q'], options);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    console.log(`Installing the package ${name}`);
    const install = ['install', '-qy', '--no-install-recommends', name];
    if (spawnSync('apt-get', install, options).status === 0) break;
  }
  return installed();
}
