import type { Page } from '@playwright/test';
import { aDraft } from './support/api';
import { expectSaved, openPart } from './support/editor';
import { evidenceFiles } from './support/evidenceFiles';
import { openAs } from './support/people';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** What an outage left behind is dropped, and becomes a timeline that shows what it stands on. */

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name });

const artefactRow = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByLabel(`Name of ${name}`) });

/** What stands below it. */
const detailsOf = (page: Page, name: string) =>
  artefactRow(page, name).locator('xpath=following-sibling::tr[1]');

const proposal = (page: Page, what: RegExp) =>
  page.getByRole('group', { name: what });

test('artefacts of an outage become its timeline', async ({
  sharedContext,
}) => {
  const { ref } = await aDraft('Carts cannot be shown');
  const page = await openAs(
    sharedContext,
    'alice',
    `/postmortem/${ref}/edit#evidence`,
  );

  await test.step('five come in, each in its own format', async () => {
    await page
      .getByLabel('Choose files')
      .and(page.locator('input'))
      .setInputFiles(evidenceFiles);
    for (const line of [
      'edge.log: read as Access log',
      'cart.log: read as Python logging',
      'pods.txt: read as kubectl logs',
      'past-alerts.json: read as Prometheus',
      'alerts.json: read as Alertmanager',
    ]) {
      await expect(page.getByText(line)).toBeVisible();
    }
    await expect(detailsOf(page, 'cart.log')).toContainText(
      '1 secret taken out',
    );
  });

  await test.step('what happened is proposed, with the lines that show it', async () => {
    await expect(proposal(page, /^10:05:23, errors begin/)).toContainText(
      'no connection left in the pool',
    );
    await expect(proposal(page, /^10:06:45, an alert fires/)).toBeVisible();
    await expect(proposal(page, /^10:18:00, a process is gone/)).toContainText(
      '502',
    );
    await expect(proposal(page, /^10:20:\d\d, as usual again/)).toContainText(
      'listening on :8080',
    );
  });

  await test.step('a clock that is set moves what it tells, and back', async () => {
    const clock = detailsOf(page, 'edge.log').getByLabel('Clock ahead by');
    await clock.fill('+1 h');
    await clock.press('Enter');
    await expect(proposal(page, /^09:18:00, a process is gone/)).toBeVisible();
    await clock.fill('0');
    await clock.press('Enter');
    await expect(proposal(page, /^10:18:00, a process is gone/)).toBeVisible();
    await expect(proposal(page, /^09:18:00/)).toHaveCount(0);
  });

  await test.step('one key dismisses, another accepts; all others are accepted at once', async () => {
    await proposal(page, /an alert is over/).focus();
    await page.keyboard.press('d');
    await expect(button(page, 'Show dismissed (1)')).toBeVisible();
    await proposal(page, /^10:05:23/).focus();
    await page.keyboard.press('Enter');
    await expect(proposal(page, /^10:05:23/)).toHaveCount(0);
    await button(page, 'Accept all').click();
    await expect(
      page.getByText('All that was proposed is in the timeline or dismissed.'),
    ).toBeVisible();
    await expectSaved(page);
  });

  await test.step('the timeline and the times of the incident have it', async () => {
    await openPart(page, 'Timeline');
    const events = page.getByRole('textbox', { name: 'Event' });
    await expect(events.first()).toHaveValue(/^Errors begin: /);
    await openPart(page, 'Incident');
    await expect(page.getByLabel('Started')).toHaveValue(/10:05:23/);
    await expect(page.getByLabel('Resolved')).toHaveValue(/10:20:/);
  });

  await test.step('the report shows what each event stands on', async () => {
    await turnTo(page, `/postmortem/${ref}`);
    const table = page.getByRole('table', {
      name: 'Events in the order in which they happened',
    });
    await expect(table.getByRole('row')).toHaveCount(5);
    await expect(table).toContainText('Service stops answering');
    await expect(table).toContainText(/lines of evidence/);
  });
});
