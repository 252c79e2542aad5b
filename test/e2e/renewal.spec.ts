import knexFactory from 'knex';
import { expectAccessible } from './support/accessibility';
import { apiAs } from './support/api';
import { ownsPortal, startPortal, stopPortal } from './support/ownPortal';
import { expect, test } from './support/test';

/**
 * A portal is upgraded to a version that sorts otherwise. What it had suggested stays as it was until somebody has
 * seen what would change and has it changed; what a person has said stays anyhow.
 */

const RENEWAL = '/postmortems/recurring-factors/renewal';
/** A monitoring gap by their words, which an earlier version took for a lack of process. */
const CAUSES = [
  'No alert watched the length of the label queue',
  'Monitoring of the label queue had no alert for its length',
  'Nobody was alerted when the label queue grew, as no dashboard showed it',
];
const SOON = { timeout: 60_000 };

const report = (title: string, cause: string) => `# ${title}

Date: 2026-11-02
Status: resolved

## Root causes

- ${cause}
`;

/** Has the factors as an earlier version left them. */
async function sortBefore(file: string, ids: string[]) {
  const knex = knexFactory({
    ...{ client: 'better-sqlite3', useNullAsDefault: true },
    connection: { filename: file },
  });
  try {
    const factors = knex('factors').whereIn('id', ids);
    await factors.clone().update({ looked_by: 1, sorted_by: 1 });
    await factors
      .where({ category_source: 'suggested' })
      .update({ category: 'process' });
  } finally {
    await knex.destroy();
  }
}

test('after an upgrade it is shown what would be sorted otherwise, and an administrator has it done', async ({
  browserOf,
}) => {
  test.skip(!ownsPortal, 'somebody else runs this portal');
  test.setTimeout(300_000);
  const word = `upgrade${Date.now()}`;
  const api = await apiAs('erin');
  const refs = await Promise.all(
    CAUSES.map(async (cause, i) => {
      const text = report(`Labels were late ${i} ${word}`, cause);
      const { ref } = await api.import(text, {
        entities: ['component:default/mailer'],
      });
      return ref!;
    }),
  );
  const factors = async () =>
    (await Promise.all(refs.map(ref => api.get(ref)))).map(
      ({ factors: [factor] }) => factor,
    );
  const [, , said] = await factors();
  await api.patchFactor(refs[2], said.id, said.version, {
    category: 'process',
  });
  const ids = (await factors()).map(({ id }) => id);

  try {
    const { database } = await stopPortal();
    await sortBefore(database, ids);
  } finally {
    await startPortal();
  }

  await expect
    .poll(async () => {
      const { state, waiting } = await api.getRenewal();
      return { state, waiting };
    }, SOON)
    .toEqual({ state: 'waiting', waiting: 2 });

  const reader = await browserOf(
    'bob',
    '/postmortems/recurring-factors/confirm',
  );
  await test.step('whoever confirms suggestions is led to what a newer version says', async () => {
    await reader
      .getByRole('link', {
        name: 'A newer version sorts 2 suggested factors otherwise',
      })
      .click();
    await expect(reader).toHaveURL(new RegExp(`${RENEWAL}$`));
    await expect(
      reader.getByText('2 factors would be sorted otherwise.'),
    ).toBeVisible(SOON);
    await expect(
      reader.getByText('An administrator can have it applied.'),
    ).toBeVisible();
    await expect(reader.getByRole('button', { name: /^Apply/ })).toHaveCount(0);
  });

  await test.step('what becomes what is in a table, and each leads to its factors', async () => {
    const row = reader.getByRole('row', { name: /Process Monitoring Gap/i });
    await expect(
      row.getByRole('cell', { name: '2', exact: true }),
    ).toBeVisible();
    await row.getByRole('button', { name: /^Show factors from/ }).click();
    const shown = reader.getByRole('listitem').filter({ hasText: word });
    await expect(shown).toHaveCount(2);
    await expect(shown.filter({ hasText: CAUSES[0] })).toContainText(/alert/);
    await expect(shown.filter({ hasText: CAUSES[2] })).toHaveCount(0);
    await expectAccessible(reader, '[data-postmortems]');
  });

  await test.step('nothing was changed by looking', async () => {
    expect((await factors()).map(({ category }) => category)).toEqual(
      CAUSES.map(() => 'process'),
    );
  });

  await test.step('an administrator has it applied, and what a person said stays', async () => {
    const page = await browserOf('erin', RENEWAL);
    await page.getByRole('button', { name: 'Apply to 2 factors' }).click();
    await expect(
      page.getByText(/^Done: 2 factors were sorted anew\./),
    ).toBeVisible(SOON);
    await expectAccessible(page, '[data-postmortems]');
    expect(
      (await factors()).map(({ category, categorySource }) => [
        category,
        categorySource,
      ]),
    ).toEqual([
      ['monitoring-gap', 'suggested'],
      ['monitoring-gap', 'suggested'],
      ['process', 'person'],
    ]);
    const history = await api.listRevisions(refs[0]);
    expect(history.items[0].reason).toMatch(/^Suggestions sorted anew/);
  });
});
