import type { Page } from '@playwright/test';
import { apiAs, askPortalAs } from './support/api';
import { daysAgo } from './support/clock';
import type { PersonName } from './support/people';
import { becauseIn } from './support/publish';
import { expect, test } from './support/test';

/** One publishes, another is told of it, asks beside it, and is answered; a third is told of nothing that is restricted. */

const SOON = { timeout: 30_000 };

/** What somebody was told, as the portal keeps it. */
async function toldTo(name: PersonName): Promise<string[]> {
  const answer = await askPortalAs(name, '/api/notifications?limit=100');
  const { notifications } = await answer.json();
  return notifications.map((one: any) => one.payload.title);
}

const about = (titles: string[], word: string) =>
  titles.filter(title => title.includes(word));

async function publish(page: Page) {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/check/);
  for (const field of await becauseIn(page).all()) {
    await field.fill('Agreed upon in the review');
  }
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toHaveCount(0);
}

test('the owner of a service reads of a publication, asks, and is answered', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const word = `${Date.now()}`;
  const api = await apiAs('alice');
  const { ref } = await api.create({
    title: `The pool ran full ${word}`,
    affectedEntities: ['component:default/checkout'],
    startedAt: daysAgo(1),
  });
  const told = `Published: ${ref} The pool ran full ${word}`;
  // No owner: it has to be waived.
  await api.createActionItem(ref, {
    title: 'Add an alert on the pool to the dashboard of checkout',
  });
  const alice = await browserOf('alice', `/postmortem/${ref}`);
  await publish(alice);
  await expect(
    alice.getByText('Agreed upon in the review').first(),
  ).toBeVisible();

  // Dan is in the team that owns the checkout; Frank has nothing to do with it.
  await expect
    .poll(async () => about(await toldTo('dan'), word), SOON)
    .toEqual([told]);
  expect(about(await toldTo('frank'), word)).toEqual([]);

  const dan = await browserOf('dan', '/notifications');
  await dan.getByText(told).click();
  await expect(dan).toHaveURL(new RegExp(`/postmortem/${ref}`));
  await dan.getByRole('button', { name: 'Comment on AI-001' }).click();
  const asked = dan.getByRole('dialog', { name: 'Comments' });
  await expect(asked).toBeVisible();
  await asked.getByRole('textbox').fill('From which length of the queue on?');
  await asked.getByRole('textbox').press('Control+Enter');
  await expect(asked.getByText('From which length')).toBeVisible();

  await expect
    .poll(async () => about(await toldTo('alice'), word).length, SOON)
    .toBeGreaterThan(0);
  const { items } = await api.listComments(ref);
  await alice.goto(`/postmortem/${ref}?comment=${items[0].id}`);
  const panel = alice.getByRole('dialog', { name: 'Comments' });
  await panel.getByRole('button', { name: 'Resolve' }).click();
  await expect(panel.getByText('Resolved', { exact: false })).toBeVisible();

  // Nothing of that was told twice.
  expect((await toldTo('dan')).filter(title => title === told)).toHaveLength(1);
});

test('of a restricted one only its readers are told, and not what it is called', async () => {
  const word = `${Date.now()}`;
  const api = await apiAs('alice');
  const made = await api.create({
    title: `A customer ${word}`,
    affectedEntities: ['component:default/checkout'],
    reviewers: ['user:default/bob'],
    visibility: 'restricted',
    members: [],
    reason: 'a customer is named',
  });
  await api.transition(made.ref, made.seq, { to: 'in_review' });
  await expect
    .poll(async () => about(await toldTo('bob'), made.ref).length, SOON)
    .toBe(1);
  for (const name of ['bob', 'dan', 'frank'] as const) {
    expect(about(await toldTo(name), word)).toEqual([]);
  }
  expect(about(await toldTo('dan'), made.ref)).toEqual([]);
});
