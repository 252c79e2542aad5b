import type { BrowserContext, Page } from '@playwright/test';

/** The demo's people whom the sign-in page offers, by their name in the catalog. */
export const people = {
  alice: 'Alice Moreau',
  bob: 'Bob Lindqvist',
  charlie: 'Charlie Adeyemi',
  dan: 'Dan Kowalski',
  frank: 'Frank Oliveira',
  erin: 'Erin Takahashi',
};

export type PersonName = keyof typeof people;

/** Signs in through the page, as a person does. */
export async function chooseOnSignInPage(page: Page, name: PersonName) {
  await page.getByRole('button', { name: new RegExp(people[name]) }).click();
}

/**
 * A new tab in which somebody is signed in already, for specs about something else.
 * The remembered choice is what the sign-in page itself keeps per tab.
 */
export async function openAs(
  context: BrowserContext,
  name: PersonName,
  path = '/',
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(person => {
    if (!window.sessionStorage.getItem('demo-sign-in.person')) {
      window.sessionStorage.setItem('demo-sign-in.person', person);
    }
  }, name);
  await page.goto(path);
  return page;
}
