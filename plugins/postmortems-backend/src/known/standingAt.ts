import {
  ACTION_STATUSES,
  ActionStatus,
  isUnfinished,
  KnownStanding,
} from 'backstage-plugin-postmortems-common';

/** An action as it stands now, and since when there is a record of it. */
export interface RecordedAction {
  status: ActionStatus;
  dueOn: string | null;
  createdAt: string;
  /** When something was promised: before there is a record of it, where it was imported. */
  promisedAt: string;
}

/** What a later change found in the place of what it wrote. */
export interface UndoneChange {
  at: string;
  before: Record<string, unknown>;
}

/**
 * How an action stood at a moment: as it stands now, with all that was changed since then taken back.
 * @param changes - of its status and its day, in any order
 * @returns nothing where it had not been promised by then, or where nobody knows how it stood
 */
export function standingAt(
  action: RecordedAction,
  changes: readonly UndoneChange[],
  at: string,
): KnownStanding | undefined {
  if (action.promisedAt > at) return undefined;
  const later = changes
    .filter(change => change.at > at)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  let { status, dueOn } = action;
  for (const { before } of later) {
    status = isStatus(before.status) ? before.status : status;
    const { dueOn: day } = before;
    if (day === null || typeof day === 'string') dueOn = day;
  }
  if (isUnfinished({ status })) {
    return dueOn !== null && dueOn < at.slice(0, 10) ? 'overdue' : 'open';
  }
  // What an import brought as closed was closed some day before it, perhaps after the incident.
  if (action.createdAt > at) return undefined;
  return status === 'wont_do' ? 'declined' : 'done';
}

function isStatus(value: unknown): value is ActionStatus {
  return (ACTION_STATUSES as readonly unknown[]).includes(value);
}
