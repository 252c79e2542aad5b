import { daysBetween } from 'backstage-plugin-postmortems-common';
import { LAST_CALL_DAYS } from './lastCall';

/** When people are reminded of an action, in days from its due day. */
export interface ActionReminderSettings {
  /** So many days before; 0 for not before. */
  before: number;
  /** So many days after, in ascending order; the last of them repeats. */
  overdue: number[];
  /** From so many days after on, lead and sponsor are told too. */
  escalateAfter: number;
}

/**
 * The latest reminder whose time has come, by its days from the due day; none where that was more than a week
 * ago, or comes yet.
 * @param late - how many days have passed since the due day; negative before it
 */
export function latestWindow(
  late: number,
  { before, overdue }: ActionReminderSettings,
): number | undefined {
  const last = overdue.at(-1);
  const latest =
    last !== undefined && late >= last
      ? late - (late % last)
      : [-before, 0, ...overdue].findLast(days => days <= late);
  return latest !== undefined && late - latest <= LAST_CALL_DAYS
    ? latest
    : undefined;
}

/**
 * Whether an action is reminded of at such a time. One that had passed before the action was there is no reason to
 * remind anybody; of what was overdue already when it was imported nobody is reminded until its day is moved.
 */
export function isReason(
  window: number,
  action: { dueOn: string; createdAt: string; isImported: boolean },
): boolean {
  const { dueOn, createdAt, isImported } = action;
  const lateAtFirst = daysBetween(dueOn, createdAt.slice(0, 10));
  return window >= lateAtFirst && !(isImported && lateAtFirst > 0);
}
