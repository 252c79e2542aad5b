import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { daysAgo } from './support/clock';
import { openAs } from './support/people';
import { expect, test } from './support/test';

/** What post-mortems tell together, on the demo's own. */

const part = (page: Page, name: string) => page.getByRole('region', { name });

/** The number before the words. */
async function counted(page: Page): Promise<number> {
  const words = await page
    .getByRole('link', { name: /published post-mortems?$/ })
    .innerText();
  return Number.parseInt(words, 10);
}

async function downloadedFrom(page: Page, button: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  const text = await readFile(await file.path(), 'utf8');
  return {
    name: file.suggestedFilename(),
    rows: text.trimEnd().split('\r\n'),
  };
}

test('the organisation in numbers, as distributions and with how sure they are', async ({
  sharedContext,
}) => {
  const page = await openAs(sharedContext, 'alice', '/postmortems');
  await page.getByRole('tab', { name: 'Insights' }).click();
  await expect(
    page.getByRole('heading', { name: 'How long it took' }),
  ).toBeVisible();
  const all = await counted(page);
  expect(all).toBeGreaterThan(10);

  await test.step('a table tells what the drawing shows', async () => {
    const durations = part(page, 'How long it took');
    await expect(durations.getByRole('img')).toHaveAccessibleName(
      /At least half of the incidents were resolved within/,
    );
    await durations.getByRole('button', { name: 'Show as a table' }).click();
    await expect(
      durations.getByRole('row', { name: /^Resolved \d+ of \d+/ }),
    ).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
  });

  await test.step('a day is chosen, and a difference by chance is not told for one', async () => {
    const compared = part(page, 'Before and after a day');
    const day = daysAgo(180).slice(0, 10);
    await compared.getByLabel('Compare from').fill(day);
    await expect(compared.getByText(/Cannot tell: .*resolving/)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`[?&]split=${day}`));
    await expect(compared.getByRole('row')).toHaveCount(6);
  });

  await test.step('figures, and the post-mortems behind them, are taken along', async () => {
    const figures = await downloadedFrom(
      page,
      'Download “Before and after a day” as CSV',
    );
    expect(figures.name).toMatch(/^before-and-after-.*\.csv$/);
    expect(figures.rows).toHaveLength(6);
    expect(figures.rows[1]).toContain('"cannot_tell"');
    const { rows } = await downloadedFrom(
      page,
      'Download the post-mortems as CSV',
    );
    expect(rows).toHaveLength(1 + all);
  });
});

test('a view of one system is sent as an address, and leads to its list', async ({
  sharedContext,
}) => {
  const page = await openAs(
    sharedContext,
    'alice',
    '/postmortems/insights?entityRef=system:default/payments',
  );
  await expect(
    page.getByRole('combobox', { name: /^Service, system/ }),
  ).toHaveValue(/payments/i);
  const some = await counted(page);

  await page.getByLabel('Severity').selectOption('P1');
  await expect(page).toHaveURL(/entityRef=.*payments.*severity=P1/);
  await expect.poll(() => counted(page)).toBeLessThan(some);
  const worst = await counted(page);

  await page.reload();
  await expect.poll(() => counted(page)).toBe(worst);
  await page.getByRole('link', { name: /published post-mortems?$/ }).click();
  await expect(page).toHaveURL(/\/postmortems\/all\?.*severity=P1/);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(worst + 1);
});
