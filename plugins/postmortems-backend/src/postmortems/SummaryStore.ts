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

/** A row of a list, with what is counted beside it. */
interface SummaryRow extends HeaderRow {
  /** The engines return it as number or as text. */
  factors: number | string;
  /** All action items, those still owed, and of these the overdue ones: `5 2 1`. */
  actions: string;
}

/** SQL of lists: one query, whose counts are of the rows of the page alone. */
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
    const { rows, nextCursor } = await keysetPage<SummaryRow>(
      knex('postmortems')
        .select(COLUMNS)
        .modify(whereVisible, scope)
        .modify(whereListed, filters),
      { ...page, beside: found => withCounts(knex, found, today) },
    );
    return { items: rows.map(toSummary), nextCursor };
  }
}

function withCounts(
  knex: Knex,
  page: Knex.QueryBuilder,
  today: string,
): Knex.QueryBuilder {
  const of = (table: string) =>
    knex(table)
      .whereRaw('?? = ??', [`${table}.postmortem_id`, 'postmortems.id'])
      .whereNull(`${table}.deleted_at`);
  const open = [...UNFINISHED_ACTION_STATUSES];
  const isOpen = `status in (${open.map(() => '?').join(', ')})`;
  // One pass for three numbers; text is the one value of several parts that both engines know.
  const actions = knex.raw(
    `count(*) || ' ' || count(case when ${isOpen} then 1 end) || ' ' || count(case when ${isOpen} and due_key < ? then 1 end)`,
    [...open, ...open, today],
  );
  return knex
    .select(
      'postmortems.*',
      of('factors').count('*').as('factors'),
      of('action_items').select(actions).as('actions'),
    )
    .from(page.as('postmortems'));
}

function toSummary(row: SummaryRow): PostmortemSummary {
  const [actions, open, overdue] = row.actions.split(' ').map(Number);
  return {
    ...toMention(row),
    kind: row.kind as PostmortemSummary['kind'],
    id: row.id,
    resolvedAt: row.resolved_at,
    originEntities: fromJson(row.origin_entities),
    authors: fromJson(row.authors),
    publishedAt: row.published_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    factorCount: Number(row.factors),
    actionCount: actions,
    openActionCount: open,
    overdueActionCount: overdue,
  };
}
