import {
  PostmortemPage,
  PostmortemSummary,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { fromJson, KeysetOrder, keysetPage } from '../database';
import { HeaderRow } from './headerRow';
import { MENTION_COLUMNS, toMention } from './mention';
import { PostmortemFilters, whereListed } from './listQuery';

const COLUMNS = [
  'id',
  ...MENTION_COLUMNS,
  'kind',
  'severity_rank',
  'resolved_at',
  'happened_at',
  'title_key',
  'origin_entities',
  'authors',
  'published_at',
  'created_at',
  'updated_at',
].map(column => `postmortems.${column}`);

/** SQL of lists: one query for the rows, one each for their counts, however long the page. */
export class SummaryStore {
  async list(
    knex: Knex,
    scope: ReadScope,
    filters: PostmortemFilters,
    page: {
      order: KeysetOrder[];
      key: (row: HeaderRow) => (string | number)[];
      limit: number;
      cursor?: string;
    },
    today: string,
  ): Promise<PostmortemPage> {
    const { rows, nextCursor } = await keysetPage<HeaderRow>(
      knex<HeaderRow>('postmortems')
        .select(COLUMNS)
        .modify(whereVisible, scope)
        .modify(whereListed, filters),
      page,
    );
    return { items: await this.#count(knex, rows, today), nextCursor };
  }

  async #count(
    knex: Knex,
    rows: HeaderRow[],
    today: string,
  ): Promise<PostmortemSummary[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const unfinished = [...UNFINISHED_ACTION_STATUSES];
    const marks = unfinished.map(() => '?').join(', ');
    const [factors, actions] = await Promise.all([
      knex('factors')
        .whereIn('postmortem_id', ids)
        .whereNull('deleted_at')
        .groupBy('postmortem_id')
        .select('postmortem_id')
        .count({ all: '*' }),
      knex('action_items')
        .whereIn('postmortem_id', ids)
        .whereNull('deleted_at')
        .groupBy('postmortem_id')
        .select(
          'postmortem_id',
          knex.raw('count(*) as "all"'),
          knex.raw(
            `sum(case when status in (${marks}) then 1 else 0 end) as "open"`,
            unfinished,
          ),
          knex.raw(
            `sum(case when status in (${marks}) and due_key < ? then 1 else 0 end) as "overdue"`,
            [...unfinished, today],
          ),
        ),
    ]);
    const factorsOf = new Map(
      factors.map((row: any) => [row.postmortem_id, row]),
    );
    const actionsOf = new Map(
      actions.map((row: any) => [row.postmortem_id, row]),
    );
    return rows.map(row => ({
      ...toMention(row),
      kind: row.kind as PostmortemSummary['kind'],
      id: row.id,
      resolvedAt: row.resolved_at,
      originEntities: fromJson(row.origin_entities),
      authors: fromJson(row.authors),
      publishedAt: row.published_at,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      factorCount: Number(factorsOf.get(row.id)?.all ?? 0),
      actionCount: Number(actionsOf.get(row.id)?.all ?? 0),
      openActionCount: Number(actionsOf.get(row.id)?.open ?? 0),
      overdueActionCount: Number(actionsOf.get(row.id)?.overdue ?? 0),
    }));
  }
}
