import { expectAccessible } from './support/accessibility';
import { openAs } from './support/people';
import { expect, test } from './support/test';

/** The matrix of recurring factors where it is wider than the window. */

test('services beyond the edge are told of, and one key leads to them', async ({
  sharedContext,
}) => {
  const page = await openAs(
    sharedContext,
    'alice',
    '/postmortems/recurring-factors',
  );
  await page.setViewportSize({ width: 1024, height: 800 });
  const beyond = page.getByRole('button', {
    name: /^\d+ more services? to the right$/,
  });
  await expect(beyond).toBeVisible();
  await expectAccessible(page, '[data-postmortems]');
  const services = page.locator('thead th[data-service]');
  const all = await services.count();
  const hidden = Number.parseInt(await beyond.innerText(), 10);
  expect(hidden).toBeGreaterThan(0);
  expect(hidden).toBeLessThan(all);

  await beyond.focus();
  await page.keyboard.press('Enter');
  await expect(services.nth(all - hidden)).toBeInViewport();
  await expect
    .poll(async () => {
      const left = await beyond.allInnerTexts();
      return left.length ? Number.parseInt(left[0], 10) : 0;
    })
    .toBeLessThan(hidden);

  const region = page.getByRole('region', { name: 'Factors by service' });
  await expect(region).toBeFocused();
  await region.evaluate(element =>
    element.scrollTo({ left: element.scrollWidth }),
  );
  await expect(beyond).toHaveCount(0);
  await expect(services.last()).toBeInViewport();

  await page.setViewportSize({ width: 4000, height: 800 });
  await expect(services.first()).toBeInViewport();
  await expect(beyond).toHaveCount(0);
});
