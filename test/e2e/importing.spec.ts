import type { Page } from '@playwright/test';
import { apiAs } from './support/api';
import { FILES, type Handed, handed, layDown } from './support/importFiles';
import { openAs } from './support/people';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** Post-mortems of another house come in, are found where they belong, and go again all at once. */

const BASKETS = 'Baskets emptied themselves';
const CARDS = 'Every second card was declined';
const STOCK = 'Stock below zero';
const BULBS = '2022-08-21: A test order of ten thousand bulbs';

/** Read of all files: one is refused, and one tells of three incidents. */
const READ = FILES - 1 + 2;

const rowOf = (page: Page, title: string) =>
  page.getByRole('row').filter({ hasText: title });

const wanted = (page: Page, title: string) =>
  page.getByRole('checkbox', { name: `Import ${title}`, exact: true });

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

/** Lets files go over the page, as somebody who has dragged them there. */
async function drop(page: Page, files: Handed[]) {
  const dropped = await page.evaluateHandle(given => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), one => one.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  const place = page.getByText('To add more, drop them here or choose:');
  await place.dispatchEvent('dragover', { dataTransfer: dropped });
  await place.dispatchEvent('drop', { dataTransfer: dropped });
}

/** Chooses the folder, drops what lay beside it, and waits until all of it is read. */
async function handOver(page: Page, folder: string) {
  await page
    .getByLabel('Choose a folder')
    .and(page.locator('input'))
    .setInputFiles(folder);
  await drop(page, await handed());
  await expect(
    page.getByText(new RegExp(`^${READ} post-mortems, .* 1 could not be read`)),
  ).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

const listed = (page: Page, title: string) =>
  page
    .getByRole('table', { name: /^Post-mortems of this entity/ })
    .getByRole('link', { name: title });

/** Turns the pages of a service's list until a post-mortem stands there: other tests make some meanwhile. */
async function expectListed(page: Page, title: string) {
  const next = button(page, 'Next');
  await expect(async () => {
    await expect(listed(page, title).or(next).first()).toBeVisible();
    if (await listed(page, title).isHidden()) await next.click();
    await expect(listed(page, title)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** What the API finds by a title, whichever page of a list it would stand on. */
async function titlesFound(title: string): Promise<string[]> {
  const alice = await apiAs('alice');
  const { items } = await alice.list({ q: title });
  return items.map(item => item.title);
}

const turnToService = (page: Page, name: string) =>
  turnTo(page, `/catalog/default/component/${name}/post-mortems`);

test('a folder and a zip of another house come in, and go again', async ({
  sharedContext,
}, info) => {
  test.setTimeout(180_000);
  const folder = await layDown(info.outputPath());
  const page = await openAs(sharedContext, 'alice', '/postmortem/import');

  await test.step('what was found stands in a table', async () => {
    await expect(button(page, 'Choose a folder')).toBeVisible();
    await handOver(page, folder);
    await expect(rowOf(page, BASKETS).getByRole('cell')).toHaveText([
      '',
      `${BASKETS}postmortems/checkout/2024-03-01.md`,
      '1 Mar 2024',
      'Published',
      'CheckoutChange services',
      '3',
      '2',
      '0',
      /^\d$/,
    ]);
    await expect(rowOf(page, 'archive/robots.md')).toContainText('dahlias');
    await expect(rowOf(page, 'a-long-thread.md')).toContainText(
      'Could not be read. Section "Summary" must not nest quotes',
    );
    await page.getByText('1 file was left out').click();
    await expect(
      page.getByText('Not Markdown or plain text: postmortems/whiteboard.png'),
    ).toBeVisible();
  });

  await test.step('the zone of one file is asked for', async () => {
    await expect(page.getByRole('alert')).toContainText(
      'Times in 1 file name no zone.',
    );
    await expect(button(page, `Import ${READ} post-mortems`)).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await page
      .getByRole('combobox', { name: 'Zone of these times' })
      .fill('Lisbon');
    await page.getByRole('option', { name: 'Europe/Lisbon' }).click();
    await expect(
      page.getByText('They are taken as Europe/Lisbon.'),
    ).toBeVisible();
  });

  await test.step('one is looked at, with its warnings', async () => {
    await rowOf(page, STOCK)
      .getByRole('button', { name: `2 warnings about ${STOCK}` })
      .click();
    const preview = page.getByRole('dialog', { name: STOCK });
    await expect(
      preview.getByRole('list', { name: 'Warnings' }).getByRole('listitem'),
    ).toContainText([
      'started taken from the first event',
      'no zone is named: times from here on are taken as Europe/Lisbon',
    ]);
    await expect(
      preview.getByRole('row', { name: /^14:40:00 The shop sells/ }),
    ).toContainText('Europe/Lisbon');
    await preview.getByRole('button', { name: 'Close' }).click();
    await expect(preview).toBeHidden();
  });

  await test.step('a service is confirmed', async () => {
    await button(page, `Choose services of ${CARDS}`).click();
    const services = page.getByRole('dialog', { name: `Services of ${CARDS}` });
    await services.getByRole('checkbox', { name: /^Payment gateway/ }).check();
    await services.getByRole('button', { name: 'Done' }).click();
    await expect(services).toBeHidden();
    await expect(rowOf(page, CARDS)).toContainText('Payment gateway');
  });

  await test.step('what is chosen is imported', async () => {
    await wanted(page, BULBS).uncheck();
    await button(page, `Import ${READ - 1} post-mortems`).click();
    await expect(
      page.getByText(`This import made ${READ - 1} post-mortems.`),
    ).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(rowOf(page, BASKETS)).toContainText('PM-2024-03-01');
    await expect(wanted(page, BULBS)).not.toBeChecked();
    await expect(rowOf(page, BULBS)).not.toContainText('PM-');
  });

  await test.step('they stand on the pages of their services', async () => {
    await turnToService(page, 'checkout');
    await expectListed(page, BASKETS);
    await turnToService(page, 'payment-gateway');
    await expectListed(page, CARDS);
    expect(await titlesFound(CARDS)).toEqual([CARDS]);
    expect(await titlesFound(BASKETS)).toEqual([BASKETS]);
  });

  await test.step('the same files are known', async () => {
    await turnTo(page, '/postmortem/import');
    await handOver(page, folder);
    await expect(
      rowOf(page, CARDS).getByText(/^Already here: PM-2024-04-08/),
    ).toBeVisible();
    await expect(wanted(page, CARDS)).not.toBeChecked();
    await expect(wanted(page, BULBS)).toBeChecked();
    await expect(button(page, 'Import 1 post-mortem')).toBeVisible();
  });

  await test.step('a reload later, all of it goes again', async () => {
    await page.reload();
    await expect(
      page.getByText(
        new RegExp(`^Your import of .* made ${READ - 1} post-mortems\\.`),
      ),
    ).toBeVisible();
    await button(page, 'Undo this import').click();
    await expect(
      page.getByText(`${READ - 1} post-mortems were deleted again.`),
    ).toBeVisible();
    await turnToService(page, 'payment-gateway');
    await expectListed(page, 'Card payments refused by the bank');
    await expect(listed(page, CARDS)).toHaveCount(0);
    await turnToService(page, 'checkout');
    await expectListed(page, 'Event bus stops taking messages');
    await expect(listed(page, BASKETS)).toHaveCount(0);
    // Nor do they stand on a page of the list that was not turned to.
    expect(await titlesFound(CARDS)).toEqual([]);
    expect(await titlesFound(BASKETS)).toEqual([]);
  });
});
