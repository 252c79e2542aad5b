import { Knex } from 'knex';
import { OpenRecurrenceStore } from '../actionItems/OpenRecurrenceStore';

/** Has a post-mortem show that an action did not hold, whatever the two are about. */
export async function recur(
  knex: Knex,
  actionItemId: string,
  postmortemId: string,
): Promise<void> {
  const store = new OpenRecurrenceStore();
  await knex.transaction(async trx => {
    await store.insert(trx, postmortemId, [actionItemId]);
    const { visibility, started_at } = await trx('postmortems')
      .where({ id: postmortemId })
      .first('visibility', 'started_at');
    await store.keepLater(
      trx,
      postmortemId,
      visibility === 'open' ? started_at : null,
    );
  });
}
