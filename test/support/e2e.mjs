// `yarn test:e2e [Playwright's arguments]`: end-to-end tests in a real Chromium, against a portal
// of their own. With PORTAL_URL they use that portal instead, for instance a running demo.
import { findBrowser } from './browser.mjs';
import { main } from './main.mjs';
import { startPortal } from './portal.mjs';
import { run } from './run.mjs';

await main(async () => {
  const browser = findBrowser();
  const { url } = process.env.PORTAL_URL
    ? { url: process.env.PORTAL_URL }
    : await startPortal();
  return run(
    [
      'playwright',
      'test',
      '--config',
      'test/e2e/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    { env: { PORTAL_URL: url, PORTAL_BROWSER: browser } },
  );
});
