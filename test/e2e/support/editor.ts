import { expect, type Locator, type Page } from '@playwright/test';

/** What makes a cause explain the one above it. */
export const EXPLAIN_THE_ONE_ABOVE = 'Alt+Shift+ArrowRight';

/** Opens one part of the editor, as the outline at the left names it. */
export async function openPart(page: Page, name: string) {
  await page
    .getByRole('navigation', { name: 'Parts of the post-mortem' })
    .getByRole('link', { name: new RegExp(`\\b${name}\\b`) })
    .click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

/**
 * Waits until the editor says that everything typed has arrived.
 * @param timeout - milliseconds; after a longer outage the editor tries only twice a minute
 */
export async function expectSaved(page: Page, timeout?: number) {
  await expect(
    page.getByText(/^(Everything is saved|Saved \d\d:\d\d:\d\d)/),
  ).toBeVisible({ timeout });
}

/** Types one row after the other into a grid, cell by cell, by keyboard alone. */
export async function typeRows(page: Page, first: string, rows: string[][]) {
  await page.getByLabel(first, { exact: true }).last().focus();
  for (const [index, cells] of rows.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    for (const [column, text] of cells.entries()) {
      if (column > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
  }
}

/** Pastes plain text where the focus is, as from a spreadsheet. */
export async function paste(page: Page, text: string) {
  await page.evaluate(data => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, text);
}

/** The row of a grid that is about something, by the button that deletes it. */
export function rowOf(page: Page, what: string): Locator {
  return page.getByRole('row').filter({
    has: page.getByRole('button', { name: `Delete ${what}`, exact: true }),
  });
}

/** What stands in one column of a grid, from top to bottom, without the row to type into. */
export async function expectColumn(page: Page, label: string, texts: string[]) {
  const fields = page.getByLabel(label, { exact: true });
  await expect(fields).toHaveCount(texts.length + 1);
  for (const [index, text] of texts.entries()) {
    await expect(fields.nth(index)).toHaveValue(text);
  }
}

/** Picks somebody or something of the catalog by name, in a field that searches it. */
export async function pick(
  within: Page | Locator,
  label: string,
  name: string,
) {
  const page = 'page' in within ? within.page() : within;
  await within.getByRole('combobox', { name: label, exact: true }).fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
}

/** The word that is chosen in a list of a few. */
export function chosenIn(within: Page | Locator, label: string): Locator {
  return within.getByLabel(label, { exact: true }).locator('option:checked');
}
