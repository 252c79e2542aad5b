import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';
import { keysetPage, whereAmong } from '../../database';
import { titleKey } from '../../postmortems/headerRow';
import { whereAddresses } from '../addressed';
import { whereOpenAction } from '../published';
import { whereNameable, whereRepresents } from './nameable';
import { PatternRow } from './PatternRow';

/** In how many post-mortems that the viewer may read a set of merged patterns was found. */
export interface PatternCounts {
  /** Published, and a person says so. */
  postmortems: number;
  /** Published, and only suggested. */
  suggestedPostmortems: number;
  isRestricted: boolean;
}

const NOWHERE = {
  ...{ postmortems: 0, suggestedPostmortems: 0 },
  isRestricted: true,
};

/** SQL of patterns as one viewer sees them. */
export class PatternViewStore {
  /** By name. */
  async list(
    knex: Knex,
    scope: ReadScope,
    { category, q }: { category?: string; q?: string },
    page: { limit: number; cursor?: string },
  ): Promise<{ rows: PatternRow[]; nextCursor: string | null }> {
    const query = knex('patterns')
      .select('patterns.*')
      .modify(whereRepresents, scope);
    if (category) query.where('patterns.category', category);
    const part = titleKey(q ?? '');
    if (part) {
      query.whereRaw("?? like ? escape '\\'", [
        'patterns.name_key',
        `%${part.replace(/[\\%_]/g, '\\$&')}%`,
      ]);
    }
    return keysetPage<PatternRow>(query, {
      ...page,
      order: {
        columns: [
          { column: 'patterns.name_key', type: 'text' },
          { column: 'patterns.id', type: 'id' },
        ],
        direction: 'asc',
      },
      key: row => [row.name_key, row.id],
    });
  }

  /**
   * What the viewer sees each of some patterns as; nothing of those that have no name for them. Of a pattern that
   * was merged, that is the one it was merged into, where that has a name for them.
   */
  async seenAs(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<Map<string, PatternRow>> {
    if (ids.length === 0) return new Map();
    const rows: (PatternRow & { named_id: string })[] = await knex('patterns')
      .join({ named: 'patterns' }, 'named.root_id', 'patterns.root_id')
      .whereIn('named.id', ids)
      .modify(whereNameable, scope, 'named')
      .modify(whereRepresents, scope)
      .select('patterns.*', 'named.id as named_id');
    return new Map(rows.map(({ named_id, ...row }) => [named_id, row]));
  }

  /** What the viewer sees each of some sets of merged patterns as, by the root of the set. */
  async seenAsSets(
    knex: Knex,
    scope: ReadScope,
    rootIds: string[],
  ): Promise<Map<string, PatternRow>> {
    if (rootIds.length === 0) return new Map();
    const rows: PatternRow[] = await knex('patterns')
      .whereIn('patterns.root_id', rootIds)
      .modify(whereRepresents, scope)
      .select('patterns.*');
    return new Map(rows.map(row => [row.root_id, row]));
  }

  /** Of a set of merged patterns, those that have a name for the viewer. */
  async nameable(
    knex: Knex,
    scope: ReadScope,
    rootId: string,
  ): Promise<PatternRow[]> {
    return knex('patterns')
      .where('patterns.root_id', rootId)
      .modify(whereNameable, scope)
      .select('patterns.*')
      .orderBy('patterns.id');
  }

  /** Of published post-mortems, how many open actions address a factor of a pattern, and of what was merged with it. */
  async openActions(
    knex: Knex,
    scope: ReadScope,
    pattern: string,
  ): Promise<number> {
    const [{ n }] = await knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .modify(whereAddresses, scope, { pattern })
      .modify(whereOpenAction)
      .modify(whereVisible, scope)
      .modify(whereAmong, 'postmortems.status', ['published'])
      .count({ n: '*' });
    return Number(n);
  }

  /** Distinct post-mortems of each set of merged patterns, by its root. */
  async counts(
    knex: Knex,
    scope: ReadScope,
    rootIds: string[],
  ): Promise<(rootId: string) => PatternCounts> {
    const distinct = (condition: string) =>
      `count(distinct case when postmortems.status = 'published'${condition} then postmortems.id end)`;
    const rows: any[] = await knex('patterns')
      .join('factors', 'factors.pattern_id', 'patterns.id')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .whereIn('patterns.root_id', rootIds)
      .whereNull('factors.deleted_at')
      .modify(whereVisible, scope)
      .groupBy('patterns.root_id')
      .select(
        'patterns.root_id',
        knex.raw(`${distinct('')} as found`),
        knex.raw(
          `${distinct(" and factors.pattern_source = 'person'")} as confirmed`,
        ),
        knex.raw(
          "max(case when postmortems.visibility = 'open' then 1 else 0 end) as is_open",
        ),
      );
    const counts = new Map(
      rows.map(row => [
        row.root_id,
        {
          postmortems: Number(row.confirmed),
          suggestedPostmortems: Number(row.found) - Number(row.confirmed),
          isRestricted: Number(row.is_open) === 0,
        },
      ]),
    );
    return rootId => counts.get(rootId) ?? NOWHERE;
  }
}
