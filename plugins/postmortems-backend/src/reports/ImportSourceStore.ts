import { ImportResult } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';

/** SQL of what imported post-mortems were made of. */
export class ImportSourceStore {
  /** The first that was made of a text, among those the scope may read. */
  async earliest(
    knex: Knex,
    contentHash: string,
    scope: ReadScope,
  ): Promise<ImportResult['earlier']> {
    const row = await knex('import_sources')
      .join('postmortems', 'postmortems.id', 'import_sources.postmortem_id')
      .where('import_sources.content_hash', contentHash)
      .modify(whereVisible, scope)
      .orderBy(['postmortems.created_at', 'postmortems.id'])
      .first('postmortems.ref', 'postmortems.title');
    return row ? { ref: row.ref, title: row.title } : null;
  }

  /** Lets nobody else look for the same text until this transaction has ended. */
  async lock(trx: Knex.Transaction, contentHash: string): Promise<void> {
    // SQLite has one connection: nobody else looks meanwhile.
    if (trx.client.config.client !== 'pg') return;
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      contentHash,
    ]);
  }

  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    contentHash: string,
  ): Promise<void> {
    await trx('import_sources').insert({
      postmortem_id: postmortemId,
      content_hash: contentHash,
    });
  }
}
