import { expect, test } from '@playwright/test';
import { apiAs } from './support/api';
import { expectSaved } from './support/editor';
import { openAs } from './support/people';

async function aDraft(title: string) {
  const alice = await apiAs('alice');
  const { ref } = await alice.create({
    title: `${title} ${Date.now()}`,
    affectedEntities: ['component:default/checkout'],
  });
  return { ref, alice, summary: `/postmortem/${ref}/edit#section-summary` };
}

test('two people in one section are shown both texts, and one chooses', async ({
  context,
}) => {
  const { ref, alice: api, summary } = await aDraft('Two pens');
  const alice = await openAs(context, 'alice', summary);
  const bob = await openAs(context, 'bob', summary);
  const textOf = (page: typeof alice) =>
    page.getByRole('textbox', { name: 'Summary' });
  await expect(textOf(alice)).toBeVisible();
  await expect(textOf(bob)).toBeVisible();

  // Bob's words are under way when Alice's have arrived already.
  await context.route(
    url => url.pathname.endsWith(`/postmortems/${ref}`),
    route => route.abort(),
  );
  await textOf(alice).fill('Alice was here.');
  await expectSaved(alice);
  await textOf(bob).fill('Bob was here.');

  await expect(
    bob.getByText('Somebody else changed the same text. Both are kept.'),
  ).toBeVisible();
  await bob
    .getByRole('button', { name: /Compare and choose|Show/ })
    .first()
    .click();
  const dialog = bob.getByRole('dialog');
  await expect(dialog).toContainText('Alice was here.');
  await expect(dialog).toContainText('Bob was here.');
  await dialog.getByLabel('Yours').check();
  await dialog.getByRole('button', { name: 'Save this' }).click();
  await expectSaved(bob);

  const { sections } = await api.get(ref);
  expect(sections.find(({ key }) => key === 'summary')?.body).toBe(
    'Bob was here.',
  );
});

test('a cut connection loses no keystroke', async ({ context }) => {
  const { ref, alice: api, summary } = await aDraft('No network');
  const page = await openAs(context, 'alice', summary);
  const text = page.getByRole('textbox', { name: 'Summary' });
  await text.fill('Before the cut.');
  await expectSaved(page);

  await context.setOffline(true);
  await text.fill('Before the cut. During the cut.');
  await expect(
    page
      .getByText('your text is kept on this device', { exact: false })
      .first(),
  ).toBeVisible();

  await context.setOffline(false);
  await text.press('End');
  await text.pressSequentially(' After it.');
  await expectSaved(page);
  const { sections } = await api.get(ref);
  expect(sections.find(({ key }) => key === 'summary')?.body).toBe(
    'Before the cut. During the cut. After it.',
  );
});

test('a reload in the middle of it brings the unsaved text back', async ({
  context,
}) => {
  const { summary } = await aDraft('Reloaded');
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
});

test('what is deleted can be taken back', async ({ context }) => {
  const { ref, alice: api } = await aDraft('Undo');
  await api.createEvent(ref, { description: 'The lights go out' });
  const page = await openAs(
    context,
    'alice',
    `/postmortem/${ref}/edit#timeline`,
  );
  await page.getByRole('button', { name: 'Delete The lights go out' }).click();
  await expect(page.getByText('Deleted “The lights go out”')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Event', { exact: true }).first()).toHaveValue(
    'The lights go out',
  );
  await page.reload();
  await expect(page.getByLabel('Event', { exact: true }).first()).toHaveValue(
    'The lights go out',
  );
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
