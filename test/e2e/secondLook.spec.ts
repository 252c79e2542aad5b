import { aDraft } from './support/api';
import { expectSaved, openPart, paste, rowOf } from './support/editor';
import { openAs } from './support/people';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** What is worth a second look before a post-mortem is believed, and what becomes of it. */

/** A log of a line each half minute that ends twenty minutes before the incident does. */
const log = Array.from(
  { length: 41 },
  (_, i) =>
    `${new Date(
      Date.UTC(2025, 1, 9, 10, 0, 30 * i),
    ).toISOString()} INFO cart: request ${i} served`,
).join('\n');

test('a date of another month is pointed out at its row, and set right', async ({
  sharedContext,
}) => {
  const { ref, alice } = await aDraft('Carts are empty');
  const page = await openAs(
    sharedContext,
    'alice',
    `/postmortem/${ref}/edit#timeline`,
  );
  await page.getByLabel('Time', { exact: true }).last().focus();
  await paste(
    page,
    [
      '9 Feb 2025 10:05\tErrors begin',
      '9 Mar 2025 10:12\tA release is taken back',
      '9 Feb 2025 10:21\tAll is as usual again',
    ].join('\n'),
  );
  await expect(page.getByText('1 time to look at')).toBeVisible();

  await page.getByRole('button', { name: 'Next: 1 time to look at' }).click();
  const row = rowOf(page, 'A release is taken back');
  await expect(row.getByLabel('Time')).toBeFocused();
  await row.getByRole('button', { name: 'Move to 9 Feb 2025' }).click();
  await expect(row.getByLabel('Time')).toHaveValue('10:12:00');
  await expect(page.getByText('1 time to look at')).toHaveCount(0);
  await expectSaved(page);
  const { timeline } = await alice.get(ref);
  expect(timeline.map(({ occurredAt }) => occurredAt)).toContain(
    '2025-02-09T10:12:00.000Z',
  );
});

test('data that was missing goes into the report, and is to be kept next time', async ({
  sharedContext,
}) => {
  const { ref, alice } = await aDraft('Carts are lost');
  const { version } = await alice.get(ref);
  await alice.patchHeader(ref, version, {
    startedAt: '2025-02-09T10:05:00.000Z',
    resolvedAt: '2025-02-09T10:40:00.000Z',
  });
  const page = await openAs(
    sharedContext,
    'alice',
    `/postmortem/${ref}/edit#evidence`,
  );
  await page
    .getByLabel('Choose files')
    .and(page.locator('input'))
    .setInputFiles({
      name: 'cart.log',
      mimeType: 'text/plain',
      buffer: Buffer.from(log),
    });
  const gap = page
    .getByRole('listitem')
    .filter({ hasText: /ends at 10:20:00/ });
  await gap.getByRole('button', { name: /^Write into the report/ }).click();
  await expect(gap.getByRole('link', { name: 'In the report' })).toBeFocused();
  await gap
    .getByRole('button', { name: /^Add an action: Keep the logs of / })
    .click();
  await expect(gap.getByRole('link', { name: 'AI-001 added' })).toBeVisible();
  await expectSaved(page);
  await openPart(page, 'Data We Did Not Have');
  await expect(
    page.getByRole('textbox', { name: 'Data We Did Not Have' }),
  ).toHaveValue(/ends at 10:20:00 UTC, 20 min before the incident did\./);

  await turnTo(page, `/postmortem/${ref}`);
  await expect(
    page.getByRole('heading', { name: 'Data We Did Not Have' }),
  ).toBeVisible();
  const report = await alice.getReport(ref);
  expect(report).toContain('\n## Data We Did Not Have\n\n- ');
  expect(await alice.import(report, { dryRun: true })).toMatchObject({
    warnings: [],
  });
});
