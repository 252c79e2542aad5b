import { Purge } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';

const TABLE = 'purges';

/** SQL of what stays of post-mortems that were taken away for good: nothing of what they said. */
export class PurgeStore {
  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    { ref, reason, purgedBy, purgedAt }: Purge,
  ): Promise<void> {
    await trx(TABLE).insert({
      ref,
      postmortem_id: postmortemId,
      reason,
      purged_by: purgedBy,
      purged_at: purgedAt,
    });
  }

  /** Whether a reference was that of one: it is never given again. */
  async has(knex: Knex, ref: string): Promise<boolean> {
    return Boolean(await knex(TABLE).where({ ref }).first('ref'));
  }
}
