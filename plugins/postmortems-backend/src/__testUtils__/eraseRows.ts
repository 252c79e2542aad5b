import { Knex } from 'knex';
import { CountingLog } from '../factors/inMemory/CountingLog';
import { KindCounts, movedBetween } from '../actionItems/actionKind';
import { ActionTallyStore } from '../actionItems/ActionTallyStore';
import { fromJson } from '../database';

/** Takes a post-mortem out of the database behind the back of the product, and out of what is counted of it. */
export async function eraseRows(knex: Knex, id: string): Promise<void> {
  await knex.transaction(async trx => {
    const { counted_actions } = await trx('postmortems')
      .where({ id })
      .first('counted_actions');
    await new ActionTallyStore().add(
      trx,
      movedBetween(fromJson<KindCounts>(counted_actions), {}),
    );
    await trx('postmortems').where({ id }).delete();
    // Backends hear of it as of any change.
    await new CountingLog().add(trx, id);
  });
}
