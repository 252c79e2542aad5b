import { expect, type Locator, type Page } from '@playwright/test';
import type { Action, Cause, Event } from './incident';
import { people, type PersonName } from './people';

/** What a reader finds in a report. All of it is looked at as it stands on the page. */

const table = (page: Page, name: string) => page.getByRole('table', { name });

/** The rows of the table that stands beside the drawn timeline. */
export async function expectTimeline(page: Page, events: Event[]) {
  const rows = table(page, 'Events in the order in which they happened')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  await expect(rows).toHaveCount(events.length);
  for (const [index, row] of events.entries()) {
    const { time, event, source, actor, milestone } = row;
    await expect(rows.nth(index).getByRole('cell')).toHaveText([
      time,
      milestone ? `${milestone}: ${event}` : event,
      source,
      shownAs(actor),
    ]);
  }
}

/** A handle stands for somebody of the catalog, who is shown by name. */
function shownAs(actor: string): string {
  const handle = /^@(.*)$/.exec(actor)?.[1];
  return people[handle as PersonName] ?? actor;
}

/** Each cause below the one that it explains, with its category and, where that changes, its layer. */
export async function expectCauses(page: Page, causes: Cause[]) {
  const layerOf = (statement?: string) =>
    causes.find(cause => cause.statement === statement)?.layer ?? 'Immediate';
  for (const { statement, layer, category, explains } of causes) {
    const whys = explains
      ? itemOf(page, explains).locator(':scope > ul > li')
      : page.locator('li');
    const item = whys.filter({ has: said(page, statement) });
    const facts = item.locator(':scope > div').nth(1);
    await expect(facts).toContainText(category);
    if (layer !== layerOf(explains)) {
      await expect(facts).toContainText(layer.toLowerCase());
    }
  }
}

function itemOf(page: Page, statement: string): Locator {
  return page.locator('li').filter({ has: said(page, statement) });
}

/** The statement itself, not those that stand below it. */
function said(page: Page, statement: string): Locator {
  return page.locator(':scope > div').getByText(statement);
}

export async function expectActions(page: Page, actions: Action[]) {
  const rows = table(page, 'Action items with owner, due date and status')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  await expect(rows).toHaveCount(actions.length);
  for (const [index, item] of actions.entries()) {
    const row = rows.nth(index);
    await expect(row.getByRole('cell')).toHaveText([
      `AI-00${index + 1}`,
      item.action,
      item.owner,
      /overdue/,
      item.priority,
      'Open',
    ]);
    await expect(row.getByTitle(item.dueInWords)).toBeVisible();
  }
}
