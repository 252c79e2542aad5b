import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { daysAgo } from './support/clock';
import { expectSaved } from './support/editor';
import { layDownFiles } from './support/importFiles';
import { expect, test } from './support/test';
import { attendedUndo } from './support/undo';

/**
 * A history comes in, a person confirms what it seems to be a case of, and what recurs is seen across services. Whoever
 * starts the next post-mortem there learns what was known and is not fixed, and others whether it concerns them.
 */

const SERVICE = 'component:default/mailer';
/** What product search depends on, among others. */
const STOCK = 'component:default/inventory';
const CONFIRM = '/postmortems/recurring-factors/confirm';
/** What the imported reports say; each is a monitoring gap by its words. */
const CAUSES = [
  'No alert watched the length of the outgoing queue',
  'Monitoring of the queue had no alert for its length',
  'Nobody was alerted when the queue grew, as no dashboard showed it',
];

/** What is left to do of one that came in. */
const followUp = (title: string) => `Watch what was not watched: ${title}`;

/** A report of another house, of an incident of the day before yesterday. */
const report = (title: string, cause: string) => `# ${title}

Date: ${daysAgo(2).slice(0, 10)}
Status: resolved

## What happened

Mails left hours late.

## Root causes

- ${cause}

## Follow-ups

- [ ] ${followUp(title)}
`;

const rows = (page: Page, word: string) =>
  page
    .getByRole('list', { name: 'Factors that wait for a person' })
    .locator('li[data-factor]')
    .filter({ hasText: word });

/** Selects each factor of this history by keyboard, going through the page from its first one. */
async function selectByKeyboard(page: Page, word: string) {
  const all = page.locator('li[data-factor]');
  const isCurrent = (at: number) =>
    expect(all.nth(at)).toHaveAttribute('aria-current', 'true');
  const count = await all.count();
  for (let i = 0; i < count; i += 1) await page.keyboard.press('k');
  for (let i = 0; i < count; i += 1) {
    await isCurrent(i);
    if ((await all.nth(i).textContent())?.includes(word)) {
      await page.keyboard.press('x');
    }
    await page.keyboard.press('j');
  }
  await expect(
    page.getByRole('button', { name: `Confirm ${CAUSES.length} selected` }),
  ).toBeVisible();
}

test('an imported history is confirmed, is seen in what recurs, warns who starts another, and is asked about elsewhere', async ({
  browserOf,
}, info) => {
  test.setTimeout(300_000);
  const word = `history${Date.now()}`;
  const title = (i: number) => `Stock was counted late ${i} ${word}`;
  const api = await apiAs('alice');
  const mine = async () => {
    const { items } = await api.listFactors({ entityRef: STOCK, limit: 100 });
    return items.filter(({ postmortem }) => postmortem.title.includes(word));
  };
  const bySources = async () =>
    (await mine()).map(({ category, categorySource }) => [
      category,
      categorySource,
    ]);
  const said = (source: string) => CAUSES.map(() => ['monitoring-gap', source]);

  const page = await browserOf('alice', '/postmortem/import');
  await test.step('a folder of reports comes in', async () => {
    const files = CAUSES.map((cause, i) => [
      `inventory/${i}.md`,
      report(title(i), cause),
    ]);
    const folder = await layDownFiles(
      info.outputPath(),
      Object.fromEntries(files),
    );
    await page
      .getByLabel('Choose a folder')
      .and(page.locator('input'))
      .setInputFiles(folder);
    const count = `${CAUSES.length} post-mortems`;
    await page.getByRole('button', { name: `Import ${count}` }).click();
    await expect(page.getByText(`This import made ${count}.`)).toBeVisible();
    expect(await bySources()).toEqual(said('suggested'));
  });

  await test.step('the page of recurring factors leads to what is only suggested', async () => {
    await page.goto('/postmortems/recurring-factors');
    await page.getByRole('link', { name: /only suggested: confirm/ }).click();
    await expect(page).toHaveURL(new RegExp(`${CONFIRM}$`));
    await expect(rows(page, word)).toHaveCount(CAUSES.length);
    await expect(
      rows(page, word)
        .first()
        .getByText(/^by .*alert/)
        .first(),
    ).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
  });

  await test.step('all of them are confirmed at once, taken back, and confirmed again', async () => {
    await selectByKeyboard(page, word);
    await page.keyboard.press('c');
    const undo = await attendedUndo(page);
    await expect(
      page.getByText(`Confirmed ${CAUSES.length} factors`),
    ).toBeVisible();
    expect(await bySources()).toEqual(said('person'));

    await undo.click();
    await expect(
      rows(page, word).getByRole('button', { name: /^Confirm / }),
    ).toHaveCount(CAUSES.length);
    expect(await bySources()).toEqual(said('suggested'));

    await selectByKeyboard(page, word);
    await page.keyboard.press('c');
    await expect.poll(bySources, { timeout: 15_000 }).toEqual(said('person'));
  });

  await test.step('they stand in the matrix, and lead to the post-mortems', async () => {
    await page.goto('/postmortems/recurring-factors');
    await page
      .getByRole('button', { name: /^Monitoring Gap.*\bInventory\b/ })
      .click({ timeout: 30_000 });
    const stories = page.getByRole('dialog');
    await stories.getByRole('link', { name: title(0) }).click();
    await expect(page.getByRole('heading', { name: title(0) })).toBeVisible();
    await expect(page.getByText(CAUSES[0]).first()).toBeVisible();
  });

  const next = `Nobody could order ${word}`;
  await test.step('whoever starts the next one there learns what is known and not fixed', async () => {
    await page.goto(`/postmortem/new?entityRef=${encodeURIComponent(STOCK)}`);
    await page.getByRole('textbox', { name: /^Title/ }).fill(next);
    await expectSaved(page);
    await page
      .getByRole('button', { name: /^\d+ known and not fixed$/ })
      .click();
    const before = page.getByRole('dialog', { name: 'What went before' });
    const known = before
      .getByRole('listitem')
      .filter({ hasText: followUp(title(0)) });
    await expect(known.getByText('AI-001 was open')).toBeVisible();
    await expect(known.getByText(/known for 2 days/i)).toBeVisible();
  });

  const [, , ref] = new URL(page.url()).pathname.split('/');
  await test.step('the owners of what depends on it are asked, and say that it applies to them', async () => {
    await page.goto(`/postmortem/${ref}#exposure`);
    const exposed = page.getByRole('region', { name: 'Who else is exposed' });
    await exposed.getByRole('checkbox', { name: 'All of them' }).uncheck();
    await exposed
      .getByRole('checkbox', { name: 'Ask about Product search' })
      .check();
    await exposed.getByRole('button', { name: 'Ask the owners of 1' }).click();
    const charlie = await browserOf(
      'charlie',
      '/catalog/default/component/product-search/post-mortems',
    );
    const asked = charlie
      .getByRole('region', { name: 'Does this apply here?' })
      .getByRole('listitem')
      .filter({ hasText: next });
    await asked
      .getByRole('button', { name: 'Answer for Product search' })
      .click();
    await asked.getByRole('radio', { name: 'Applies' }).check();
    await asked.getByRole('button', { name: 'Save' }).click();
    await expect(asked).toContainText(/Applies, \d+ \w+ \d{4}/);
    await page.reload();
    await expect(
      exposed.getByText(
        '1 of 1 have answered: 1 applies, 0 does not apply, 0 fixed.',
      ),
    ).toBeVisible();
  });
});

test('two patterns become one, which counts both, and part again', async ({
  browserOf,
}) => {
  test.setTimeout(240_000);
  const word = `story${Date.now()}`;
  const api = await apiAs('alice');
  const imported = async (i: number, cause: string) => {
    const { ref } = await api.import(
      report(`Mails were late ${i} ${word}`, cause),
      { entities: [SERVICE] },
    );
    return api.get(ref!);
  };
  const found = await Promise.all(CAUSES.map((cause, i) => imported(i, cause)));
  const ids = found.map(({ factors }) => factors[0].id);
  const grew = await api.createPattern({
    ...{ name: `Queue grew ${word}`, category: 'monitoring-gap' },
    factorIds: ids.slice(0, 2),
  });
  const unseen = await api.createPattern({
    ...{ name: `Queue unseen ${word}`, category: 'monitoring-gap' },
    factorIds: ids.slice(2),
  });

  const page = await browserOf(
    'alice',
    `/postmortems/recurring-factors/patterns?q=${word}`,
  );
  const counted = (count: number) =>
    expect(
      page.getByText(
        new RegExp(`Found in ${count} published post-mortems?\\.`),
      ),
    ).toBeVisible();

  await test.step('each has a page of its own, with its stories and its history', async () => {
    await page.getByRole('link', { name: unseen.name }).first().click();
    await counted(1);
    await expect(
      page.getByRole('link', { name: `Mails were late 2 ${word}` }),
    ).toBeVisible();
    await expect(page.getByText(/made it: “Queue unseen/)).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
  });

  await test.step('merged, their post-mortems are counted together', async () => {
    await page.getByRole('button', { name: 'Merge…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('combobox', { name: 'The other pattern' })
      .fill(`grew ${word}`);
    await page.getByRole('option', { name: grew.name }).click();
    await expect(
      dialog.getByRole('radio', { name: `${grew.name} (2 post-mortems)` }),
    ).toBeChecked();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    // Once it is gone: until then the focus is kept in it.
    await expect(dialog).toHaveCount(0);
    await attendedUndo(page);
    await expect(page.getByRole('heading', { name: grew.name })).toBeVisible();
    await counted(3);
    expect((await api.getPattern(unseen.id)).id).toBe(grew.id);
  });

  await test.step('and apart again by an undo', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await counted(2);
    expect((await api.getPattern(unseen.id)).postmortems).toBe(1);
  });

  await test.step('a cause is put into one while it is written, with one key', async () => {
    await page.goto(`/postmortem/${found[2].ref}/edit#factors`);
    await page.getByRole('button', { name: 'Save without one' }).click();
    const causes = page.getByLabel('Cause', { exact: true });
    await expect(causes.first()).toBeVisible();
    // The row to type into; another one comes below it.
    const cause = causes.nth((await causes.count()) - 1);
    await cause.fill(CAUSES[0]);
    const suggestions = page.getByRole('group', { name: 'Suggestions' });
    const first = suggestions.getByRole('button').first();
    await expect(first).toBeVisible();
    await page.keyboard.press('Alt+1');
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    await expect(cause).toHaveValue(CAUSES[0]);
    await page.keyboard.press('Alt+4');
    await expect
      .poll(async () => {
        const { factors } = await api.get(found[2].ref);
        return factors.map(({ categorySource, patternId }) => [
          categorySource,
          patternId !== null,
        ]);
      })
      .toContainEqual(['person', true]);
  });
});
