import {
  ACTION_STATUSES,
  ActionItemSummary,
  ActionStatus,
  AGE_BANDS,
  dayAfter,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { IS_UNPROVEN } from './actionFilters';

/** Where a query finds what is counted of an action, as SQL. */
export interface CountedColumns {
  status: string;
  /** When it was made: a time, or its day. */
  made: string;
  due: string;
  /** A condition: nothing shows that it was done. */
  unproven: string;
  /** For how many actions a row stands. */
  actions: string;
}

/** Of the rows of actions themselves. */
export const OF_ACTIONS: CountedColumns = {
  status: 'action_items.status',
  made: 'action_items.created_at',
  due: 'action_items.due_key',
  unproven: IS_UNPROVEN,
  actions: '1',
};

/** One answer of {@link selectStandings}: how many actions of one status there are, by name of the count. */
export type StandingRow = { status: ActionStatus } & Record<
  string,
  number | string
>;

/** From the first day to the one before the second; without one, from or to any. */
function rangeOf({ from, to }: (typeof AGE_BANDS)[number], today: string) {
  return {
    // What another replica, whose clock is ahead, made just now is new.
    before: from === 0 ? undefined : dayAfter(today, 1 - from),
    since: to === null ? undefined : dayAfter(today, -to),
  };
}

/** Counts, by status, all that a summary says: one answer for each status, however many actions there are. */
export function selectStandings(
  query: Knex.QueryBuilder,
  knex: Knex,
  columns: CountedColumns,
  today: string,
): Knex.QueryBuilder {
  const { status, made, due, unproven, actions } = columns;
  const count = (name: string, conditions: string[], days: string[]) =>
    knex.raw(
      `sum(case when ${conditions.join(
        ' and ',
      )} then ${actions} else 0 end) as "${name}"`,
      days,
    );
  const late = `${due} < ?`;
  return query.groupBy(status).select(
    `${status} as status`,
    count('all', ['1 = 1'], []),
    count('late', [late], [today]),
    count('unproven', [unproven], []),
    ...AGE_BANDS.flatMap((band, i) => {
      const { since, before } = rangeOf(band, today);
      const ends = [
        ...(since ? [[`${made} >= ?`, since]] : []),
        ...(before ? [[`${made} < ?`, before]] : []),
      ];
      const conditions = ends.map(([condition]) => condition);
      const days = ends.map(([, day]) => day);
      return [
        count(`aged${i}`, conditions, days),
        count(`agedLate${i}`, [...conditions, late], [...days, today]),
      ];
    }),
  );
}

/** Puts a summary together from what was counted here and there. */
export function summaryOf(
  rows: StandingRow[],
  recurred: number,
): ActionItemSummary {
  const sum = (name: string, ...statuses: ActionStatus[]) =>
    rows
      .filter(({ status }) => statuses.includes(status))
      .reduce((total, row) => total + Number(row[name]), 0);
  const [open, inProgress, done, verified, wontDo] = ACTION_STATUSES.map(
    status => sum('all', status),
  );
  const owed = (name: string) => sum(name, 'open', 'in_progress');
  return {
    ...{ open, inProgress, done, verified, wontDo, recurred },
    overdue: owed('late'),
    waitingForProof: sum('unproven', 'done'),
    ageing: AGE_BANDS.map((band, i) => ({
      ...band,
      owed: owed(`aged${i}`),
      overdue: owed(`agedLate${i}`),
    })),
  };
}
