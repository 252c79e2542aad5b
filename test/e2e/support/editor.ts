import { expect, type Page } from '@playwright/test';

/** Opens one part of the editor, as the outline at the left names it. */
export async function openPart(page: Page, name: string) {
  await page
    .getByRole('navigation', { name: 'Parts of the post-mortem' })
    .getByRole('link', { name: new RegExp(`\\b${name}\\b`) })
    .click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

/** Waits until the editor says that everything typed has arrived. */
export async function expectSaved(page: Page) {
  await expect(
    page.getByText(/^(Everything is saved|Saved \d\d:\d\d:\d\d)/),
  ).toBeVisible();
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
