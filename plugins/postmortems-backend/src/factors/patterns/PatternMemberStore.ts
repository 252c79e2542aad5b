import { Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';
import { HeaderRow, toHeader } from '../../postmortems/headerRow';

/** So many post-mortems are looked at to see whether somebody may change one. */
const MOST_HEADERS = 20;

/** SQL of what a pattern is made of. */
export class PatternMemberStore {
  /** The post-mortems that factors belong to, of those that the viewer may read, by the id of the factor. */
  async postmortemsOf(
    knex: Knex,
    scope: ReadScope,
    factorIds: string[],
  ): Promise<Map<string, string>> {
    const rows: { id: string; postmortem_id: string }[] = await knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .whereIn('factors.id', factorIds)
      .whereNull('factors.deleted_at')
      .modify(whereVisible, scope)
      .select('factors.id', 'factors.postmortem_id');
    return new Map(rows.map(row => [row.id, row.postmortem_id]));
  }

  /** Some post-mortems that have a factor of a pattern, of those that the viewer may read. */
  async headers(
    knex: Knex,
    scope: ReadScope,
    patternId: string,
  ): Promise<Header[]> {
    const rows: HeaderRow[] = await knex('postmortems')
      .whereIn('postmortems.id', factors =>
        factors
          .select('factors.postmortem_id')
          .from('factors')
          .where('factors.pattern_id', patternId)
          .whereNull('factors.deleted_at'),
      )
      .modify(whereVisible, scope)
      .select('postmortems.*')
      .orderBy('postmortems.id')
      .limit(MOST_HEADERS);
    return rows.map(toHeader);
  }
}
