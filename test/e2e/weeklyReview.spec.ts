import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { daysAgo } from './support/clock';
import { expect, test } from './support/test';

/** A meeting goes through what its team owes, wholly by keyboard. */

const TEAM = 'group:default/payments-team';
const REVIEW = `/postmortems/action-items?review=${TEAM}`;

const dayAgo = (days: number) => daysAgo(days).slice(0, 10);

/** Types a day into the date field that has the focus, part by part as the browser has them: month first. */
async function typeDay(page: Page, day: string) {
  const [year, month, date] = day.split('-');
  await page.keyboard.type(`${month}${date}${year}`);
}

/** Goes back to the beginning of the agenda, and on until the action of a name is on the table. */
async function goTo(page: Page, title: string) {
  const position = page.getByText(/^\d+ of \d+$/);
  const step = async (key: 'j' | 'k') => {
    const before = (await position.textContent()) ?? '';
    await page.keyboard.press(key);
    await expect(position).not.toHaveText(before);
  };
  while (!/^1 of/.test((await position.textContent()) ?? '')) await step('k');
  const heading = page.getByRole('heading', { level: 2 });
  while ((await heading.filter({ hasText: title }).count()) === 0) {
    await step('j');
  }
}

test('a team reviews its actions by keyboard, and what was decided is kept', async ({
  browserOf,
}) => {
  test.setTimeout(240_000);
  const word = `w${Date.now()}`;
  const api = await apiAs('alice');
  const { ref } = await api.create({ title: `The pool ran full ${word}` });
  const anAction = async (title: string, fields: object) => {
    const { id } = await api.createActionItem(ref, {
      title: `${title} ${word}`,
      owner: TEAM,
      ...fields,
    });
    return async () =>
      (await api.get(ref)).actionItems.find(item => item.id === id)!;
  };
  const alert = await anAction('Alert before it is full', { status: 'done' });
  const pool = await anAction('Size the pool', { dueOn: dayAgo(3) });
  const vendor = await anAction('Ask the vendor', { dueOn: dayAgo(-2) });

  // Of a portal that is used, somebody may have left one open.
  const { open } = await api.getLatestActionReview({ scope: TEAM });
  if (open) await api.finishActionReview(open.id);

  const page = await browserOf('alice', REVIEW);
  await test.step('it says what there is before anybody begins', async () => {
    await expect(page.getByText(/^\d+ actions to go through$/)).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
  });

  await test.step('a due day is moved', async () => {
    await goTo(page, `Size the pool ${word}`);
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, '[role=dialog]');
    await expect(dialog.getByLabel('Due day')).toBeFocused();
    await typeDay(page, dayAgo(-20));
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(
      page.getByText(/Size the pool .*✓ due day moved/),
    ).toBeVisible();
    expect(await pool()).toMatchObject({ dueOn: dayAgo(-20), extensions: 1 });
  });

  await test.step('the meeting goes on where it was, for whoever comes in', async () => {
    await page.reload();
    await expect(page.getByText(/^1 of \d+ decided$/)).toBeVisible();
    const bob = await browserOf('bob', REVIEW);
    await expect(bob.getByText(/^1 of \d+ decided$/)).toBeVisible();
    await expect(
      bob.getByText(/Size the pool .*✓ due day moved/),
    ).toBeVisible();
  });

  await test.step('a proof is given', async () => {
    await goTo(page, `Alert before it is full ${word}`);
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel(/What shows it/)).toBeFocused();
    await page.keyboard.type('It fired in the drill');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(/✓ proof given/)).toBeVisible();
    expect(await alert()).toMatchObject({
      proof: 'It fired in the drill',
      proofBy: 'user:default/alice',
    });
  });

  await test.step('one is snoozed, woken by undo, and snoozed again', async () => {
    await goTo(page, `Ask the vendor ${word}`);
    const snooze = async () => {
      await page.keyboard.press('s');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByLabel(/Why/)).toBeFocused();
      await page.keyboard.type('waiting for the vendor');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(page.getByText(/✓ snoozed/)).toBeVisible();
    };
    await snooze();
    expect((await vendor()).snoozedBy).toBe('user:default/alice');
    await page.keyboard.press('u');
    await expect(page.getByText(/✓ snoozed/)).toHaveCount(0);
    await expect.poll(async () => (await vendor()).snoozedUntil).toBeNull();
    await goTo(page, `Ask the vendor ${word}`);
    await snooze();
    await goTo(page, `Ask the vendor ${word}`);
    await expect(
      page.getByText(/^Snoozed until .*: waiting for the vendor \(Alice/),
    ).toBeVisible();
  });

  await test.step('it ends, and the dashboard says when it was', async () => {
    await page.keyboard.press('f');
    await expect(
      page.getByRole('heading', { name: 'What was decided' }),
    ).toBeVisible();
    await expect(page.getByText(/^Last reviewed today by Alice/)).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
    await page.goto(`/postmortems/action-items?team=${TEAM}`);
    await expect(page.getByText(/^Last reviewed today by Alice/)).toBeVisible();
    await page.goto(`/postmortem/${ref}#actions`);
    await expect(page.getByText(/^Snoozed until /)).toBeVisible();
  });
});

test('a follow-up whose day has come is asked for until it is written', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const word = `w${Date.now()}`;
  const api = await apiAs('alice');
  const { ref, version } = await api.create({ title: `Pool full ${word}` });
  await api.createActionItem(ref, {
    title: `Size the pool ${word}`,
    owner: 'user:default/bob',
    status: 'done',
    proof: 'Seen',
  });
  await api.patchHeader(ref, version, { followUpAt: dayAgo(1) });

  const page = await browserOf('alice', `/postmortem/${ref}`);
  await expect(page.getByText('Four-week follow-up due')).toBeVisible();
  await page.getByRole('button', { name: 'Write the follow-up' }).click();
  await expect(page.getByRole('textbox', { name: 'Follow-up' })).toHaveValue(
    new RegExp(`AI-001 Size the pool ${word} \\| bob \\| done: Seen`),
  );
  await expect
    .poll(async () => (await api.get(ref)).sections.map(({ key }) => key))
    .toContain('follow_up');

  await page.goto(`/postmortem/${ref}`);
  await expect(page.getByRole('heading', { name: 'Follow-up' })).toBeVisible();
  await expect(page.getByText('Four-week follow-up due')).toHaveCount(0);
  expect(await api.getReport(ref)).toMatch(/^## Follow-up$/m);
});
