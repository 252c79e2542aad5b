// `yarn test:e2e [Playwright's arguments]`: end-to-end tests in a real Chromium, against portals of
// their own whose clock stands at the same time in every run, one for each spec that runs at once.
// With PORTAL_URL they use that portal instead, for instance a running demo, one after the other;
// PORTAL_NOW then tells what its clock started at.
import { buildApp } from './app.mjs';
import { findBrowser } from './browser.mjs';
import { main } from './main.mjs';
import { NOW, startPortal } from './portal.mjs';
import { run } from './run.mjs';

/** Specs that run at once, each with a portal and a browser: as many as two cores carry. */
const WORKERS = 2;

async function startPortals() {
  await buildApp();
  const portals = await Promise.all(
    Array.from({ length: WORKERS }, () => startPortal({ now: NOW })),
  );
  return portals.map(({ url }) => url).join(',');
}

await main(async () => {
  const browser = findBrowser();
  const { PORTAL_URL, PORTAL_NOW } = process.env;
  const [urls, now] = PORTAL_URL
    ? [PORTAL_URL, PORTAL_NOW]
    : [await startPortals(), NOW];
  return run(
    [
      'playwright',
      'test',
      '--config',
      'test/e2e/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    { env: { PORTAL_URL: urls, PORTAL_BROWSER: browser, PORTAL_NOW: now } },
  );
});
