import { aDraft, apiAs, bodyOf } from './support/api';
import { expectSaved } from './support/editor';
import { chooseOnSignInPage, openAs } from './support/people';
import { expect, test } from './support/test';

/** Nothing that somebody has typed is lost, whatever happens to the connection, the page or the sign-in. */

const SIGNED_OUT = /^Your sign-in has expired\. Your text is kept/;

test('a cut connection loses no keystroke', async ({ context }) => {
  const { ref, alice: api, summary } = await aDraft('No network');
  const page = await openAs(context, 'alice', summary);
  const text = page.getByRole('textbox', { name: 'Summary' });
  await text.fill('Before the cut.');
  await expectSaved(page);

  await context.setOffline(true);
  await text.fill('Before the cut. During the cut.');
  await expect(page.getByText(/^Offline: your text is kept/)).toBeVisible();

  await context.setOffline(false);
  await text.press('End');
  await text.pressSequentially(' After it.');
  await expectSaved(page);
  expect(await bodyOf(api, ref)).toBe(
    'Before the cut. During the cut. After it.',
  );
});

test('a reload in the middle of it brings the unsaved text back', async ({
  context,
}) => {
  const { ref, alice: api, summary } = await aDraft('Reloaded');
  const page = await openAs(context, 'alice', summary);
  const text = page.getByRole('textbox', { name: 'Summary' });
  await expect(text).toBeVisible();
  const cut = (url: URL) => url.pathname.includes('/sections/');
  await context.route(cut, route => route.abort());
  await text.fill('Typed while nothing arrives.');
  await page.reload();
  await expect(text).toHaveValue('Typed while nothing arrives.');

  await context.unroute(cut);
  await expectSaved(page);
  expect(await bodyOf(api, ref)).toBe('Typed while nothing arrives.');
});

test('an expired sign-in loses no keystroke', async ({ browserOf }) => {
  const { ref, alice: api, summary } = await aDraft('Signed out');
  const page = await browserOf('alice', summary);
  const text = page.getByRole('textbox', { name: 'Summary' });
  await text.fill('Before the meeting.');
  await expectSaved(page);

  // A token lives for an hour; after three, the portal wants to know again who is there.
  const refresh = '**/api/auth/demo/refresh';
  await page.context().route(refresh, route =>
    route.fulfill({
      status: 401,
      json: {
        error: { name: 'AuthenticationError', message: 'Sign in again' },
      },
    }),
  );
  await page.clock.fastForward('03:00:00');
  await text.press('End');
  await text.pressSequentially(' During it.');
  await expect(page.getByText(SIGNED_OUT)).toBeVisible();
  await text.press('End');
  await text.pressSequentially(' After it.');

  await page.context().unroute(refresh);
  await page.evaluate(() => window.sessionStorage.clear());
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await chooseOnSignInPage(page, 'alice');
  await expect(text).toHaveValue('Before the meeting. During it. After it.');
  await expectSaved(page);
  expect(await bodyOf(api, ref)).toBe(
    'Before the meeting. During it. After it.',
  );
});

test('a sign-in that only our API no longer takes loses none either', async ({
  browserOf,
}) => {
  const { ref, alice: api, summary } = await aDraft('Not let in');
  const page = await browserOf('alice', summary);
  const text = page.getByRole('textbox', { name: 'Summary' });
  await expect(text).toBeVisible();

  // Signing in loads the page anew; until then nothing is taken.
  let signedIn = false;
  page.on('request', request => {
    signedIn ||= request.isNavigationRequest();
  });
  await page.context().route('**/api/postmortems/**', route =>
    signedIn
      ? route.continue()
      : route.fulfill({
          status: 401,
          json: {
            error: { name: 'AuthenticationError', message: 'Invalid token' },
            response: { statusCode: 401 },
          },
        }),
  );
  await text.pressSequentially('Typed in vain, it seemed.');
  await expect(page.getByText(SIGNED_OUT)).toBeVisible();

  await page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(text).toHaveValue('Typed in vain, it seemed.');
  await expectSaved(page);
  expect(await bodyOf(api, ref)).toBe('Typed in vain, it seemed.');
});

test('a draft that nobody touched is gone when it is closed', async ({
  context,
}) => {
  const api = await apiAs('alice');
  const before = (await api.list({ orderBy: 'updated' })).items[0]?.ref;
  const page = await openAs(
    context,
    'alice',
    '/postmortem/new?entityRef=component:default/checkout',
  );
  await expect(page.getByLabel('Title')).toHaveValue(/^Incident on Checkout/);
  await page.goto('/postmortems/all');
  await expect(page.getByRole('table')).toBeVisible();
  expect((await api.list({ orderBy: 'updated' })).items[0]?.ref).toBe(before);
});
