import { expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { daysAgo } from './support/clock';
import { expectSaved } from './support/editor';
import { becauseIn } from './support/publish';
import { expect, test } from './support/test';

/** An action is done, proven, verified, and found not to have held; an idea becomes one. */

const CHECKOUT = 'component:default/checkout';

test('what is done waits for proof, is proven by one and verified by another', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const word = `${Date.now()}`;
  const api = await apiAs('alice');
  const { ref } = await api.create({ title: `The pool ran full ${word}` });
  await api.createActionItem(ref, {
    title: `Alert on the pool of ${word}`,
    owner: 'user:default/alice',
    dueOn: '2020-01-01',
  });
  const statusOf = `Status of AI-001 in ${ref}, Alert on the pool of ${word}`;

  const alice = await browserOf(
    'alice',
    '/postmortems/action-items?mine=true&status=any',
  );
  await test.step('without proof it waits for some', async () => {
    await alice.getByLabel(statusOf).selectOption({ label: 'Done' });
    const dialog = alice.getByRole('dialog');
    await expectAccessible(alice, '[role=dialog]');
    await dialog.getByRole('button', { name: 'Mark as done' }).click();
    await expect(alice.getByLabel(statusOf)).toContainText(
      'Done, waiting for proof',
    );
    expect((await api.get(ref)).actionItems[0]).toMatchObject({
      status: 'done',
      proof: null,
    });
  });

  await test.step('a sentence is signed with a name', async () => {
    await alice
      .getByRole('button', { name: `Add proof to AI-001 in ${ref}` })
      .click();
    const dialog = alice.getByRole('dialog');
    await dialog.getByRole('textbox').fill('It fired in the drill');
    await dialog.getByRole('button', { name: 'Add proof' }).click();
    await expect(
      alice.getByText(/“It fired in the drill” \(signed by Alice/),
    ).toBeVisible();
  });

  await test.step('somebody else looks at it in the editor, and verifies', async () => {
    const bob = await browserOf('bob', `/postmortem/${ref}/edit#actions`);
    await bob.getByRole('button', { name: /^More about Alert/ }).click();
    await bob.getByRole('button', { name: 'Verify: the proof holds' }).click();
    await expectSaved(bob);
    await bob.goto(`/postmortem/${ref}#actions`);
    await expect(bob.getByText(/^Verified by Bob/)).toBeVisible();
    await expectAccessible(bob, '#actions');
  });
});

test('an idea is kept apart until it is promoted, and shown with the same idea of others', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const word = `w${Date.now()}`;
  const api = await apiAs('alice');
  const earlier = await api.create({ title: `Earlier ${word}` });
  await api.createActionItem(earlier.ref, {
    title: `Cache the catalogue, ${word}!`,
    isIdea: true,
  });
  const { ref } = await api.create({ title: `Later ${word}` });
  const page = await browserOf('alice', `/postmortem/${ref}/edit#actions`);
  await page.getByLabel('New idea').fill(`cache the Catalogue ${word}`);
  await page.keyboard.press('Enter');
  await expectSaved(page);
  const ideas = page.getByRole('region', { name: 'Ideas' });
  await expect(ideas.getByRole('link', { name: earlier.ref })).toBeVisible();
  await expectAccessible(page, '[data-postmortems]');
  expect(await api.getReport(ref)).toContain('## Ideas');

  await ideas.getByRole('button', { name: /^Promote to an action/ }).click();
  await expect(ideas.getByRole('link')).toHaveCount(0);
  await expect(page.getByLabel('Action', { exact: true }).first()).toHaveValue(
    `cache the Catalogue ${word}`,
  );
  await expectSaved(page);
  const [item] = (await api.get(ref)).actionItems;
  expect(item).toMatchObject({ isIdea: false, key: 'AI-001' });
  expect(item.dueOn).not.toBeNull();
});

test('an action is flagged once the same is found again, and its owner is told', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const word = `w${Date.now()}`;
  const dan = await apiAs('dan');
  const imported = await dan.import(
    [
      `# Post-Mortem: The pool ran full ${word} (${daysAgo(60).slice(0, 10)})`,
      '',
      '**Affected**: @component:default/checkout',
      '',
      '## Contributing Factors',
      '',
      '### Systemic Issues',
      '',
      '- F1 · **Capacity Planning**: nobody sized the pool',
      '',
      '## Action Items',
      '',
      '| ID | Action | Owner | Status | Closed | Factors | Proof |',
      '|--|--|--|--|--|--|--|',
      `| AI-001 | Size the pool of ${word} | @dan | Done | ${daysAgo(40).slice(
        0,
        10,
      )} 10:00 UTC | F1 | Seen |`,
      '',
    ].join('\n'),
  );
  const first = await dan.get(imported.ref!);
  await dan.patchHeader(first.ref, first.version, {
    affectedEntities: [CHECKOUT],
  });

  const alice = await apiAs('alice');
  const { ref } = await alice.create({
    title: `The pool ran full again ${word}`,
    affectedEntities: [CHECKOUT],
    startedAt: daysAgo(2),
  });
  await alice.createFactor(ref, {
    statement: 'Nobody sized the pool after the sale',
    layer: 'systemic',
    category: 'capacity-planning',
  });
  const page = await browserOf('alice', `/postmortem/${ref}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/check/);
  for (const field of await becauseIn(page).all()) {
    await field.fill('Agreed upon in the review');
  }
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toHaveCount(0);

  const owner = await browserOf('dan', `/postmortem/${first.ref}#actions`);
  const flag = owner.getByText(/^Recurred:/);
  await expect(flag.getByRole('link', { name: ref })).toBeVisible();
  await expectAccessible(owner, '#actions');
  await owner.goto('/notifications');
  await expect(owner.getByText(`Recurred: ${ref}`).first()).toBeVisible({
    timeout: 30_000,
  });
});
