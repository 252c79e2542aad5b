import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables } from '../__testUtils__/tables';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261128000005_action_reviews.js',
));

describeWithPortal('a database from before there were reviews', bench => {
  it('keeps all that it held, and gets them', async () => {
    const { portal, knex } = bench;
    const alice = portal.as('alice');
    const { ref } = await alice.create({ title: 'Slow search' });
    const action = await alice.createActionItem(ref, { title: 'Alert' });
    const review = async () => {
      const { id } = await alice.beginActionReview({ scope: null });
      await alice.decideInReview(id, action.id, { decision: 'kept' });
    };
    await review();
    const {
      action_reviews: reviews,
      action_review_decisions: decisions,
      idempotency_keys: _,
      ...before
    } = await readTables(knex);
    expect([reviews.length, decisions.length]).toEqual([1, 1]);

    await down(knex);
    expect(await knex.schema.hasTable('action_reviews')).toBe(false);
    expect(await knex.schema.hasTable('action_review_decisions')).toBe(false);
    await up(knex);

    expect(await readTables(knex)).toMatchObject({
      ...before,
      action_reviews: [],
      action_review_decisions: [],
    });
    await review();
    // What was decided of an action goes with it.
    await knex('postmortems').delete();
    expect(await knex('action_reviews')).toHaveLength(1);
    expect(await knex('action_review_decisions')).toEqual([]);
  });
});
