import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { aDraft } from './support/api';
import { downloadedDrawing, sizeAsPicture } from './support/drawings';
import {
  chosenIn,
  expectSaved,
  EXPLAIN_THE_ONE_ABOVE,
  rowOf,
  typeRows,
} from './support/editor';
import { openAs } from './support/people';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** The causes are typed as a tree, and seen as whys, as a tree and as a fishbone. */

/** From top to bottom, each with its depth. */
const causes: [depth: number, statement: string, category?: string][] = [
  [0, 'Carts <b>fail</b> & are lost'],
  [1, 'The connection pool ran full', 'Capacity Planning'],
  [2, 'A query reads the whole table', 'Software Change'],
  [3, 'The table has no index for it'],
  [4, 'Query plans are not reviewed before a release', 'Process'],
  [2, 'No alert watches the pool', 'Monitoring Gap'],
  [3, 'Alerts are written after outages only'],
  [1, 'The runbook was not found', 'Runbook Gap'],
  [2, 'Runbooks have no owner', 'Process'],
  [0, 'The release hid a change of the schema'],
  [1, 'Release notes are written by hand'],
  [0, 'Load tests leave carts out', 'Testing Gap'],
];

/** What stands directly above a cause in the tree. */
function explainedBy(at: number): string | undefined {
  const above = causes
    .slice(0, at)
    .filter(([depth]) => depth === causes[at][0] - 1);
  return above.at(-1)?.[1];
}

async function writeCauses(page: Page) {
  await typeRows(
    page,
    'Cause',
    causes.map(([, statement]) => [statement]),
  );
  await expectSaved(page);
  for (const [at, [depth, statement, category]] of causes.entries()) {
    const row = rowOf(page, statement);
    const cause = row.getByLabel('Cause', { exact: true });
    await cause.focus();
    for (let level = 0; level < depth; level++) {
      await page.keyboard.press(EXPLAIN_THE_ONE_ABOVE);
      await expect(cause).toBeFocused();
    }
    const explained = explainedBy(at);
    if (explained) {
      await expect(chosenIn(row, 'Explains')).toHaveText(
        `Explains: ${explained}`,
      );
    }
    if (category) await row.getByLabel('Category').selectOption(category);
  }
  await expectSaved(page);
}

const drawn = (page: Page, statement: string) =>
  page.getByRole('button', { name: `${statement}, Immediate` });
const view = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

test('causes are a tree of whys, a drawing and a fishbone, each to take along', async ({
  sharedContext,
}) => {
  test.setTimeout(180_000);
  const { ref } = await aDraft('Carts are lost');
  const page = await openAs(
    sharedContext,
    'alice',
    `/postmortem/${ref}/edit#factors`,
  );

  await test.step('twelve are typed by keyboard', async () => {
    await writeCauses(page);
  });

  await test.step('the editor draws them, and leads to their rows', async () => {
    for (const [, statement] of causes) {
      await expect(drawn(page, statement)).toBeVisible();
    }
    await drawn(page, causes[0][1]).focus();
    await page.keyboard.press('ArrowRight');
    await expect(drawn(page, causes[1][1])).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(drawn(page, causes[7][1])).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(
      rowOf(page, causes[7][1]).getByLabel('Cause', { exact: true }),
    ).toBeFocused();
    await expectAccessible(page, '[data-postmortems]');
  });

  await test.step('the report counts the whys', async () => {
    await turnTo(page, `/postmortem/${ref}`);
    await expect(
      page.getByText(
        /^12 factors, .*The longest chain is 5 whys deep and ends on/,
      ),
    ).toBeVisible();
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: /^Why 5 Query plans are not reviewed/ }),
    ).toContainText('5 whys deep');
  });

  await test.step('the tree is a picture of its own', async () => {
    await view(page, 'Tree').click();
    await expect(drawn(page, causes[0][1])).toBeVisible();
    await expectAccessible(page, '[data-postmortems]');
    const { name, svg } = await downloadedDrawing(page);
    expect(name).toBe(`${ref}-causes-tree.svg`);
    expect(svg).toContain('Carts &lt;b&gt;fail&lt;/b&gt; &amp; are');
    const [width, height] = await sizeAsPicture(page, svg);
    expect(width).toBeGreaterThan(500);
    expect(height).toBeGreaterThan(300);
  });

  await test.step('so is the fishbone, with a bone for each category', async () => {
    await view(page, 'Fishbone').click();
    const fishbone = page.getByRole('group', { name: /^Fishbone/ });
    for (const name of ['Process', 'Monitoring Gap', 'Not said']) {
      await expect(fishbone.getByText(name, { exact: true })).toBeVisible();
    }
    await expectAccessible(page, '[data-postmortems]');
    const { name, svg } = await downloadedDrawing(page);
    expect(name).toBe(`${ref}-causes-fishbone.svg`);
    const [width] = await sizeAsPicture(page, svg);
    expect(width).toBeGreaterThan(500);
  });

  await test.step('a factor leads to its place among the whys', async () => {
    const statement = 'Runbooks have no owner';
    await drawn(page, statement).focus();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('listitem').filter({ hasText: statement }).last(),
    ).toBeFocused();
  });

  await test.step('this device remembers how they were seen', async () => {
    await page.reload();
    await expect(view(page, 'Fishbone')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
});
