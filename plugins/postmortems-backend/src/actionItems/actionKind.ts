import {
  ActionStatus,
  daysBetween,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';

/**
 * All that is counted of an action across post-mortems. Of what is owed, that is when it was made and due, as
 * both are held against the day on which somebody looks; of what is closed, how long that took. So there are
 * some thousand kinds, whatever the number of actions.
 */
export interface ActionKind {
  status: ActionStatus;
  /** Done, and nothing shows it yet. */
  unproven: boolean;
  /** The days on which it was made, and is due, of what is owed; else empty. */
  made_on: string;
  due_key: string;
  /** Whole days from when it was made until it was closed; {@link UNKNOWN_DAYS} where that is not known. */
  days: number;
}

/** Of what is owed, and of what was closed already when it was imported: before it was made here. */
export const UNKNOWN_DAYS = -1;

/** The columns of an action that say its kind. */
export interface KindColumns {
  status: string;
  proof: string | null;
  due_key: string;
  created_at: string;
  closed_at: string | null;
}

export function actionKind(row: KindColumns): ActionKind {
  const status = row.status as ActionStatus;
  const made = row.created_at.slice(0, 10);
  if (
    (UNFINISHED_ACTION_STATUSES as readonly ActionStatus[]).includes(status)
  ) {
    return {
      ...{ status, unproven: false },
      ...{ made_on: made, due_key: row.due_key, days: UNKNOWN_DAYS },
    };
  }
  const { created_at, closed_at } = row;
  const isKnown = closed_at !== null && closed_at >= created_at;
  return {
    ...{ status, unproven: status === 'done' && !row.proof },
    ...{ made_on: '', due_key: '' },
    days: isKnown ? daysUntil(made, closed_at) : UNKNOWN_DAYS,
  };
}

/** Whole days from one day until another, or a time on it; none, where that was before. */
export function daysUntil(from: string, to: string): number {
  return Math.max(0, daysBetween(from, to.slice(0, 10)));
}

/** How many actions there are of each kind, by a text that stands for it. */
export type KindCounts = Record<string, number>;

function textOf(kind: ActionKind): string {
  const { status, unproven, made_on, due_key, days } = kind;
  return JSON.stringify([status, unproven, made_on, due_key, days]);
}

export function kindOfText(text: string): ActionKind {
  const [status, unproven, made_on, due_key, days] = JSON.parse(text);
  return { status, unproven, made_on, due_key, days };
}

/** Adds up what is of the same kind; what comes to nothing is left out. */
export function countKinds(
  counted: Iterable<{ kind: ActionKind; actions: number }>,
): KindCounts {
  const counts = new Map<string, number>();
  for (const { kind, actions } of counted) {
    const text = textOf(kind);
    counts.set(text, (counts.get(text) ?? 0) + actions);
  }
  return Object.fromEntries([...counts].filter(([, actions]) => actions !== 0));
}

/** What has to be added to one so that it becomes the other. */
export function movedBetween(
  before: KindCounts,
  after: KindCounts,
): { kind: ActionKind; actions: number }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map(text => ({
      kind: kindOfText(text),
      actions: (after[text] ?? 0) - (before[text] ?? 0),
    }))
    .filter(({ actions }) => actions !== 0);
}
