import { expect, type Locator, type Page } from '@playwright/test';

/**
 * The offer to take back what was done last. It goes after a while, yet not while somebody has the
 * focus in it: so it stays, however long a spec looks meanwhile at what was done.
 */
export async function attendedUndo(page: Page): Promise<Locator> {
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await expect(undo).toBeFocused();
  return undo;
}
