import { apiAs } from './support/api';
import { expectSaved, openPart } from './support/editor';
import { ownsPortal, startPortal, stopPortal } from './support/ownPortal';
import { openAs } from './support/people';
import { expect, test } from './support/test';

test('a portal that is started again on its data has what was written', async ({
  context,
}) => {
  test.skip(!ownsPortal, 'somebody else runs this portal');
  test.setTimeout(240_000);
  const alice = await apiAs('alice');
  // One of the demo's, and what other specs of this portal have made.
  const { items: before } = await alice.list({ q: 'degradation' });
  expect(before).not.toHaveLength(0);
  const page = await openAs(context, 'alice', '/postmortem/new');
  await page.getByLabel('Title').fill('Power cut in the server room');
  await expectSaved(page);
  await expect(page).toHaveURL(/\/postmortem\/PM-[^/]+\/edit/);
  await openPart(page, 'Summary');
  const summary = page.getByRole('textbox', { name: 'Summary' });
  await summary.fill('The lights went out.');
  await expectSaved(page);

  await stopPortal();
  try {
    await summary.fill('The lights went out. They came back.');
    await expect(
      page.getByText(/your text is kept on this device/i),
    ).toBeVisible();
  } finally {
    await startPortal();
  }
  await expectSaved(page, 60_000);
  await page.getByRole('button', { name: 'Read the report' }).click();
  await expect(
    page.getByRole('heading', { name: 'Power cut in the server room' }),
  ).toBeVisible();
  await expect(
    page.getByText('The lights went out. They came back.'),
  ).toBeVisible();
  // The demo is filled once, at the first start.
  const { items: after } = await alice.list({ q: 'degradation' });
  expect(after.map(({ ref }) => ref)).toEqual(before.map(({ ref }) => ref));
});
