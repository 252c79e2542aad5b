import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { PostmortemFilter } from 'backstage-plugin-postmortems-node';
import { Knex } from 'knex';
import { readsAs, Viewer } from './Viewer';

/** What a viewer may read: the viewer, and what the permission framework adds to the restriction. */
export interface ReadScope {
  viewer: Viewer;
  criteria?: PermissionCriteria<PostmortemFilter>;
  /** Only while an administrator opens one with a reason: see {@link Access.pastRestriction}. */
  ignoresRestriction?: boolean;
}

/** Deleted ones are looked for only to be restored, and any only to be purged. */
export type DocumentState = 'live' | 'deleted' | 'any';

/**
 * THE visibility predicate: every query that reads or counts anything of a post-mortem carries it.
 * It holds whether or not the permission framework is on, and the framework can only narrow it.
 *
 * @param table - the alias under which the query knows `postmortems`
 */
export function whereVisible(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  table: string = 'postmortems',
  state: DocumentState = 'live',
): void {
  if (state === 'live') query.whereNull(`${table}.deleted_at`);
  if (state === 'deleted') query.whereNotNull(`${table}.deleted_at`);
  if (!scope.ignoresRestriction) whereReader(query, scope, table);
  const { criteria } = scope;
  if (criteria) query.andWhere(q => whereCriteria(q, criteria, table));
}

/**
 * Open, or naming one of the viewer's principals. The readers of one post-mortem are looked up when it
 * is a restricted one; asked with EXISTS, PostgreSQL would gather all that the viewer may read first.
 */
function whereReader(
  query: Knex.QueryBuilder,
  { viewer }: ReadScope,
  table: string,
): void {
  const principals = readsAs(viewer);
  // Nobody at all is among nobody; an empty list is no SQL.
  const among = principals.map(() => '?').join(', ') || 'null';
  query.andWhere(either =>
    either
      .where(`${table}.visibility`, 'open')
      .orWhereRaw(
        `(select 1 from postmortem_readers where postmortem_readers.postmortem_id = ?? and postmortem_readers.principal in (${among}) limit 1) = 1`,
        [`${table}.id`, ...principals],
      ),
  );
}

function whereCriteria(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<PostmortemFilter>,
  table: string,
): void {
  if (isNotCriteria(criteria)) {
    query.whereNot(q => whereCriteria(q, criteria.not, table));
  } else if (isAndCriteria(criteria)) {
    // Said even where nothing follows: knex leaves out an empty group, also behind a NOT.
    query.whereRaw('1 = 1');
    for (const one of criteria.allOf) {
      query.andWhere(q => whereCriteria(q, one, table));
    }
  } else if (isOrCriteria(criteria)) {
    query.andWhere(any => {
      any.whereRaw('1 = 0');
      for (const one of criteria.anyOf) {
        any.orWhere(q => whereCriteria(q, one, table));
      }
    });
  } else {
    whereFilter(query, criteria, table);
  }
}

/** The SQL of what `rules.ts` says in memory. Never yields NULL, so that its negation is its opposite. */
function whereFilter(
  query: Knex.QueryBuilder,
  { property, values }: PostmortemFilter,
  table: string,
): void {
  switch (property) {
    case 'kind':
    case 'status':
      query.whereIn(`${table}.${property}`, values);
      break;
    case 'severity':
      query
        .whereNotNull(`${table}.severity`)
        .whereIn(`${table}.severity`, values);
      break;
    case 'entity':
      query.whereExists(named =>
        named
          .select('postmortem_entities.entity_ref')
          .from('postmortem_entities')
          .whereRaw('?? = ??', [
            'postmortem_entities.postmortem_id',
            `${table}.id`,
          ])
          .whereIn('postmortem_entities.entity_ref', values),
      );
      break;
    default:
      query.whereExists(named =>
        named
          .select('postmortem_people.user_ref')
          .from('postmortem_people')
          .whereRaw('?? = ??', [
            'postmortem_people.postmortem_id',
            `${table}.id`,
          ])
          .whereIn('postmortem_people.user_ref', values),
      );
  }
}
