import type { Page } from '@playwright/test';
import { COLOURS, expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { expectSaved } from './support/editor';
import { becauseIn } from './support/publish';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** A publication is behind a gate: each check that fails is mended, or waived with a reason that stands in the report. */

const REASON = 'The owner is agreed upon on Monday';

/** A draft in which somebody is blamed and an action has no owner; all else is at most worth a look. */
async function aDraftWithFlaws() {
  const alice = await apiAs('alice');
  const { ref } = await alice.create({
    title: `The pool ran full ${Date.now()}`,
    affectedEntities: ['component:default/checkout'],
  });
  const { id } = await alice.createEvent(ref, {
    description: 'The careless engineer emptied the pool',
    occurredAt: '2026-01-10T10:00:00Z',
  });
  await alice.createFactor(ref, {
    statement: 'No alert tells that the pool runs full',
    layer: 'systemic',
  });
  await alice.createActionItem(ref, {
    title: 'Add an alert on the pool to the dashboard of checkout',
  });
  return { ref, id, alice };
}

const check = (page: Page, id: string) =>
  page.getByRole('dialog').locator(`[data-check="${id}"]`);
const button = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Publish' });

async function askToPublish(page: Page) {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Publish' }).click();
}

test('what fails is mended or waived, and the reason stands in the report', async ({
  browserOf,
  viewport,
}) => {
  test.setTimeout(180_000);
  const { ref, id, alice } = await aDraftWithFlaws();
  const page = await browserOf('alice', `/postmortem/${ref}`);

  await test.step('the dialog says what stands in the way', async () => {
    await askToPublish(page);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      /^2 checks fail/,
    );
    await expect(check(page, 'blameless')).toContainText('Somebody is blamed');
    await expect(check(page, 'actions-complete')).toContainText('AI-001');
    await expect(button(page)).toBeDisabled();
    await expectAccessible(page, '[role=dialog]');
  });

  await test.step('it is read in the dark, and in a narrow window', async () => {
    // Another theme draws the whole portal anew, and an open dialog with it.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await turnTo(page, `/postmortem/${ref}`);
    await askToPublish(page);
    await expect(check(page, 'blameless')).toBeVisible();
    await expectAccessible(page, '[role=dialog]', COLOURS);
    const beyond = await page
      .getByRole('dialog')
      .evaluate(element => element.scrollWidth - element.clientWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(viewport!);
    await turnTo(page, `/postmortem/${ref}`);
  });

  await test.step('one is waived, by keyboard, and one is gone to and mended', async () => {
    await askToPublish(page);
    const owner = check(page, 'actions-complete');
    await owner.getByRole('textbox').focus();
    await page.keyboard.type(REASON);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      /^1 check fails/,
    );
    await check(page, 'blameless').getByRole('link').first().click();
    await expect(page).toHaveURL(
      new RegExp(`/postmortem/${ref}/edit#timeline$`),
    );
    const description = page.locator(
      `[data-row="${id}"] [data-column="description"]`,
    );
    await expect(description).toBeFocused();
    await description.fill('The pool was emptied: both prompts look alike');
    await page.keyboard.press('Tab');
    await expectSaved(page);
  });

  await test.step('what was typed is still there, and it is published', async () => {
    await turnTo(page, `/postmortem/${ref}`);
    await askToPublish(page);
    await expect(becauseIn(page)).toHaveValue(REASON);
    await button(page).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const aside = page.getByRole('complementary', { name: /^People, dates/ });
    await expect(aside).toContainText('Waived checks');
    await expect(aside).toContainText(REASON);
    await expectAccessible(page, 'aside');
    expect(await alice.getReport(ref)).toContain(REASON);
  });
});

test('a link is shared with its title', async ({ browserOf }) => {
  const { ref, alice } = await aDraftWithFlaws();
  const { title } = await alice.get(ref);
  const page = await browserOf('alice', `/postmortem/${ref}`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('Title and link copied')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item.getType(type)).text();
    return [await read('text/plain'), await read('text/html')];
  });
  const { origin } = new URL(page.url());
  expect(copied[0]).toBe(`[${ref} ${title}](${origin}/postmortem/${ref})`);
  expect(copied[1]).toContain(
    `<a href="${origin}/postmortem/${ref}">${ref} ${title}</a>`,
  );
});
