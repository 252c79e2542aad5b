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

/** A row of a list, with what is counted beside it; the engines return counts as number or text. */
interface SummaryRow extends HeaderRow {
  factors: number | string;
  actions: number | string;
  open_actions: number | string;
  overdue_actions: number | string;
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
  const countOf = (table: string, name: string) =>
    knex(table)
      .whereRaw('?? = ??', [`${table}.postmortem_id`, 'postmortems.id'])
      .whereNull(`${table}.deleted_at`)
      .count('*')
      .as(name);
  const open = (name: string) =>
    countOf('action_items', name).whereIn('action_items.status', [
      ...UNFINISHED_ACTION_STATUSES,
    ]);
  return knex
    .select(
      'postmortems.*',
      countOf('factors', 'factors'),
      countOf('action_items', 'actions'),
      open('open_actions'),
      open('overdue_actions').where('action_items.due_key', '<', today),
    )
    .from(page.as('postmortems'));
}

function toSummary(row: SummaryRow): PostmortemSummary {
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
    actionCount: Number(row.actions),
    openActionCount: Number(row.open_actions),
    overdueActionCount: Number(row.overdue_actions),
  };
}
