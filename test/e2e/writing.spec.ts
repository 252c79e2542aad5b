import { expect, test } from '@playwright/test';
import { expectSaved, openPart, paste, typeRows } from './support/editor';
import { openAs } from './support/people';

/** What is pasted, as a spreadsheet puts it on the clipboard. */
const REST_OF_THE_TIMELINE = [
  ['10:12:00', 'Engineer acknowledges the alert', 'PagerDuty', '@alice'],
  ['10:15:30', 'Connection pool exhausted', 'app logs', ''],
  ['10:22:10', 'Cache deployed as mitigation', 'kubectl', '@alice'],
  ['10:40:00', 'Incident marked as resolved', 'PagerDuty', '@alice'],
]
  .map(cells => cells.join('\t'))
  .join('\n');

test('an incident is written on its service’s page, read by others, followed up and counted', async ({
  context,
}) => {
  test.setTimeout(180_000);
  const title = `API degradation ${Date.now()}`;
  const action = `Show free connections of ${title}`;
  const cause = `Nobody saw the pool fill up during ${title}`;

  const alice = await openAs(
    context,
    'alice',
    '/catalog/default/component/checkout/post-mortems',
  );
  await alice.getByRole('button', { name: 'Start a post-mortem' }).click();
  await expect(alice.getByLabel('Title')).toHaveValue(
    /^Incident on Checkout, /,
  );

  await test.step('the incident', async () => {
    await alice.getByLabel('Title').fill(title);
    await expectSaved(alice);
    await expect(alice).toHaveURL(/\/postmortem\/PM-[^/]+\/edit/);
  });

  await test.step('the timeline, typed and pasted', async () => {
    await openPart(alice, 'Timeline');
    await typeRows(alice, 'Time', [
      ['9 Feb 2025 10:05:23', 'First 5xx errors appear', 'nginx access logs'],
      ['9 Feb 2025 10:06:45', 'High error rate alert fires', 'Prometheus'],
    ]);
    await alice.keyboard.press('Enter');
    await paste(alice, REST_OF_THE_TIMELINE);
    await expect(
      alice.getByText('9 Feb 2025 10:40:00 UTC').first(),
    ).toBeVisible();
    for (const [row, milestone] of [
      [0, 'Started'],
      [1, 'Detected'],
      [2, 'Acknowledged'],
      [4, 'Mitigated'],
      [5, 'Resolved'],
    ] as const) {
      await alice
        .getByLabel('Milestone')
        .nth(row)
        .selectOption({ label: milestone });
    }
    await expectSaved(alice);
  });

  await test.step('causes and actions', async () => {
    await openPart(alice, 'Causes');
    await typeRows(alice, 'Cause', [[cause]]);
    await alice.getByLabel('Layer').first().selectOption('Contributing');
    await alice.getByLabel('Category').first().selectOption('Monitoring Gap');
    await openPart(alice, 'Actions');
    await typeRows(alice, 'Action', [[action]]);
    await alice.getByLabel('Due').first().fill('2025-02-16');
    await openPart(alice, 'Summary');
    await alice
      .getByRole('textbox', { name: 'Summary' })
      .fill('40% of the requests failed for **half an hour**.');
    await expectSaved(alice);
  });

  await test.step('a reload loses nothing', async () => {
    await alice.reload();
    await expect(alice.getByRole('textbox', { name: 'Summary' })).toHaveValue(
      '40% of the requests failed for **half an hour**.',
    );
    await openPart(alice, 'Timeline');
    await expect(
      alice.getByLabel('Event', { exact: true }).first(),
    ).toHaveValue('First 5xx errors appear');
  });

  await test.step('others read the report', async () => {
    await alice.getByRole('button', { name: 'Read the report' }).click();
    await expect(alice.getByRole('heading', { name: title })).toBeVisible();
    const bob = await openAs(context, 'bob', new URL(alice.url()).pathname);
    await expect(bob.getByRole('heading', { name: title })).toBeVisible();
    await expect(bob.getByText('34 min 37 s').first()).toBeVisible();
    await expect(bob.getByText('half an hour')).toBeVisible();
    await bob.close();
  });

  await test.step('its action stands on the dashboard of somebody else', async () => {
    const bob = await openAs(context, 'bob', '/postmortems/action-items');
    await expect(bob.getByText(action)).toBeVisible();
    await bob.close();
  });

  await test.step('published, its cause is counted', async () => {
    await alice.getByRole('button', { name: 'Edit' }).click();
    await openPart(alice, 'Review');
    await alice.getByRole('button', { name: 'Publish' }).click();
    await alice
      .getByRole('dialog')
      .getByRole('button', { name: 'Publish' })
      .click();
    await expect(alice.getByText('Published').first()).toBeVisible();

    const bob = await openAs(
      context,
      'bob',
      '/postmortems/recurring-factors?from=2025-01-01',
    );
    await bob
      .getByRole('button', { name: /Monitoring Gap/ })
      .first()
      .click();
    await expect(bob.getByText(cause)).toBeVisible();
  });
});
