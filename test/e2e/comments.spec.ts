import { COLOURS, expectAccessible } from './support/accessibility';
import { aDraft, apiAs } from './support/api';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';

/** Two people about one post-mortem: what they say beside it, and that one of them approves of it. */

/** Alice’s, in review with Bob, with an event and a factor. */
async function inReview(title: string) {
  const { ref, alice } = await aDraft(title);
  const { version } = await alice.get(ref);
  await alice.patchHeader(ref, version, { reviewers: ['user:default/bob'] });
  const event = await alice.createEvent(ref, {
    description: 'Errors rise above 5 %',
    occurredAt: '2025-02-09T10:05:00Z',
  });
  await alice.createFactor(ref, {
    statement: 'Nobody watched the pool',
    layer: 'contributing',
  });
  const { seq } = await alice.get(ref);
  await alice.transition(ref, seq, { to: 'in_review' });
  return { ref, alice, event };
}

test('one asks beside an event, the other answers and resolves it', async ({
  browserOf,
}) => {
  test.setTimeout(120_000);
  const { ref } = await inReview('The pool ran full');
  const bob = await browserOf('bob', `/postmortem/${ref}`);
  const alice = await browserOf('alice', `/postmortem/${ref}`);

  await test.step('Bob asks, and mentions Alice', async () => {
    await bob
      .getByRole('button', { name: 'Comment on Errors rise above 5 %' })
      .focus();
    await bob.keyboard.press('Enter');
    const panel = bob.getByRole('dialog', { name: 'Comments' });
    await expect(
      panel.getByText('Nothing has been said about this yet.'),
    ).toBeVisible();
    const text = panel.getByRole('textbox');
    await text.focus();
    await bob.keyboard.type('Of which service, @Ali');
    await expect(
      panel.getByRole('option', { name: /Alice Moreau/ }),
    ).toBeVisible();
    await expectAccessible(bob, '[role=dialog]');
    await bob.keyboard.press('Enter');
    await bob.keyboard.type('? ');
    await bob.keyboard.press('Control+Enter');
    await expect(
      panel.getByRole('link', { name: '@Alice Moreau' }),
    ).toBeVisible();
    await bob.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    const mark = bob.getByRole('button', {
      name: '1 comment on Errors rise above 5 %',
    });
    await expect(mark).toBeFocused();
  });

  const begun = (await (await apiAs('bob')).listComments(ref)).items[0];
  await test.step('what Alice has begun to answer is there after a reload', async () => {
    await turnTo(alice, `/postmortem/${ref}?comment=${begun.id}`);
    const panel = alice.getByRole('dialog', { name: 'Comments' });
    await expect(alice.locator(`#comment-${begun.id}`)).toBeFocused();
    await panel.getByRole('button', { name: 'Reply' }).click();
    await alice.keyboard.type('Of the check');
    await alice.goto(`/postmortem/${ref}?comment=${begun.id}`);
    const reply = panel.getByRole('textbox', { name: 'Your reply' });
    await expect(reply).toHaveValue('Of the check');
    await reply.press('End');
    await alice.keyboard.type('out.');
    await panel.getByRole('button', { name: 'Reply' }).click();
    await expect(panel.getByText('Of the checkout.')).toBeVisible();
    await expect(reply).toHaveCount(0);
  });

  await test.step('she takes a second answer back, and it back again', async () => {
    const panel = alice.getByRole('dialog', { name: 'Comments' });
    await panel.getByRole('button', { name: 'Reply' }).click();
    await alice.keyboard.type('Or of search.');
    await panel.getByRole('button', { name: 'Reply' }).click();
    const second = panel
      .locator('[id^=comment-]')
      .filter({ hasText: 'Or of search.' });
    await second.getByRole('button', { name: 'Delete' }).click();
    await expect(second).toHaveCount(0);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(second).toBeVisible();
    await second.getByRole('button', { name: 'Edit' }).click();
    await panel
      .getByRole('textbox', { name: 'Your comment' })
      .fill('Not of search.');
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByText('Not of search.')).toBeVisible();
    await expect(panel.getByText('edited')).toBeVisible();
  });

  await test.step('Bob reads it and resolves the thread', async () => {
    await bob
      .getByRole('button', { name: '1 comment on Errors rise above 5 %' })
      .click();
    const panel = bob.getByRole('dialog', { name: 'Comments' });
    await expect(panel.getByText('Not of search.')).toBeVisible();
    await expectAccessible(bob, '[role=dialog]');
    await panel.getByRole('button', { name: 'Resolve' }).click();
    await expect(panel.getByText(/^Resolved by Bob Lindqvist/)).toBeVisible();
    await panel.getByRole('button', { name: 'Close the comments' }).click();
    await expect(
      bob.getByRole('button', {
        name: '3 comments on Errors rise above 5 %, all resolved',
      }),
    ).toBeVisible();
  });
});

test('a comment stays when its row is deleted, and waits where there is no network', async ({
  browserOf,
}) => {
  const { ref, alice: api, event } = await inReview('The queue ran full');
  await (
    await apiAs('bob')
  ).createComment(ref, {
    target: { kind: 'event', key: event.id },
    body: 'Is this so?',
  });
  await api.deleteEvent(ref, event.id, 1);
  const alice = await browserOf('alice', `/postmortem/${ref}`);
  await alice.getByRole('button', { name: '1 comment', exact: true }).click();
  const panel = alice.getByRole('dialog', { name: 'Comments' });
  await expect(panel.getByText('On a deleted event')).toBeVisible();
  await expect(panel.getByText('Is this so?')).toBeVisible();

  await alice.context().setOffline(true);
  const text = panel.getByRole('textbox', {
    name: 'Comment on the post-mortem',
  });
  await text.fill('It was not.');
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(panel.getByText(/Your text is kept/)).toBeVisible();
  await alice.context().setOffline(false);
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(text).toHaveValue('');
  await expect(panel.getByText('It was not.', { exact: true })).toBeVisible();
  expect((await api.listComments(ref)).items).toHaveLength(2);
});

test('a reviewer approves of what they read, and a change leaves it behind', async ({
  browserOf,
}) => {
  const { ref, alice: api } = await inReview('The disk ran full');
  const bob = await browserOf('bob', `/postmortem/${ref}`);
  const line = bob.getByRole('group', { name: 'Approvals' });
  await line.getByRole('button', { name: 'Approve' }).click();
  await expect(line).toContainText('Approved by Bob Lindqvist');
  await expectAccessible(bob, '[data-postmortem-report]');

  await api.createEvent(ref, { description: 'Paged' });
  await turnTo(bob, `/postmortem/${ref}`);
  await expect(line).toContainText(
    'Bob Lindqvist approved before the last changes',
  );
  await api.createEvent(ref, { description: 'Seen' });
  await line.getByRole('button', { name: 'Approve again' }).click();
  await expect(line).toContainText('Read it again before you approve.');
  await line.getByRole('button', { name: 'Show the changes' }).click();
  await expect(bob.getByText('Seen', { exact: true }).first()).toBeVisible();
  await line.getByRole('button', { name: 'Approve again' }).click();
  await expect(line).toContainText('Approved by Bob Lindqvist');
});

test('comments are read in the dark and on a narrow screen', async ({
  browserOf,
}) => {
  const { ref, event } = await inReview('The cache ran full');
  await (
    await apiAs('bob')
  ).createComment(ref, {
    target: { kind: 'event', key: event.id },
    body: 'Is this so, @user:default/alice?',
  });
  const alice = await browserOf('alice', `/postmortem/${ref}`);
  await expect(
    alice.getByRole('heading', { name: /The cache ran full/ }),
  ).toBeVisible();
  await alice.emulateMedia({ colorScheme: 'dark' });
  await alice.setViewportSize({ width: 768, height: 900 });
  await alice
    .getByRole('button', { name: '1 comment on Errors rise above 5 %' })
    .click();
  const panel = alice.getByRole('dialog', { name: 'Comments' });
  await expect(panel.getByText('Is this so')).toBeVisible();
  await expectAccessible(alice, '[role=dialog]', COLOURS);
  const width = await alice.evaluate(
    () => document.documentElement.scrollWidth,
  );
  expect(width).toBeLessThanOrEqual(768);
});
