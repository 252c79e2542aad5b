import {
  PostmortemPage,
  PostmortemSummary,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import {
  fromJson,
  KeysetOrder,
  keysetPage,
  whereAmongFirst,
} from '../database';
import { weighWords, whereFound, whereHas } from './findWords';
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

/** Among so many of the first a page is looked for whose words are all frequent. */
const FIRST = 1_000;

interface Page {
  order: KeysetOrder;
  key: (row: HeaderRow) => (string | number)[];
  limit: number;
  cursor?: string;
}

/** SQL of lists: one plain query, whose counts stand in the rows; only words are weighed first. */
export class SummaryStore {
  readonly #frequent?: number;
  readonly #first: number;

  /** In how many rows a word is frequent, and among how many post-mortems those are looked for. */
  constructor(limits: { frequent?: number; first?: number } = {}) {
    this.#frequent = limits.frequent;
    this.#first = limits.first ?? FIRST;
  }

  async list(
    knex: Knex,
    scope: ReadScope,
    filters: PostmortemFilters,
    page: Page,
    today: string,
  ): Promise<PostmortemPage> {
    const { rows, nextCursor } = await this.#page(knex, scope, filters, page);
    return { items: rows.map(row => toSummary(row, today)), nextCursor };
  }

  async #page(
    knex: Knex,
    scope: ReadScope,
    { q, ...filters }: PostmortemFilters,
    page: Page,
  ): Promise<{ rows: HeaderRow[]; nextCursor: string | null }> {
    const listed = () =>
      knex('postmortems')
        .modify(whereVisible, scope)
        .modify(whereListed, filters);
    if (!q?.trim()) {
      return keysetPage<HeaderRow>(listed().select(COLUMNS), page);
    }
    const { rare, frequent } = await weighWords(knex, q, this.#frequent);
    if (rare.length > 0 || frequent.length === 0) {
      return keysetPage<HeaderRow>(
        listed()
          .select(COLUMNS)
          .modify(whereFound, rare)
          .modify(whereHas, frequent),
        page,
      );
    }
    const among = await keysetPage<HeaderRow>(
      listed()
        .select(COLUMNS)
        .modify(whereHas, frequent)
        .modify(whereAmongFirst, listed(), { ...page, count: this.#first }),
      page,
    );
    if (among.nextCursor) return among;
    // They stand in too few of these, or in others.
    return keysetPage<HeaderRow>(
      listed().select(COLUMNS).modify(whereFound, frequent),
      page,
    );
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
