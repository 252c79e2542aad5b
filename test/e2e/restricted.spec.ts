import { expect, test } from '@playwright/test';
import { apiAs } from './support/api';
import { openAs } from './support/people';

test('a restricted post-mortem is there for whom it names, and for nobody else', async ({
  context,
}) => {
  test.setTimeout(120_000);
  const title = `Ledger export sent to the wrong bucket ${Date.now()}`;
  const alice = await apiAs('alice');
  const { ref } = await alice.create({
    title,
    affectedEntities: ['component:default/checkout'],
    visibility: 'restricted',
    members: ['user:default/bob'],
    reason: 'names a customer',
  });
  await alice.createActionItem(ref, {
    title: `Close the bucket of ${ref}`,
    dueOn: '2024-01-01',
  });
  const places = [
    '/postmortems/all',
    '/postmortems/action-items',
    '/catalog/default/component/checkout/post-mortems',
  ];

  const bob = await openAs(context, 'bob', `/postmortem/${ref}`);
  await expect(bob.getByRole('heading', { name: title })).toBeVisible();
  for (const place of places) {
    await bob.goto(place);
    await expect(bob.getByText(ref).first()).toBeVisible();
  }

  const charlie = await openAs(context, 'charlie', `/postmortem/${ref}`);
  await expect(
    charlie.getByText(
      'There is no such post-mortem, or it is not shared with you.',
    ),
  ).toBeVisible();
  for (const place of places) {
    const answered = charlie.waitForResponse(
      answer =>
        answer.url().includes('/api/postmortems/') &&
        /postmortems\?|action-items\?/.test(answer.url()),
    );
    await charlie.goto(place);
    expect(await (await answered).text()).not.toContain(ref);
    await expect(charlie.locator('[data-postmortems]').first()).toBeVisible();
    await expect(charlie.getByText(ref)).toHaveCount(0);
  }
});
