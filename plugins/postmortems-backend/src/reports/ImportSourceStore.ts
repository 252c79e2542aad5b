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
