import { COLOURS, expectAccessible } from './support/accessibility';
import { aDraft, apiAs } from './support/api';
import { expectSaved } from './support/editor';
import { openAs } from './support/people';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** What a post-mortem begins with, and what keeps it from being forgotten. The portal's clock stands at 23 November 2026, 9:00. */

const OUTLINE = 'Parts of the post-mortem';
const waivers = (
  ['timeline-complete', 'several-factors', 'actions-complete'] as const
).map(check => ({
  check,
  reason: 'Told in short',
}));

test('a template says which sections there are, until somebody has written in them', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const page = await browserOf(
    'alice',
    '/postmortem/new?entityRef=component:default/checkout',
  );
  const outline = page.getByRole('navigation', { name: OUTLINE });
  const part = (name: string) =>
    outline.getByRole('link', { name: new RegExp(`^${name} `) });
  const template = (name: string) =>
    page.getByRole('group', { name: 'Template' }).getByRole('radio', {
      name: new RegExp(`^${name}`),
    });

  await test.step('the usual one asks why it was a surprise', async () => {
    await expect(template('Post-mortem')).toBeChecked();
    await expect(part('Why Were We Surprised\\?')).toBeVisible();
    await expect(part('What Stopped It')).toHaveCount(0);
    await expectAccessible(page, '[aria-labelledby=postmortems-part]');
  });

  await test.step('a near miss has a template of its own, before and after it is made', async () => {
    await page.getByLabel('Title').fill(`Nearly full ${Date.now()}`);
    await expectSaved(page);
    await page.getByLabel('Kind').selectOption('near_miss');
    await expect(template('Near miss')).toBeChecked();
    await expect(part('What Stopped It')).toBeVisible();
    await expect(part('Prevention')).toHaveCount(0);
    await expectSaved(page);
  });

  await test.step('what is written stays, whatever is chosen then', async () => {
    await part('What Stopped It').click();
    await expect(
      page.getByText(/A safeguard, a person who looked/),
    ).toBeVisible();
    await page.getByRole('textbox').fill('The quota of the account.');
    await expectSaved(page);
    await part('Incident').click();
    await template('Trigger to recovery').check();
    await expect(part('Where We Got Lucky')).toBeVisible();
    await expect(part('What Stopped It')).toBeVisible();
    await expectSaved(page);

    await page.reload();
    await expect(template('Trigger to recovery')).toBeChecked();
    await part('What Stopped It').click();
    await expect(page.getByRole('textbox')).toHaveValue(
      'The quota of the account.',
    );
  });

  await test.step('it is chosen in the dark, and in a narrow window', async () => {
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await part('Incident').click();
    await expect(template('Trigger to recovery')).toBeChecked();
    await expectAccessible(page, '[aria-labelledby=postmortems-part]', COLOURS);
  });
});

test('the header says how long there is to share a report', async ({
  sharedContext,
}) => {
  const { ref, alice } = await aDraft('Resolved yesterday');
  const page = await openAs(sharedContext, 'alice');
  const resolved = async (resolvedAt: string) => {
    const { version } = await alice.get(ref);
    await alice.patchHeader(ref, version, { resolvedAt });
  };
  await resolved('2026-11-22T15:30:00Z');
  await turnTo(page, `/postmortem/${ref}`);
  await expect(page.getByText(/^(29|30) h left to share it$/)).toBeVisible();
  await turnTo(page, `/postmortem/${ref}/edit`);
  await expect(page.getByText(/^(29|30) h left to share it$/)).toBeVisible();

  await resolved('2026-11-21T04:30:00Z');
  await turnTo(page, `/postmortem/${ref}`);
  await expect(page.getByText(/^[45] h late$/)).toBeVisible();
  await expectAccessible(page, '[data-postmortem-report]', COLOURS);
});

test('the list remembers what happened on this day', async ({
  sharedContext,
}) => {
  const alice = await apiAs('alice');
  const title = `The queue stood still ${Date.now()}`;
  const { ref } = await alice.create({
    title,
    severity: 'P2',
    startedAt: '2025-11-23T20:00:00Z',
    resolvedAt: '2025-11-23T21:00:00Z',
  });
  const page = await openAs(sharedContext, 'bob');
  await turnTo(page, '/postmortems/all');
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
  const remembered = page
    .getByRole('list', { name: 'On this day' })
    .getByRole('link', { name: title });
  await expect(remembered).toHaveCount(0);

  const { seq } = await alice.get(ref);
  await alice.transition(ref, seq, { to: 'published', waivers });
  await turnTo(page, '/postmortem/new');
  await turnTo(page, '/postmortems/all');
  await expect(remembered).toHaveAttribute('href', `/postmortem/${ref}`);
  await expectAccessible(page, 'ul[aria-labelledby]');
  await remembered.click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('an entity is followed, and no longer', async ({ browserOf }) => {
  const page = await browserOf(
    'bob',
    '/catalog/default/component/checkout/post-mortems',
  );
  const button = page.getByRole('button', { name: /^(Follow|Unfollow)$/ });
  await expect(button).toHaveAccessibleName('Follow');
  await expect(button).not.toHaveAttribute('aria-disabled');
  await button.click();
  await expect(
    page.getByText('You are told when a post-mortem about it is published.'),
  ).toBeVisible();
  await expect(button).not.toHaveAttribute('aria-disabled');

  await page.reload();
  await expect(button).toHaveAccessibleName('Unfollow');
  await button.click();
  await expect(button).toHaveAccessibleName('Follow');
  await expect(button).not.toHaveAttribute('aria-disabled');
  const bob = await apiAs('bob');
  expect((await bob.listFollows()).items).toEqual([]);
});

test('a report goes to paper without what is only for the screen', async ({
  tab: page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await turnTo(page, '/postmortems/all');
  const [report] = (
    await (await apiAs('alice')).list({ status: ['published'], limit: 1 })
  ).items;
  await turnTo(page, `/postmortem/${report.ref}`);
  await expect(page.getByRole('heading', { name: report.title })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.locator('button:visible')).toHaveCount(0);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(beyond).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
});
