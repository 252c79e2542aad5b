import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { expectSaved, openPart, pick, rowOf, typeRows } from './support/editor';
import { deliver, GithubServer, portalInFrontOf } from './support/github';
import { actions } from './support/incident';
import { ownsPortal, startPortal, stopPortal } from './support/ownPortal';
import { expect, test } from './support/test';

/** The example's six actions become issues in GitHub, and what happens to one of them there comes back. */

const CHECKOUT = 'component:default/checkout';
/** As the annotation of the checkout says. */
const SLUG = 'larkfield/checkout';

const SOON = { timeout: 30_000 };

let github: GithubServer;

test.beforeAll(async () => {
  test.skip(!ownsPortal, 'somebody else runs this portal');
  test.setTimeout(180_000);
  github = await GithubServer.start();
  github.addRepository(SLUG);
  await stopPortal();
  await startPortal(portalInFrontOf(github, { 'user:default/bob': 'octocat' }));
});

test.afterAll(async () => {
  if (!ownsPortal) return;
  test.setTimeout(180_000);
  await stopPortal();
  await startPortal();
  await github.stop();
});

/** The first is typed, with all that belongs to it. */
async function typeFirst(page: Page) {
  const [{ action, owner, due, priority }] = actions;
  await openPart(page, 'Actions');
  await typeRows(page, 'Action', [[action]]);
  const row = rowOf(page, action);
  await pick(row, 'Owner', owner);
  await row.getByLabel('Due').fill(due);
  await row
    .getByLabel('Priority')
    .selectOption({ label: `${priority} priority` });
  await expectSaved(page);
}

test('what is closed in GitHub is done here, waits for proof, and is re-opened from there', async ({
  browserOf,
}) => {
  test.setTimeout(240_000);
  const api = await apiAs('alice');
  const { ref } = await api.create({
    title: `API service degradation ${Date.now()}`,
    affectedEntities: [CHECKOUT],
  });
  const issues = github.issues(SLUG);
  const firstIssue = () =>
    issues.find(({ title }) => title.startsWith('AI-001'))!;
  const statusOfFirst = async () => (await api.get(ref)).actionItems[0].status;
  /** Somebody does it in GitHub, which says so. */
  const doThere = async (act: 'closed' | 'reopened', reason: string) => {
    const issue = firstIssue();
    github.edit(issue, {
      state: act === 'closed' ? 'closed' : 'open',
      state_reason: reason,
    });
    await deliver(github.payload(SLUG, issue, act));
  };

  await test.step('six actions are written', async () => {
    const page = await browserOf('alice', `/postmortem/${ref}/edit`);
    await typeFirst(page);
    for (const { action, handle, due, priority } of actions.slice(1)) {
      await api.createActionItem(ref, {
        title: action,
        owner: `user:default/${handle.slice(1)}`,
        dueOn: due,
        priority: priority === 'High' ? 'high' : 'medium',
      });
    }
    await page.close();
  });

  const alice = await browserOf('alice', `/postmortem/${ref}`);
  await test.step('one press makes issues of them, where the affected service says', async () => {
    await alice
      .getByRole('button', { name: 'Create issues of all 6 actions' })
      .click();
    const dialog = alice.getByRole('dialog', { name: 'Create issues' });
    await expect(dialog.getByLabel('Repository or project')).toHaveValue(
      `github.test/${SLUG}`,
    );
    await expectAccessible(alice, '[role=dialog]');
    await dialog.getByRole('button', { name: 'Create issue' }).click();
    await expect(dialog).toHaveCount(0);
    await expect
      .poll(
        async () => (await api.get(ref)).tickets.map(one => one.state),
        SOON,
      )
      .toEqual(Array(6).fill('open'));
    expect(issues.map(({ title }) => title).sort()).toEqual(
      actions.map(({ action }, i) => `AI-00${i + 1}: ${action}`),
    );
    expect(firstIssue().assignees).toEqual(['octocat']);
    expect(firstIssue().body).toContain(`/postmortem/${ref}#AI-001`);
  });

  await test.step('each action leads to its issue', async () => {
    await alice.reload();
    const row = alice.getByRole('row', { name: /^AI-001/ });
    await expect(row.getByText('Issue open')).toBeVisible();
    await expect(
      row.getByRole('link', { name: /larkfield\/checkout\/issues\/\d/ }),
    ).toBeVisible();
    await expect(
      alice.getByRole('button', { name: /^Create issues? of all/ }),
    ).toHaveCount(0);
    await expectAccessible(alice, '#actions');
  });

  await test.step('closed there, it waits for proof here', async () => {
    await doThere('closed', 'completed');
    await expect.poll(statusOfFirst, SOON).toBe('done');
    await alice.reload();
    const row = alice.getByRole('row', { name: /^AI-001/ });
    await expect(row.getByText('Waiting for proof')).toBeVisible();
    await expect(row.getByText('Issue closed')).toBeVisible();
  });

  await test.step('with proof it is done, and somebody else verifies it', async () => {
    const bob = await browserOf(
      'bob',
      '/postmortems/action-items?mine=true&status=any',
    );
    await bob
      .getByRole('button', { name: `Add proof to AI-001 in ${ref}` })
      .click();
    const dialog = bob.getByRole('dialog');
    await dialog.getByRole('textbox').fill('The panel is on the dashboard');
    await dialog.getByRole('button', { name: 'Add proof' }).click();
    await expect(dialog).toHaveCount(0);

    await alice.goto(`/postmortem/${ref}/edit#actions`);
    await alice
      .getByRole('button', { name: `More about ${actions[0].action}` })
      .click();
    await expect(
      alice.getByText(/“The panel is on the dashboard” \(signed by Bob/),
    ).toBeVisible();
    await alice
      .getByRole('button', { name: 'Verify: the proof holds' })
      .click();
    await expectSaved(alice);
    await alice.goto(`/postmortem/${ref}#actions`);
    await expect(alice.getByText(/^Verified by Alice/)).toBeVisible();
  });

  await test.step('re-opened there, it is open here', async () => {
    await doThere('reopened', 'reopened');
    await expect.poll(statusOfFirst, SOON).toBe('open');
    await alice.reload();
    const row = alice.getByRole('row', { name: /^AI-001/ });
    await expect(row.getByText('Issue open')).toBeVisible();
    await expect(alice.getByText(/^Verified by/)).toHaveCount(0);
  });

  // Six requests made six issues, and nothing that came back was written there again.
  expect(issues).toHaveLength(6);
  const changes = github.asked.filter(({ method }) => method !== 'GET');
  expect(changes.map(({ method }) => method)).toEqual(Array(6).fill('POST'));
});
