// `yarn screenshots`: pictures of every screen for the README, from a portal of their own whose
// clock stands where the demo's does, so that the same commit gives the same pictures.
import { findBrowser } from './browser.mjs';
import { main } from './main.mjs';
import { NOW, startPortal } from './portal.mjs';
import { run } from './run.mjs';

await main(async () => {
  const browser = findBrowser();
  const { url } = await startPortal({ now: NOW });
  return run(
    ['playwright', 'test', '--config', 'test/e2e/screenshots.config.ts'],
    { env: { PORTAL_URL: url, PORTAL_BROWSER: browser, PORTAL_NOW: NOW } },
  );
});
