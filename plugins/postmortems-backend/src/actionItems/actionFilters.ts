import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { whereAmong } from '../database';
import { NumberFilters, whereAddresses } from '../factors/addressed';
import { whereConcerns, whereHappened } from '../postmortems/listQuery';

/** What a list of action items is narrowed by, with teams and entities already expanded. */
export interface ActionFilters extends Omit<NumberFilters, 'categorised'> {
  owners?: string[];
  entityRefs?: string[];
  severity?: string[];
  /** Of published post-mortems, or of others. */
  published?: boolean;
  /** First and last day of the incident. */
  from?: string;
  to?: string;
  status?: string[];
  priority?: string[];
  type?: string[];
  overdue?: boolean;
  waitingForProof?: boolean;
  recurred?: boolean;
  createdFrom?: string;
  createdTo?: string;
  dueFrom?: string;
  dueTo?: string;
}

// Said of the others: so SQLite takes the indexes of what is owed, and of what waits for proof, which say it in the
// same words, and does not look for each status of its own, which are most of all actions.
export const IS_OWED =
  "action_items.status not in ('done', 'verified', 'wont_do')";
const IS_JUST_DONE =
  "action_items.status not in ('open', 'in_progress', 'verified', 'wont_do')";
const IS_DONE = "action_items.status not in ('open', 'in_progress', 'wont_do')";
export const IS_UNPROVEN = "coalesce(action_items.proof, '') = ''";

/** The action items that a scope may read, of those that the filters leave; ideas are none. */
export function listedActions(
  knex: Knex,
  scope: ReadScope,
  filters: ActionFilters,
  today: string,
): Knex.QueryBuilder {
  return knex('action_items')
    .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
    .modify(whereListed, knex, scope, filters, today);
}

/** Narrows a query that joins `action_items` to their `postmortems`. */
export function whereListed(
  query: Knex.QueryBuilder,
  knex: Knex,
  scope: ReadScope,
  filters: ActionFilters,
  today: string,
): void {
  const { owners, entityRefs, severity, published } = filters;
  query
    .whereNull('action_items.deleted_at')
    .whereRaw('not action_items.is_idea')
    .modify(whereVisible, scope);
  if (owners) query.whereIn('action_items.owner', owners);
  if (entityRefs) query.modify(whereConcerns, entityRefs);
  if (severity) query.whereIn('postmortems.severity', severity);
  whereIs(query, published, q =>
    q.modify(whereAmong, 'postmortems.status', ['published']),
  );
  query.modify(whereHappened, filters);
  if (isByFactor(filters)) {
    const { category, pattern, layer, source } = filters;
    const behind = { category, pattern, layer, source };
    query.modify(whereAddresses, scope, behind);
  }
  for (const column of ['status', 'priority', 'type'] as const) {
    const [name, values] = [`action_items.${column}`, filters[column]];
    // Those of an entity, or against a factor, are fewer than those of a status.
    if (values && (entityRefs || isByFactor(filters)))
      query.modify(whereAmong, name, values);
    else if (values) query.whereIn(name, values);
  }
  whereDays(query, filters);
  whereIs(query, filters.overdue, q =>
    q.whereRaw(IS_OWED).andWhere('action_items.due_key', '<', today),
  );
  whereIs(query, filters.waitingForProof, q =>
    q.whereRaw(IS_JUST_DONE).andWhereRaw(IS_UNPROVEN),
  );
  whereIs(query, filters.recurred, q =>
    // Asked of each in turn, in the order of the page; with EXISTS, or for being 1, PostgreSQL would expect so few
    // that it gathered all of them first.
    q.whereRaw('action_items.ever_recurred and coalesce(?, 0) <> 0', [
      knex('action_recurrences')
        .whereRaw('action_recurrences.action_item_id = action_items.id')
        .modify(joinLater, scope)
        .limit(1)
        .select(knex.raw('1')),
    ]),
  );
}

/**
 * Joins, to a query over `action_recurrences`, the later post-mortems that a scope may read, as `later`, and keeps
 * what was found again since the action was done.
 */
export function joinLater(query: Knex.QueryBuilder, scope: ReadScope): void {
  query
    .join(
      'postmortems as later',
      'later.id',
      'action_recurrences.postmortem_id',
    )
    .whereRaw(IS_DONE)
    .where(since =>
      since
        .whereNull('action_items.closed_at')
        .orWhereRaw('later.started_at > action_items.closed_at'),
    )
    .modify(whereVisible, scope, 'later');
}

/** Whether it is asked what the factors are that an action addresses. */
export function isByFactor(filters: ActionFilters): boolean {
  const { category, pattern, layer, source } = filters;
  return [category, pattern, layer, source].some(value => value !== undefined);
}

function whereDays(
  query: Knex.QueryBuilder,
  { createdFrom, createdTo, dueFrom, dueTo }: ActionFilters,
): void {
  if (createdFrom) query.where('action_items.created_at', '>=', createdFrom);
  // Every time of that day sorts before its name with a letter after it.
  if (createdTo) query.where('action_items.created_at', '<', `${createdTo}U`);
  if (dueFrom || dueTo) query.whereNotNull('action_items.due_on');
  if (dueFrom) query.where('action_items.due_key', '>=', dueFrom);
  if (dueTo) query.where('action_items.due_key', '<=', dueTo);
}

/** Keeps what meets a condition, or what does not; everything, where nothing is asked. */
function whereIs(
  query: Knex.QueryBuilder,
  wanted: boolean | undefined,
  condition: (query: Knex.QueryBuilder) => void,
): void {
  if (wanted === true) query.andWhere(condition);
  if (wanted === false) query.whereNot(condition);
}
