import { expectAccessible } from './support/accessibility';
import { chooseOnSignInPage, openAs, people } from './support/people';
import { expect, test } from './support/test';

test('somebody signs in by name and sees the catalog', async ({ page }) => {
  await page.goto('/');
  await chooseOnSignInPage(page, 'alice');

  await expect(
    page.getByRole('heading', { name: 'Larkfield Catalog' }),
  ).toBeVisible();
  // The catalog opens with what Alice's team owns.
  await expect(page.getByRole('link', { name: 'API service' })).toBeVisible();

  await page.goto('/catalog/default/component/checkout');
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible();
});

test('a reload keeps the person', async ({ context }) => {
  const page = await openAs(context, 'dan', '/settings');
  await expect(page.getByText('dan@larkfield.example')).toBeVisible();

  await page.reload();
  await expect(page.getByText('dan@larkfield.example')).toBeVisible();
});

test('a token that has expired is replaced by itself', async ({ page }) => {
  await page.goto('/settings');
  await chooseOnSignInPage(page, 'frank');
  await expect(page.getByText('frank@larkfield.example')).toBeVisible();

  // A token lives for an hour; this is the afternoon in a meeting.
  await page.clock.fastForward('03:00:00');
  const refreshed = page.waitForResponse(/\/api\/auth\/demo\/refresh/);
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();

  expect((await refreshed).status()).toBe(200);
  await expect(page.getByRole('link', { name: 'Shipping' })).toBeVisible();
});

test('two tabs of one browser are two people', async ({ context }) => {
  const first = await openAs(context, 'alice', '/settings');
  const second = await openAs(context, 'bob', '/settings');

  await expect(first.getByText('alice@larkfield.example')).toBeVisible();
  await expect(second.getByText('bob@larkfield.example')).toBeVisible();

  await first.reload();
  await expect(first.getByText('alice@larkfield.example')).toBeVisible();
});

test('signing out leads back to the choice', async ({ page }) => {
  await page.goto('/settings');
  await chooseOnSignInPage(page, 'charlie');
  await page.getByRole('button', { name: 'more' }).click();
  await page.getByText('Sign Out').click();

  for (const displayName of Object.values(people)) {
    await expect(
      page.getByRole('button', { name: new RegExp(displayName) }),
    ).toBeVisible();
  }
  await page.reload();
  await expect(
    page.getByRole('button', { name: new RegExp(people.charlie) }),
  ).toBeVisible();
});

test('someone the catalog does not know is told so, and may choose again', async ({
  page,
}) => {
  await page.addInitScript(() =>
    window.sessionStorage.setItem('demo-sign-in.person', 'mallory'),
  );
  await page.goto('/');

  await expect(page.getByRole('alert')).toContainText('Could not sign you in');
  await chooseOnSignInPage(page, 'alice');
  await expect(
    page.getByRole('heading', { name: 'Larkfield Catalog' }),
  ).toBeVisible();
});

test('nothing is told to a request without a token', async ({ request }) => {
  const answer = await request.get('/api/catalog/entities');

  expect(answer.status()).toBe(401);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sign-in page is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await expect(
      page.getByRole('heading', { name: 'Who are you today?' }),
    ).toBeVisible();

    await expectAccessible(page);
  });
}
