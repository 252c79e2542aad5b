import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { apiAs, askPortalAs } from './support/api';
import { daysAgo } from './support/clock';
import type { PersonName } from './support/people';
import { searchPortal } from './support/searchPortal';
import { expect, test } from './support/test';

// The index is made anew within seconds of the word that something is hidden, and not before.
const SOON = { timeout: 60_000 };

async function refsFound(name: PersonName, word: string): Promise<string[]> {
  const response = await askPortalAs(
    name,
    `/api/search/query?term=${word}&types[0]=postmortems`,
  );
  // While the portal makes its first index, there is nothing to be asked.
  if (!response.ok) return [`answered ${response.status}`];
  const { results } = await response.json();
  return results.map((result: any) => result.document.ref);
}

const results = (page: Page, title: string) =>
  page.getByRole('link', { name: title });

test('the search of the portal finds what is open, and forgets what is restricted', async ({
  browserOf,
}) => {
  test.setTimeout(180_000);
  const word = `zebrafinch${Date.now()}`;
  const title = `Exports went missing ${word}`;
  const alice = await apiAs('alice');
  const { ref, seq } = await alice.create({
    title,
    severity: 'P2',
    startedAt: daysAgo(1),
    affectedEntities: ['component:default/checkout'],
  });
  // So that the index is made anew.
  const scrap = await alice.create({ title: 'A scrap' });
  await alice.delete(scrap.ref, scrap.seq);
  await expect.poll(() => refsFound('bob', word), SOON).toEqual([ref]);

  const page = await browserOf('bob');
  await searchPortal(page, word);
  await expect(results(page, title)).toBeVisible();
  await expect(page.getByText(ref)).toBeVisible();
  await expectAccessible(page, '[data-postmortems]');

  await alice.setAccess(ref, seq, {
    visibility: 'restricted',
    members: [],
    reason: 'a customer is named',
  });
  await expect.poll(() => refsFound('bob', word), SOON).toEqual([]);
  expect(await refsFound('alice', word)).toEqual([]);
  await searchPortal(page, word);
  await expect(
    page.getByText('Sorry, no results were found', { exact: false }),
  ).toBeVisible();
  await expect(results(page, title)).toHaveCount(0);
});
