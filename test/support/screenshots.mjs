// `yarn screenshots`: pictures of every screen for the README, from a portal of their own whose
// clock stands where the demo's does, so that the same commit gives the same pictures.
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { main } from './main.mjs';
import { startPortal } from './portal.mjs';
import { root, run } from './run.mjs';

/** The demo's present: a Monday morning. */
const NOW = '2026-11-23T09:00:00.000Z';

await main(async () => {
  const browser = findBrowser();
  const clock = path.join(root, 'test/support/clock.cjs');
  const { url } = await startPortal({
    now: NOW,
    env: { PORTAL_NOW: NOW, NODE_OPTIONS: `--require ${clock}` },
  });
  return run(
    ['playwright', 'test', '--config', 'test/e2e/screenshots.config.ts'],
    { env: { PORTAL_URL: url, PORTAL_BROWSER: browser, PORTAL_NOW: NOW } },
  );
});
