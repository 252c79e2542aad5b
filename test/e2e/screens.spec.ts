import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { furtherScreens } from './support/furtherScreens';
import { openAs } from './support/people';
import { screens, show } from './support/screens';
import { expect, test } from './support/test';

/** What we draw: the dialog, where one is open, as it stands outside the page; else the page. */
async function ours(page: Page): Promise<string> {
  const asking = (await page.getByRole('dialog').count()) > 0;
  return asking ? '[role=dialog]' : '[data-postmortems]';
}

/** Wide content is scrolled down to, never sideways. */
async function expectNoSidewaysScrolling(page: Page) {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const screen of [...screens, ...furtherScreens]) {
  test(`${screen.name} is accessible in light and dark, and fits a narrow window`, async ({
    context,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openAs(context, 'alice', 'about:blank');
      await page.emulateMedia({ colorScheme });
      await show(page, screen);
      await expectAccessible(page, await ours(page));

      await page.setViewportSize({ width: 768, height: 1024 });
      await expectNoSidewaysScrolling(page);
      await page.close();
    }
  });
}
