import { aDraft, bodyOf, writeSummary } from './support/api';
import { expectSaved } from './support/editor';
import { expect, test } from './support/test';

test('two people in one section are shown both texts, and one chooses', async ({
  browserOf,
}) => {
  const { ref, alice: api, summary } = await aDraft('Two pens');
  const alice = await browserOf('alice', summary);
  const bob = await browserOf('bob', summary);
  const [hers, his] = [alice, bob].map(page =>
    page.getByRole('textbox', { name: 'Summary' }),
  );
  await expect(hers).toBeVisible();
  await expect(his).toBeVisible();

  // On a good connection the one who is later by a second sees the other's words arrive and writes on
  // from there. Bob is on a train, in a tunnel: his words are under way when hers have arrived.
  await bob.context().setOffline(true);
  await his.fill('Bob was here.');
  await expect(bob.getByText(/^Offline: your text is kept/)).toBeVisible();
  await hers.fill('Alice was here.');
  await expectSaved(alice);
  await bob.context().setOffline(false);

  await expect(
    bob.getByText('Somebody else changed the same text. Both are kept.'),
  ).toBeVisible();
  await expect(his).toHaveValue('Bob was here.');
  await bob.getByRole('button', { name: 'Compare and choose' }).click();
  const dialog = bob.getByRole('dialog');
  await expect(dialog).toContainText('Alice was here.');
  await expect(dialog).toContainText('Bob was here.');
  await dialog.getByLabel('Yours').check();
  await dialog.getByRole('button', { name: 'Save this' }).click();
  await expectSaved(bob);
  expect(await bodyOf(api, ref)).toBe('Bob was here.');

  // Alice sees it as soon as she comes back to her window.
  await alice.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(hers).toHaveValue('Bob was here.');
});

test('of two texts one can make a third', async ({ browserOf }) => {
  const { ref, alice: api, summary } = await aDraft('One text of two');
  await writeSummary(api, ref, 'The pool was full.\n\nNobody saw it.\n');
  const alice = await browserOf('alice', summary);
  const text = alice.getByRole('textbox', { name: 'Summary' });
  await expect(text).toHaveValue(/The pool was full/);

  await alice.context().setOffline(true);
  await text.fill('The pool of 20 was full.\n\nNobody saw it.\n');
  await writeSummary(
    api,
    ref,
    'The pool ran dry.\n\nNobody saw it for ten minutes.\n',
  );
  await alice.context().setOffline(false);

  await alice.getByRole('button', { name: 'Compare and choose' }).click();
  const dialog = alice.getByRole('dialog');
  await dialog.getByLabel('Both, put together').check();
  await dialog
    .getByLabel('The text that shall stand')
    .fill('The pool of 20 ran dry.\n\nNobody saw it for ten minutes.\n');
  await dialog.getByRole('button', { name: 'Save this' }).click();
  await expectSaved(alice);
  expect(await bodyOf(api, ref)).toBe(
    'The pool of 20 ran dry.\n\nNobody saw it for ten minutes.\n',
  );
});
