import {
  ActionClosing,
  ActionStatus,
  dayByWhich,
  DayCounts,
  kaplanMeier,
} from 'backstage-plugin-postmortems-common';
import { daysUntil, UNKNOWN_DAYS } from './actionKind';

/** So many actions that were followed for so many days, and how they stand since. */
export interface Followed {
  status: ActionStatus;
  days: number;
  actions: number;
}

/** So many actions that were made on one day and closed on another, as text; not closed, or not known when: null. */
export interface LifeRow {
  status: ActionStatus;
  made: string;
  closed: string | null;
  actions: number | string;
}

function isOwed(status: ActionStatus): boolean {
  return status === 'open' || status === 'in_progress';
}

/**
 * For how long actions were followed. What was closed before it was imported is left out: how long it took is
 * not known, and its day here is that of the import.
 */
export function followed(rows: LifeRow[], today: string): Followed[] {
  return rows.flatMap(({ status, made, closed, actions }) => {
    const end = isOwed(status) ? today : closed;
    if (end === null) return [];
    return { status, days: daysUntil(made, end), actions: Number(actions) };
  });
}

/** How long actions take until they are done. */
export function closingOf(all: Followed[]): ActionClosing {
  const known = all.filter(({ days }) => days !== UNKNOWN_DAYS);
  const count = (is: (status: ActionStatus) => boolean) =>
    known.reduce((n, { status, actions }) => n + (is(status) ? actions : 0), 0);
  const isDone = (status: ActionStatus) =>
    status === 'done' || status === 'verified';
  const points = kaplanMeier(
    known.map(
      ({ status, days, actions }): DayCounts => ({
        day: days,
        events: isDone(status) ? actions : 0,
        censored: isDone(status) ? 0 : actions,
      }),
    ),
  );
  return {
    actions: count(() => true),
    done: count(isDone),
    owed: count(isOwed),
    wontDo: count(status => status === 'wont_do'),
    points: points.map(({ day, atRisk, events, survival, low, high }) => ({
      ...{ day, atRisk, done: events },
      ...{ share: 1 - survival, low: 1 - high, high: 1 - low },
    })),
    quartiles: {
      quarter: dayByWhich(points, 0.25),
      half: dayByWhich(points, 0.5),
      threeQuarters: dayByWhich(points, 0.75),
    },
  };
}
