import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { openAs } from './support/people';
import { screens } from './support/screens';

/** Wide content is scrolled down to, never sideways. */
async function expectNoSidewaysScrolling(page: Page) {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const { name, path, ready } of screens) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} is accessible, ${colorScheme}`, async ({ context }) => {
      const page = await openAs(context, 'alice', 'about:blank');
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await ready(page);
      await expectAccessible(page, '[data-postmortems]');
    });
  }

  test(`${name} fits a narrow window`, async ({ context }) => {
    const page = await openAs(context, 'alice', 'about:blank');
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.goto(path);
    await ready(page);
    await expectNoSidewaysScrolling(page);
  });
}
