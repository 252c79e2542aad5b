// How the list of all post-mortems feels in a real browser when there are many.
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.mjs';

/** Where the demo's sign-in page keeps who was chosen. */
const CHOSEN_PERSON = 'demo-sign-in.person';

/**
 * A page on which one of the demo's people is signed in.
 *
 * @param {string} url the portal's
 * @param {(page: import('@playwright/test').Page) => Promise<T>} use
 * @returns {Promise<T>}
 * @template T
 */
export async function withPage(url, use) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments,
  });
  try {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    await page.addInitScript(
      key => window.sessionStorage.setItem(key, 'alice'),
      CHOSEN_PERSON,
    );
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** Opens the list and waits for its first row. */
export async function openList(page, options) {
  await page.goto('/postmortems/all', options);
  await rows(page)
    .first()
    .waitFor({ timeout: 60_000, ...options });
}

function rows(page) {
  return page.locator('table tbody tr:not([aria-hidden])');
}

/**
 * @param {string} url the portal's
 * @param {number} rounds
 * @returns {Promise<{ rows: number, paintMs: number }[]>} rows in the document, and the longest time
 *   from an act to the next paint
 */
export async function measurePage(url, rounds) {
  const found = [];
  for (let round = 0; round < rounds; round++) {
    found.push(await withPage(url, measureOnce));
  }
  return found;
}

async function measureOnce(page) {
  await openList(page);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver(list => {
      for (const { interactionId, duration } of list.getEntries()) {
        if (interactionId) window.longest = Math.max(window.longest, duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  // Acts whose answer changes every row, one after the other, as a person would.
  for (const act of [
    () => page.getByRole('button', { name: 'Next' }).click(),
    () => page.getByRole('button', { name: 'Next' }).click(),
    () => page.getByRole('button', { name: 'Previous' }).click(),
    () => page.getByRole('button', { name: 'Title' }).click(),
    () => page.getByRole('button', { name: 'Severity' }).click(),
    () => page.getByLabel('Search post-mortems').pressSequentially('queue'),
  ]) {
    await act();
    await page.locator('table[aria-busy=false]').waitFor();
  }
  // The last of the entries are reported with a frame after them.
  await page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => setTimeout(resolve, 200));
      }),
  );
  return {
    rows: await page.locator('tr, [role=row]').count(),
    paintMs: await page.evaluate(() => window.longest),
  };
}
