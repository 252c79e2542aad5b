import { openAs } from './support/people';
import { expect, test } from './support/test';
import { searchPortal } from './support/searchPortal';
import { turnTo } from './support/turnTo';

test('the sidebar leads to the post-mortems, by one entry', async ({
  sharedContext,
}) => {
  const page = await openAs(sharedContext, 'alice');
  const entry = page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Post-mortems' });

  await expect(entry).toHaveCount(1);
  await entry.click();
  await expect(page).toHaveURL(/\/postmortems/);
  await expect(page.getByText('Recurring factors').first()).toBeVisible();
});

const entities = {
  Component: 'component/api-service',
  API: 'api/orders-api',
  Resource: 'resource/orders-db',
  System: 'system/payments',
  Domain: 'domain/shopping',
  Group: 'group/payments-team',
};

for (const [kind, entity] of Object.entries(entities)) {
  test(`the page of a ${kind} has its post-mortems`, async ({ tab: page }) => {
    await turnTo(page, `/catalog/default/${entity}`);

    await page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Post-mortems' })
      .click();
    await expect(page).toHaveURL(new RegExp(`${entity}/post-mortems$`));
    await expect(
      page
        .getByRole('table', { name: /^Post-mortems of this entity/ })
        .getByRole('link')
        .first()
        .or(page.getByText(/^Nothing here yet/)),
    ).toBeVisible();
  });
}

test('the search finds a service', async ({ sharedContext }) => {
  const page = await openAs(sharedContext, 'bob');

  // The index is filled a few seconds after the start; until then there is nothing to find.
  await expect(async () => {
    await searchPortal(page, 'parcels');
    await expect(
      page.getByRole('link', { name: /Fulfilment/ }).first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

test('the theme can be changed in the settings', async ({ context }) => {
  const page = await openAs(context, 'frank', '/settings');

  await page.getByRole('button', { name: /dark/i }).click();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');
});
