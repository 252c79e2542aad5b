import {
  ActionClosing,
  ActionItemSummary,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, readsAs } from '../access';
import {
  ActionFilters,
  joinLater,
  listedActions,
  whereListed,
} from './actionFilters';
import { closingOf, Followed, followed, LifeRow } from './closing';
import {
  CountedColumns,
  OF_ACTIONS,
  selectStandings,
  StandingRow,
  summaryOf,
} from './standings';

const OF_TALLY: CountedColumns = {
  status: 'action_tally.status',
  made: 'action_tally.made_on',
  due: 'action_tally.due_key',
  unproven: 'action_tally.unproven',
  actions: 'action_tally.actions',
};

/** Not known of what was closed before it was made here, as an import tells of it. */
const CLOSED_ON =
  'case when action_items.closed_at >= action_items.created_at then substr(action_items.closed_at, 1, 10) end';

/**
 * SQL of how many action items stand where. Who looks at the whole is told what is kept for open post-mortems,
 * and what the restricted ones that they may read add to it; any filter, and any condition that the permission
 * framework sets, is asked of the actions themselves.
 */
export class ActionCountStore {
  /** @param knex - a snapshot, so that no number contradicts another */
  async summarize(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    today: string,
  ): Promise<ActionItemSummary> {
    const standings: StandingRow[] = [];
    if (isWhole(scope, filters)) {
      standings.push(
        ...(await selectStandings(
          ...([knex('action_tally'), knex, OF_TALLY, today] as const),
        )),
      );
    }
    const listed = this.#listed(knex, scope, filters, today);
    standings.push(...(await selectStandings(listed, knex, OF_ACTIONS, today)));
    const recurred = await this.#recurred(knex, scope, filters, today);
    return summaryOf(standings, recurred);
  }

  /** How long they take until they are done. */
  async closing(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    today: string,
  ): Promise<ActionClosing> {
    const rows: LifeRow[] = await this.#listed(knex, scope, filters, today)
      .select(
        'action_items.status',
        knex.raw('substr(action_items.created_at, 1, 10) as made'),
        knex.raw(`${CLOSED_ON} as closed`),
        knex.raw('count(*) as actions'),
      )
      .groupByRaw('1, 2, 3');
    const found = followed(rows, today);
    return closingOf(
      isWhole(scope, filters)
        ? [...found, ...(await this.#followedInOpen(knex, today))]
        : found,
    );
  }

  async #followedInOpen(knex: Knex, today: string): Promise<Followed[]> {
    const rows: any[] = await knex('action_tally')
      .groupBy('status', 'made_on', 'days')
      .select('status', 'made_on', 'days')
      .sum({ actions: 'actions' });
    return rows.flatMap(({ status, made_on: made, days, actions }) =>
      made
        ? followed([{ status, made, closed: null, actions }], today)
        : { status, days, actions: Number(actions) },
    );
  }

  /** The actions to look at: where open post-mortems are counted already, those of the others. */
  #listed(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    today: string,
  ): Knex.QueryBuilder {
    const query = listedActions(knex, scope, filters, today);
    if (isWhole(scope, filters)) {
      query
        .where('postmortems.visibility', 'restricted')
        // The predicate says so too; but from here they are found at once.
        .whereIn('postmortems.id', readIn(knex, scope));
    }
    return query;
  }

  async #recurred(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    today: string,
  ): Promise<number> {
    if (!isWhole(scope, filters)) {
      return this.#recurring(knex, scope, filters, today);
    }
    const [{ n }] = await recurredInTheOpen(knex).countDistinct({
      n: 'action_item_id',
    });
    const more = await this.#recurring(knex, scope, filters, today, query =>
      query
        .whereIn('action_items.id', recurredForSome(knex, scope))
        .whereNotIn(
          'action_items.id',
          recurredInTheOpen(knex).select('action_item_id'),
        ),
    );
    return Number(n) + more;
  }

  /** From the recurrences to their actions: there are few of them. */
  async #recurring(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    today: string,
    narrow: (query: Knex.QueryBuilder) => void = () => {},
  ): Promise<number> {
    if (filters.recurred === false) return 0;
    const { recurred, ...others } = filters;
    const [{ n }] = await knex('action_recurrences')
      .join(
        'action_items',
        'action_items.id',
        'action_recurrences.action_item_id',
      )
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .modify(joinLater, scope)
      .modify(whereListed, knex, scope, others, today)
      .modify(narrow)
      .countDistinct({ n: 'action_items.id' });
    return Number(n);
  }
}

/** The post-mortems that the viewer reads by name, if not all of them are restricted. */
function readIn(knex: Knex, { viewer }: ReadScope): Knex.QueryBuilder {
  return knex('postmortem_readers')
    .whereIn('principal', readsAs(viewer))
    .select('postmortem_id');
}

function recurredInTheOpen(knex: Knex): Knex.QueryBuilder {
  return knex('action_recurrences').whereRaw(
    'open_started_at > open_closed_at',
  );
}

/** The actions of which one of those post-mortems says that they recurred, or that belong to one. */
function recurredForSome(knex: Knex, scope: ReadScope): Knex.QueryBuilder {
  return knex('action_recurrences')
    .whereIn('postmortem_id', readIn(knex, scope))
    .select('action_item_id')
    .union(
      knex('action_items')
        .whereRaw('ever_recurred')
        .whereIn('postmortem_id', readIn(knex, scope))
        .select('id'),
    );
}

/** Whether somebody looks at all that is open, and whatever else they may read. */
function isWhole(scope: ReadScope, filters: ActionFilters): boolean {
  return (
    scope.criteria === undefined &&
    !scope.ignoresRestriction &&
    Object.values(filters).every(value => value === undefined)
  );
}
