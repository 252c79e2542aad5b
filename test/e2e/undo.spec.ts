import type { Page } from '@playwright/test';
import { aDraft } from './support/api';
import { openPart } from './support/editor';
import { expect, test } from './support/test';
import { turnTo } from './support/turnTo';
import { attendedUndo } from './support/undo';

/** Every deletion can be taken back, with all that hung on what was deleted. */

async function aDocument() {
  const { ref, alice } = await aDraft('Undo');
  await alice.createEvent(ref, {
    description: 'The lights go out',
    occurredAt: '2025-02-09T10:05:23.000Z',
    milestone: 'started',
  });
  const fuse = await alice.createFactor(ref, {
    statement: 'One fuse for two racks',
    layer: 'immediate',
    category: 'capacity-planning',
  });
  const plan = await alice.createFactor(ref, {
    statement: 'Nobody had drawn the wiring',
    layer: 'systemic',
    parentId: fuse.id,
  });
  await alice.createActionItem(ref, {
    title: 'Give each rack its own fuse',
    owner: 'user:default/bob',
    dueOn: '2025-03-01',
    factorIds: [fuse.id, plan.id],
  });
  const { version } = await alice.get(ref);
  await alice.patchHeader(ref, version, {
    links: [
      { url: 'https://example.org/racks', kind: 'runbook', title: 'Racks' },
      { url: 'https://example.org/fuses', kind: 'dashboard', title: 'Fuses' },
    ],
  });
  return { ref, alice };
}

type Document = Awaited<ReturnType<typeof aDocument>>;

/** What a reader would notice of a document: all but counters and times of change. */
async function contentsOf({ ref, alice }: Document) {
  const { links, startedAt, timeline, factors, actionItems } = await alice.get(
    ref,
  );
  const plain = <T extends { version: number; updatedAt: string }>(rows: T[]) =>
    rows.map(row => ({ ...row, version: 0, updatedAt: '' }));
  return {
    links,
    startedAt,
    timeline: plain(timeline),
    factors: plain(factors),
    actionItems: plain(actionItems),
  };
}

interface Deletion {
  part: string;
  what: string;
  rows: 'timeline' | 'factors' | 'actionItems' | 'links';
}

const deletions: Deletion[] = [
  { part: 'Timeline', what: 'The lights go out', rows: 'timeline' },
  { part: 'Causes', what: 'Nobody had drawn the wiring', rows: 'factors' },
  { part: 'Actions', what: 'Give each rack its own fuse', rows: 'actionItems' },
  { part: 'Incident', what: 'Racks', rows: 'links' },
];

const deleteButton = (page: Page, what: string) =>
  page.getByRole('button', { name: `Delete ${what}`, exact: true });

async function expectUndo(page: Page, { part, what, rows }: Deletion) {
  const document = await aDocument();
  const before = await contentsOf(document);
  await turnTo(page, `/postmortem/${document.ref}/edit`);
  await openPart(page, part);
  await deleteButton(page, what).click();
  const undo = await attendedUndo(page);
  await expect(page.getByText(`Deleted “${what}”`)).toBeVisible();
  await expect(deleteButton(page, what)).toHaveCount(0);
  await expect
    .poll(async () => (await contentsOf(document))[rows].length)
    .toBe(before[rows].length - 1);

  await undo.click();
  await expect(deleteButton(page, what)).toBeVisible();
  await expect.poll(() => contentsOf(document)).toEqual(before);
  await turnTo(page, `/postmortem/${document.ref}/edit`);
  await openPart(page, part);
  await expect(deleteButton(page, what)).toBeVisible();
}

for (const deletion of deletions) {
  test(`deleted under ${deletion.part}, it can be taken back`, async ({
    tab,
  }) => {
    await expectUndo(tab, deletion);
  });
}

test('a cause comes back with those below it', async ({ tab }) => {
  await expectUndo(tab, {
    part: 'Causes',
    what: 'One fuse for two racks',
    rows: 'factors',
  });
});

test('a whole post-mortem can be taken back', async ({ tab: page }) => {
  const document = await aDocument();
  const before = await contentsOf(document);
  await turnTo(page, `/postmortem/${document.ref}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page
    .getByRole('dialog', { name: `Delete ${document.ref}` })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(page.getByText(`${document.ref} is deleted`)).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByRole('cell', { name: 'Give each rack its own fuse' }),
  ).toBeVisible();
  expect(await contentsOf(document)).toEqual(before);
});
