// `yarn test:e2e [Playwright's arguments]`: end-to-end tests in a real Chromium, against a portal
// of their own, whose clock stands at the same time in every run. With PORTAL_URL they use that
// portal instead, for instance a running demo; PORTAL_NOW then tells what its clock started at.
import { findBrowser } from './browser.mjs';
import { main } from './main.mjs';
import { NOW, startPortal } from './portal.mjs';
import { run } from './run.mjs';

await main(async () => {
  const browser = findBrowser();
  const { PORTAL_URL, PORTAL_NOW } = process.env;
  const [url, now] = PORTAL_URL
    ? [PORTAL_URL, PORTAL_NOW]
    : [(await startPortal({ now: NOW })).url, NOW];
  return run(
    [
      'playwright',
      'test',
      '--config',
      'test/e2e/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    { env: { PORTAL_URL: url, PORTAL_BROWSER: browser, PORTAL_NOW: now } },
  );
});
