import type { Page } from '@playwright/test';
import { COLOURS, expectAccessible } from './support/accessibility';
import { furtherScreens } from './support/furtherScreens';
import { screens, show } from './support/screens';
import { expect, test } from './support/test';

/** What we draw: the dialog, where one is open, as it stands outside the page; else the page. */
async function ours(page: Page): Promise<string> {
  const asking = (await page.getByRole('dialog').count()) > 0;
  return asking ? '[role=dialog]' : '[data-postmortems]';
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Wide content is scrolled down to, never sideways; the portal draws itself anew when its window narrows. */
async function expectNoSidewaysScrolling(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      ),
    )
    .toBeLessThanOrEqual(0);
}

// They only look, and each of them at one screen.
test.describe.configure({ mode: 'parallel' });

for (const screen of [...screens, ...furtherScreens]) {
  test(`${screen.name} is accessible in light and dark, and fits a narrow window`, async ({
    tab: page,
    viewport,
  }) => {
    await page.setViewportSize(viewport!);
    await page.emulateMedia({ colorScheme: 'light' });
    await show(page, screen);
    const element = await ours(page);
    await expectAccessible(page, element);

    await page.setViewportSize({ width: 768, height: 1024 });
    await expectNoSidewaysScrolling(page);

    const light = await background(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => background(page)).not.toBe(light);
    // The portal draws itself anew in another theme, and asks nothing any more.
    if (element === '[role=dialog]') await show(page, screen);
    else await screen.ready(page);
    await expectAccessible(page, element, COLOURS);
  });
}
