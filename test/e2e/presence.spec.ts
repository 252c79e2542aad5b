import { expectAccessible } from './support/accessibility';
import { aDraft, writeSummary } from './support/api';
import { expectSaved, openPart } from './support/editor';
import { expect, test } from './support/test';

/** By a signal, or with the next report where the portal is still busy connecting. */
const SOON = { timeout: 25_000 };

test('two people in one post-mortem see where the other is, and soon what they wrote', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const { summary } = await aDraft('Two in one room');
  const alice = await browserOf('alice', summary);
  const bob = await browserOf('bob', summary);
  const [hers, his] = [alice, bob].map(page =>
    page.getByRole('textbox', { name: 'Summary' }),
  );
  await expect(hers).toBeVisible();

  await test.step('Bob writes, and Alice sees where', async () => {
    await his.fill('Bob was here.');
    await expect(alice.getByText('Bob Lindqvist is in Summary')).toBeVisible(
      SOON,
    );
    await expect(alice.getByText('Bob Lindqvist is here too')).toBeVisible();
    await expect(hers).toHaveValue('Bob was here.', SOON);
    await expectAccessible(alice, '[data-postmortems]');
  });

  await test.step('he goes on to another part', async () => {
    await openPart(bob, 'Timeline');
    await expect(alice.getByText('Bob Lindqvist is in Timeline')).toBeVisible(
      SOON,
    );
    await expect(alice.getByText('Bob Lindqvist is here too')).toHaveCount(0);
  });

  await test.step('he leaves to read, and is told that Alice writes', async () => {
    await bob.getByRole('button', { name: 'Read the report' }).click();
    await expect(alice.getByText(/^Bob Lindqvist is/)).toHaveCount(0, SOON);
    await hers.fill('Alice was here.');
    await expectSaved(alice);
    await expect(bob.getByText('Alice Moreau is in Summary')).toBeVisible(SOON);
    await expect(
      bob.getByText('It has been changed since you opened it.'),
    ).toBeVisible(SOON);
    await expectAccessible(bob, '[data-postmortems]');
    await bob.getByRole('button', { name: 'Show the changes' }).click();
    await expect(bob.getByText('Alice was here.')).toBeVisible();
    await expect(bob.getByText('It has been changed')).toHaveCount(0);
  });
});

test('who changes a published one is asked what for, and the history tells it', async ({
  browserOf,
}) => {
  test.setTimeout(120_000);
  const { ref, alice: api, summary } = await aDraft('Already published');
  await writeSummary(api, ref, 'The pool of 2 was full.');
  const { seq } = await api.get(ref);
  await api.transition(ref, seq, {
    to: 'published',
    waivers: (
      ['timeline-complete', 'several-factors', 'actions-complete'] as const
    ).map(check => ({ check, reason: 'Told in short' })),
  });

  const alice = await browserOf('alice', summary);
  const question = alice.getByRole('textbox', {
    name: 'What is this change for?',
  });
  await expect(question).toBeVisible();
  await expectAccessible(alice, '[data-postmortems]');
  await alice
    .getByRole('textbox', { name: 'Summary' })
    .fill('The pool of 20 was full.');
  await expect(
    alice.getByText(/^Not saved before you say what it is for/),
  ).toBeVisible();
  // What waits for the answer outlives the page.
  await alice.reload();
  await expect(alice.getByRole('textbox', { name: 'Summary' })).toHaveValue(
    'The pool of 20 was full.',
  );

  await question.fill('It was a factor of ten');
  await alice.keyboard.press('Enter');
  await expectSaved(alice);
  await alice.getByRole('button', { name: 'Read the report' }).click();
  await expect(
    alice.getByText('Reason: It was a factor of ten').first(),
  ).toBeVisible();
  const { items: revisions } = await api.listRevisions(ref, { limit: 1 });
  expect(revisions[0]).toMatchObject({
    target: 'section',
    reason: 'It was a factor of ten',
  });
});
