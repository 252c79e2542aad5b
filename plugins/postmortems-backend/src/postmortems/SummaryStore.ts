import {
  PostmortemPage,
  PostmortemSummary,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { fromJson, KeysetOrder, keysetPage } from '../database';
import { HeaderRow } from './headerRow';
import { MENTION_COLUMNS, toMention } from './mention';
import { PostmortemFilters, whereListed } from './listQuery';
import { countOn } from './TallyKeeper';

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
  'tally',
].map(column => `postmortems.${column}`);

/** SQL of lists: one plain query, whose counts stand in the rows. */
export class SummaryStore {
  async list(
    knex: Knex,
    scope: ReadScope,
    filters: PostmortemFilters,
    page: {
      order: KeysetOrder;
      key: (row: HeaderRow) => (string | number)[];
      limit: number;
      cursor?: string;
    },
    today: string,
  ): Promise<PostmortemPage> {
    const { rows, nextCursor } = await keysetPage<HeaderRow>(
      knex('postmortems')
        .select(COLUMNS)
        .modify(whereVisible, scope)
        .modify(whereListed, filters),
      page,
    );
    return { items: rows.map(row => toSummary(row, today)), nextCursor };
  }
}

function toSummary(row: HeaderRow, today: string): PostmortemSummary {
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
    ...countOn(row.tally, today),
  };
}
