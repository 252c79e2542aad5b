import { expect, type Page } from '@playwright/test';

const enter = (page: Page, path: string) =>
  page.evaluate(to => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/**
 * Goes to a place in the portal as a link in it would: loading the portal anew takes longer than most
 * specs. It leads past a page that does not exist, so that nothing of the last place is taken for the
 * next one's.
 */
export async function turnTo(page: Page, path: string): Promise<void> {
  await expect(async () => {
    // Said again where a portal that has only just been loaded did not hear it yet.
    await enter(page, '/nowhere');
    await expect(page.getByText(/404/).first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await enter(page, path);
}
