import type { Locator, Page } from '@playwright/test';
import { COLOURS, expectAccessible } from './support/accessibility';
import { aDraft } from './support/api';
import { chosenIn, expectSaved, openPart, rowOf } from './support/editor';
import { mainThreadOf, settled } from './support/mainThread';
import { openAs } from './support/people';
import { expect, test } from './support/test';

/** The coach reads along: it marks words, asks a better question, and says what is still missing. */

const BLAMING = 'The engineer carelessly deleted the table.';
const REWORDED = 'The table was deleted, as both prompts look alike.';

const summaryOf = (page: Page) =>
  page.getByRole('textbox', { name: 'Summary', exact: true });
const marks = (page: Page) => page.locator('[data-mark]');
const dismiss = (within: Page | Locator) =>
  within.getByRole('button', { name: /^Dismiss “/ });
const check = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);
const openCoach = (page: Page) =>
  page.getByRole('button', { name: /^Coach/ }).click();

test('a sentence that blames is marked while it is typed, and no longer once it asks what made it possible', async ({
  sharedContext,
}) => {
  const { summary } = await aDraft('A table is gone');
  const page = await openAs(sharedContext, 'alice', summary);
  const area = summaryOf(page);
  await area.pressSequentially(BLAMING);
  await expect(marks(page).first()).toBeVisible();
  await expect(page.getByText('Blame', { exact: true })).toBeVisible();
  expect(BLAMING).toContain((await marks(page).allTextContents()).join(''));
  await expectAccessible(page, '[data-postmortems]');

  await test.step('the panel says so, and leads there', async () => {
    await openPart(page, 'Incident');
    await openCoach(page);
    await expect(check(page, 'blameless')).toContainText('To mend');
    await expectAccessible(page, '[role=dialog]');
    await check(page, 'blameless').getByRole('link').click();
    await expect(area).toBeFocused();
    const selected = await area.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
    expect(BLAMING).toContain(selected);
    expect(selected.length).toBeGreaterThan(3);
  });

  await test.step('other words', async () => {
    await area.fill(REWORDED);
    await expect(marks(page)).toHaveCount(0);
    await expect(page.getByText('Blame', { exact: true })).toHaveCount(0);
    await expectSaved(page);
    await openCoach(page);
    await expect(check(page, 'blameless')).toContainText('Nobody is blamed');
    await page.keyboard.press('Escape');
  });

  await test.step('in the dark, colours can be told apart, too', async () => {
    await area.fill(`${BLAMING} The team should have noticed the alert.`);
    await expect(marks(page).first()).toBeVisible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      'dark',
    );
    await expect(marks(page).first()).toBeVisible();
    await expectAccessible(page, '[data-postmortems]', COLOURS);
    await openCoach(page);
    await expect(check(page, 'blameless')).toBeVisible();
    await expectAccessible(page, '[role=dialog]', COLOURS);
  });
});

test('what is dismissed stays dismissed, also where the text has moved', async ({
  sharedContext,
}) => {
  const { summary } = await aDraft('A table is lost');
  const page = await openAs(sharedContext, 'alice', summary);
  const area = summaryOf(page);
  await area.fill(BLAMING);
  await dismiss(page).click();
  await expect(area).toBeFocused();
  await expect(marks(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(marks(page).first()).toBeVisible();
  await dismiss(page).click();
  await expect(marks(page)).toHaveCount(0);

  await area.fill(`One more line.\n\n${BLAMING}`);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByText('1 dismissed on this device.')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
  await openCoach(page);
  await expect(check(page, 'blameless')).toContainText('Nobody is blamed');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(marks(page).first()).toBeVisible();
});

test('marks lie under their words in a long text, wherever it is scrolled and however wide it is', async ({
  sharedContext,
}) => {
  const { summary } = await aDraft('Many words');
  const page = await openAs(sharedContext, 'alice', summary);
  const area = summaryOf(page);
  const line =
    'The pool of connections ran full, as a query held them for longer than it was thought to, again and again. ';
  await area.fill(
    [...Array.from({ length: 40 }, () => line.repeat(3)), BLAMING].join('\n\n'),
  );
  await expect(marks(page)).not.toHaveCount(0);

  /** The last line of the text is the marked one. */
  const offLastLine = () =>
    page.evaluate(() => {
      const element = document.querySelector<HTMLTextAreaElement>(
        'textarea[aria-label="Summary"]',
      )!;
      element.scrollTop = element.scrollHeight;
      const zoom = Number(document.documentElement.style.zoom) || 1;
      const styles = getComputedStyle(element);
      const [padding, border, height] = [
        styles.paddingBottom,
        styles.borderBottomWidth,
        styles.lineHeight,
      ].map(length => parseFloat(length) * zoom);
      const { bottom } = element.getBoundingClientRect();
      const mark = document.querySelector('[data-mark]')!;
      const marked = mark.getBoundingClientRect();
      const middle = (marked.top + marked.bottom) / 2;
      return Math.abs(middle - (bottom - border - padding - height / 2));
    });
  const liesUnderItsWords = () => expect.poll(offLastLine).toBeLessThan(2);

  await liesUnderItsWords();
  await page.setViewportSize({ width: 900, height: 700 });
  await liesUnderItsWords();
  await page.evaluate(() => {
    document.documentElement.style.zoom = '1.25';
  });
  await liesUnderItsWords();
  await page.evaluate(() => {
    document.documentElement.style.zoom = '';
    document.documentElement.dir = 'rtl';
  });
  await liesUnderItsWords();
});

test('a keystroke in a long text does not wait for the marks', async ({
  sharedContext,
}) => {
  const { summary } = await aDraft('Five thousand words');
  const page = await openAs(sharedContext, 'alice', summary);
  const area = summaryOf(page);
  const line = 'The pool ran full and requests failed for a while. '.repeat(7);
  const { busy, leave } = await mainThreadOf(page);
  /** What one costs the page, in ms of its main thread. */
  const keystroke = async (text: string) => {
    await area.fill(text);
    await expectSaved(page);
    await area.evaluate((element: HTMLTextAreaElement) =>
      element.setSelectionRange(0, 0),
    );
    const times: number[] = [];
    for (let i = 0; i < 40; i++) {
      await settled(page);
      const before = await busy();
      await page.evaluate(() => document.execCommand('insertText', false, 'x'));
      times.push((await busy()) - before);
    }
    return times.sort((a, b) => a - b)[times.length / 2];
  };
  const paragraphs = (sentence: string) =>
    Array.from({ length: 66 }, () => `${line}${sentence}`).join('\n\n');

  const plain = await keystroke(
    paragraphs('The table was deleted by a script.'),
  );
  await expect(marks(page)).toHaveCount(0);
  await area.fill(paragraphs(BLAMING));
  await expect(marks(page)).not.toHaveCount(0);
  const marked = await keystroke(paragraphs(BLAMING));
  await leave();
  await expect(marks(page)).not.toHaveCount(0);
  test.info().annotations.push({
    type: 'a keystroke in 5,000 words',
    description: `${plain.toFixed(1)} ms, with 66 marks ${marked.toFixed(
      1,
    )} ms`,
  });
  expect(marked - plain).toBeLessThan(16);
});

test('an action that nobody could check, and a cause that ends at a person, by keyboard alone', async ({
  sharedContext,
}) => {
  const { ref, alice } = await aDraft('A script ran');
  const page = await openAs(
    sharedContext,
    'alice',
    `/postmortem/${ref}/edit#actions`,
  );
  const title = page.getByLabel('Action', { exact: true }).first();
  await title.focus();
  await page.keyboard.type('Improve testing');
  await expect(page.getByText('Vague', { exact: true })).toBeVisible();
  await expect(title).toHaveAccessibleDescription(/1 to look at; F8/);
  await page.keyboard.press('F8');
  await expectAccessible(page, '[data-postmortems]');
  await page.keyboard.type(
    'Add a load test of the checkout with 500 requests per second',
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.type(
    'Add a load test of the checkout with 500 requests per second',
  );
  await expect(page.getByText('Vague', { exact: true })).toHaveCount(0);
  await expectSaved(page);

  await openPart(page, 'Causes');
  const statement = 'The on-call engineer ran the script against production';
  const cause = page.getByLabel('Cause', { exact: true }).first();
  await cause.focus();
  await page.keyboard.type(statement);
  const ask = rowOf(page, statement).getByRole('button', {
    name: 'What allowed it?',
  });
  await expect(ask).toBeVisible();
  await expectAccessible(page, '[data-postmortems]');
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(ask).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Cause', { exact: true }).nth(1)).toBeFocused();
  await page.keyboard.type('Both prompts look alike');
  await expect(ask).toHaveCount(0);
  await expect(
    chosenIn(rowOf(page, 'Both prompts look alike'), 'Explains'),
  ).toHaveText(`Explains: ${statement}`);
  await expectSaved(page);
  const { factors } = await alice.get(ref);
  expect(factors[1].parentId).toBe(factors[0].id);
});

test.describe('with room for it', () => {
  test('the coach stands beside the form, until it is hidden', async ({
    sharedContext,
  }) => {
    const { summary } = await aDraft('A wide window');
    const page = await openAs(sharedContext, 'alice', summary);
    await page.setViewportSize({ width: 1600, height: 900 });
    const panel = page.getByRole('complementary', { name: 'Coach' });
    await expect(check(page, 'timeline-complete')).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
    await panel.getByRole('button', { name: 'Hide' }).click();
    await expect(panel).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Coach/ })).toBeFocused();
    await page.reload();
    await expect(summaryOf(page)).toBeVisible();
    await expect(panel).toHaveCount(0);
    await openCoach(page);
    await expect(panel).toBeVisible();
  });
});
