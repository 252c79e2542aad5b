import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { setClock } from './clock';
import { chooseOnSignInPage, openAs, type PersonName } from './people';

interface Fixtures {
  /**
   * A browser of somebody's own: opens a page there, is asked who it is, and signs in. Two of them
   * share nothing, so that one can lose its network or its sign-in without the other.
   */
  browserOf(name: PersonName, path?: string): Promise<Page>;
  /**
   * One browser for all specs that leave nothing in it but pages: what it has read of the app it need
   * not read and compile again, which takes longer than most of them.
   */
  sharedContext: BrowserContext;
}

interface WorkerFixtures {
  workersContext: BrowserContext;
  /** A tab of Alice's that stays open, for specs that only look at one place after the other. */
  tab: Page;
}

/** Playwright's test, in browsers whose clock stands where the portal's does. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  context: async ({ context }, use) => {
    await setClock(context);
    await use(context);
  },
  workersContext: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, locale, timezoneId } = project.use;
      const context = await browser.newContext({
        baseURL,
        viewport,
        locale,
        timezoneId,
      });
      await setClock(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  tab: [
    async ({ workersContext }, use) => {
      await use(await openAs(workersContext, 'alice'));
    },
    { scope: 'worker' },
  ],
  sharedContext: async ({ workersContext }, use) => {
    const before = workersContext.pages();
    await use(workersContext);
    const opened = workersContext
      .pages()
      .filter(page => !before.includes(page));
    await Promise.all(opened.map(page => page.close()));
  },
  browserOf: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, path = '/') => {
      const context = await browser.newContext();
      contexts.push(context);
      await setClock(context);
      const page = await context.newPage();
      await page.goto(path);
      await chooseOnSignInPage(page, name);
      return page;
    });
    await Promise.all(contexts.map(context => context.close()));
  },
});

export { expect } from '@playwright/test';
