import { expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { expect, test } from './support/test';
import { attendedUndo } from './support/undo';

/** The list of all actions: from a number to its rows, and many rows changed at once. */

const DASHBOARD = '/postmortems/action-items';
/** Days that no demo has, as its clock stands in 2026; the rows stand in their order. */
const BEFORE = ['2031-05-05', '2031-05-06', '2031-05-07', '2031-05-08'];
const AFTER = '2031-06-30';

test('each number leads to its rows, and back again', async ({ tab: page }) => {
  await page.goto(DASHBOARD);
  const overdue = page
    .getByRole('list', { name: 'Where the work stands' })
    .getByRole('link', { name: /overdue$/ });
  const count = Number((await overdue.textContent())?.match(/^\d+/)?.[0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(50);
  await overdue.click();
  await expect(page).toHaveURL(/\?status=overdue$/);
  await expect(overdue).toHaveAttribute('aria-current', 'true');
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(count);
  for (const row of await rows.all()) {
    await expect(row).toContainText(/days? overdue/);
  }
  await page.goBack();
  await expect(page.getByLabel('Status', { exact: true })).toHaveValue(
    'unfinished',
  );
});

test('how old it is, and how long it takes, is there when it is asked for', async ({
  tab: page,
}) => {
  await page.goto(DASHBOARD);
  const heading = page.getByRole('button', {
    name: 'How old, and how long it takes',
  });
  await heading.click();
  const ages = page.getByRole('table', { name: /^What is owed, by how long/ });
  const band = ages.getByRole('link', { name: / owed, .* old$/ }).first();
  await expectAccessible(page, '[data-postmortems]');
  const count = Number(await band.textContent());
  await band.click();
  await expect(page).toHaveURL(/\?age=\d+-\d*$/);
  await expect(page.locator('tbody tr').filter({ hasText: 'AI-' })).toHaveCount(
    count,
  );
  await expect(
    page.getByRole('button', { name: 'More filters (1)' }),
  ).toHaveAttribute('aria-expanded', 'true');
  await heading.click();
});

test('three rows get another due day by keyboard, and all of it is taken back', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const word = `w${Date.now()}`;
  const api = await apiAs('alice');
  const { ref } = await api.create({ title: `Put off ${word}` });
  for (const [i, dueOn] of BEFORE.entries()) {
    await api.createActionItem(ref, {
      title: `Step ${i + 1} of ${word}`,
      owner: 'user:default/frank',
      priority: 'low',
      type: 'repair',
      dueOn,
    });
  }
  const days = async () =>
    (await api.get(ref)).actionItems.map(({ dueOn }) => dueOn);

  const page = await browserOf(
    'alice',
    `${DASHBOARD}?owner=user:default/frank&priority=low&type=repair&age=0-7&group=postmortem`,
  );
  const box = (n: number) =>
    page.getByLabel(`Select AI-00${n} in ${ref}, Step ${n} of ${word}`);
  const bar = page.getByRole('group', { name: 'Selected action items' });

  await test.step('from the first to the third with Shift', async () => {
    await box(1).press('Space');
    await box(3).press('Shift+Space');
    await expect(bar).toContainText('3 selected');
    await expect(box(2)).toBeChecked();
    await expect(box(4)).not.toBeChecked();
    await expectAccessible(page, '[data-postmortems]');
  });

  await test.step('a day for all three', async () => {
    await bar.getByRole('button', { name: 'Due day' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByLabel('Due day').fill(AFTER);
    await dialog.getByLabel('Due day').press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(bar).toContainText('3 changed.');
    await attendedUndo(page);
    expect(await days()).toEqual([AFTER, AFTER, AFTER, BEFORE[3]]);
  });

  await test.step('and back', async () => {
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(days).toEqual(BEFORE);
    await bar.getByRole('button', { name: 'Close' }).press('Enter');
  });

  await test.step('Escape lets go of what is selected', async () => {
    await box(4).press('Space');
    await expect(bar).toContainText('1 selected');
    await page.keyboard.press('Escape');
    await expect(box(4)).not.toBeChecked();
    await expect(page.getByLabel(/^Select all on this page/)).toBeFocused();
  });
});
