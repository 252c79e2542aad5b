import { expectAccessible } from './support/accessibility';
import { aDraft } from './support/api';
import { expectSaved } from './support/editor';
import { openAs } from './support/people';
import { expect, test } from './support/test';

/** Who acted is somebody of the catalog in the portal, and a role where the author sends it elsewhere. */

test('people are named on the page, and appear by role in the report that leaves it', async ({
  sharedContext,
}) => {
  const { ref, alice } = await aDraft('Carts are empty');
  for (const [actor, description] of [
    ['System', 'Alert fires'],
    ['@dan', 'Takes the page from Charlie Adeyemi'],
    ['frank@larkfield.example and Charlie Adeyemi', 'Carts are back'],
  ]) {
    await alice.createEvent(ref, {
      description,
      actor,
      source: 'PagerDuty',
      occurredAt: '2026-11-20T10:05:00.000Z',
    });
  }
  const page = await openAs(sharedContext, 'alice', `/postmortem/${ref}`);
  const table = page.getByRole('table', { name: /^Events in the order/ });
  const named = (name: string) => table.getByRole('link', { name });
  // What the page asks when it is opened is answered by then, and not counted below.
  await expect(named('Charlie Adeyemi')).toBeVisible();

  await test.step('the page asks the catalog once for all of them', async () => {
    const asked: string[] = [];
    page.on('request', request => {
      if (request.postData()?.includes('charlie adeyemi')) {
        asked.push(request.url());
      }
    });
    await page.reload();
    for (const name of ['Dan Kowalski', 'Frank Oliveira', 'Charlie Adeyemi']) {
      await expect(named(name)).toBeVisible();
    }
    await expect(table.getByRole('cell', { name: 'System' })).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  await test.step('the author says what they are called elsewhere', async () => {
    await page.goto(`/postmortem/${ref}/edit#timeline`);
    await page.getByLabel('by role').click();
    await page.getByLabel('@dan').fill('On-call engineer');
    await expectSaved(page);
    await expectAccessible(page, 'section[aria-labelledby="postmortems-part"]');
  });

  await test.step('and the report has it, while the page goes on naming them', async () => {
    const report = await alice.getReport(ref);
    expect(report).not.toMatch(/@dan|frank@|Charlie/);
    expect(report).toMatch(
      /Takes the page from Responder .*\| On-call engineer/,
    );
    await page.goto(`/postmortem/${ref}`);
    await expect(
      page.getByRole('link', { name: 'Dan Kowalski' }),
    ).toBeVisible();
  });
});
