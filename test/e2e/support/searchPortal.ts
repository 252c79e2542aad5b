import type { Page } from '@playwright/test';
import { turnTo } from './turnTo';

/**
 * Searches the portal. The words are typed, as somebody would: on a slow machine the search's own field
 * empties itself 200 ms after it came, and the words of an address with it.
 */
export async function searchPortal(page: Page, words: string): Promise<void> {
  await turnTo(page, '/search');
  await page.getByRole('textbox', { name: 'Search' }).fill(words);
}
