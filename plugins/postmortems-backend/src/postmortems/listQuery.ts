import { PostmortemOrder } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { KeysetOrder } from '../database';
import { HeaderRow } from './headerRow';
import { whereFound } from './findWords';
import { queryTerms } from './searchTerms';

/** What a list of post-mortems is narrowed by, with entities already expanded to their parts. */
export interface PostmortemFilters {
  entityRefs?: string[];
  status?: string[];
  severity?: string[];
  kind?: string;
  category?: string;
  categorised?: boolean;
  q?: string;
  from?: string;
  to?: string;
  anniversary?: string;
}

/** How many years back the same day is looked for. */
const YEARS_BACK = 30;

/** Narrows a query over `postmortems`. One that touches three of the entities still appears once. */
export function whereListed(
  query: Knex.QueryBuilder,
  filters: PostmortemFilters,
): void {
  const { entityRefs, status, severity, kind, category, categorised } = filters;
  const { q, anniversary } = filters;
  if (entityRefs) whereConcerns(query, entityRefs);
  if (status) query.whereIn('postmortems.status', status);
  if (severity) query.whereIn('postmortems.severity', severity);
  if (kind) query.where('postmortems.kind', kind);
  if (category) {
    query.whereExists(named =>
      named.modify(whereFactorOf).where('factors.category', category),
    );
  }
  if (categorised === true) query.whereExists(whereCategorised);
  if (categorised === false) query.whereNotExists(whereCategorised);
  if (q?.trim()) whereFound(query, queryTerms(q));
  whereHappened(query, filters);
  if (anniversary) whereAnniversary(query, anniversary);
}

/** A subquery: the factors of a post-mortem. */
export function whereFactorOf(query: Knex.QueryBuilder): void {
  query
    .select('factors.id')
    .from('factors')
    .whereRaw('?? = ??', ['factors.postmortem_id', 'postmortems.id'])
    .whereNull('factors.deleted_at');
}

/** A subquery: those of them that have a category. */
export function whereCategorised(query: Knex.QueryBuilder): void {
  query.modify(whereFactorOf).whereNotNull('factors.category');
}

/** Keeps what names one of the entities. */
export function whereConcerns(
  query: Knex.QueryBuilder,
  entityRefs: string[],
): void {
  query.whereIn('postmortems.id', named =>
    named
      .select('postmortem_entities.postmortem_id')
      .from('postmortem_entities')
      .whereIn('postmortem_entities.entity_ref', entityRefs),
  );
}

/** Keeps what happened on or between two days, in UTC. */
export function whereHappened(
  query: Knex.QueryBuilder,
  { from, to }: { from?: string; to?: string },
): void {
  if (from) query.where('postmortems.happened_at', '>=', from);
  // Every time of that day sorts before its name with a letter after it.
  if (to) query.where('postmortems.happened_at', '<', `${to}U`);
}

/** Keeps what happened on the same day of an earlier year; each of them is a range of the index. */
function whereAnniversary(query: Knex.QueryBuilder, day: string): void {
  const year = Number(day.slice(0, 4));
  query.where(years => {
    for (let back = 1; back <= YEARS_BACK; back++) {
      const then = `${year - back}${day.slice(4)}`;
      years.orWhere(one => whereHappened(one, { from: then, to: then }));
    }
  });
}

const ORDERS: Record<
  PostmortemOrder,
  {
    column: keyof HeaderRow;
    type: KeysetOrder['columns'][number]['type'];
    usual: 'asc' | 'desc';
  }
> = {
  started: { column: 'happened_at', type: 'time', usual: 'desc' },
  updated: { column: 'updated_at', type: 'time', usual: 'desc' },
  severity: { column: 'severity_rank', type: 'number', usual: 'asc' },
  title: { column: 'title_key', type: 'text', usual: 'asc' },
};

/** The order of a list, made total by the id. */
export function listOrder(
  orderBy: PostmortemOrder = 'started',
  direction?: 'asc' | 'desc',
): { order: KeysetOrder; key: (row: HeaderRow) => (string | number)[] } {
  const { column, type, usual } = ORDERS[orderBy];
  return {
    order: {
      columns: [
        { column: `postmortems.${column}`, type },
        { column: 'postmortems.id', type: 'id' },
      ],
      direction: direction ?? usual,
    },
    key: row => [row[column] as string | number, row.id],
  };
}
