import {
  ActionItemListQuery,
  isSnoozed,
  ListedActionItem,
  QueryOf,
  ReviewedAction,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { groupOf, ReviewScope } from './scope';

/** Why an action is looked at, in the order in which a meeting goes through them. */
export const REASONS = [
  'fresh',
  'overdue',
  'dueSoon',
  'waitingForProof',
  'recurred',
] as const;
export type Reason = (typeof REASONS)[number];

/** One action of the agenda; of one that is there only by its record, nothing else is known. */
export interface Entry {
  id: string;
  section: Reason | 'reviewed';
  item?: ListedActionItem;
  reviewed?: ReviewedAction;
}

/** What one meeting goes through. */
export interface Agenda {
  entries: Entry[];
  /** How many are left out because they are snoozed. */
  snoozed: number;
}

/** How far ahead the next days are looked at. */
const SOON_DAYS = 7;
const DAY_MS = 86_400_000;

/** The day so many days after one; before it, where they are negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days have passed since the day of an instant. */
export function daysSince(instant: string, today: string): number {
  return (Date.parse(today) - Date.parse(instant.slice(0, 10))) / DAY_MS;
}

/** Since which day something is new: since the last review, or in the last week. */
export function newSince(lastStartedAt: string | null, today: string): string {
  return lastStartedAt?.slice(0, 10) ?? dayAfter(today, -SOON_DAYS);
}

/** What is asked for each reason. */
export function queryFor(
  reason: Reason,
  scope: ReviewScope,
  { since, today }: { since: string; today: string },
): QueryOf<ActionItemListQuery> {
  const team = groupOf(scope);
  const owed = { status: [...UNFINISHED_ACTION_STATUSES] };
  const of: Record<Reason, QueryOf<ActionItemListQuery>> = {
    fresh: { ...owed, createdFrom: since },
    overdue: { overdue: true },
    dueSoon: { ...owed, dueFrom: today, dueTo: dayAfter(today, SOON_DAYS) },
    waitingForProof: { waitingForProof: true },
    recurred: { recurred: true },
  };
  return { ...of[reason], ...(team && { team }) };
}

/**
 * Puts the actions in their order: first what was gone through and is in no list any more, then each where it is found
 * first. What is snoozed is left out, unless this meeting has seen it.
 */
export function arrange(
  found: readonly { reason: Reason; items: readonly ListedActionItem[] }[],
  reviewed: readonly ReviewedAction[],
  today: string,
): Agenda {
  const said = new Map(reviewed.map(one => [one.actionItemId, one]));
  const seen = new Set<string>();
  const entries: Entry[] = [];
  let snoozed = 0;
  for (const { reason, items } of found) {
    for (const item of items) {
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      if (isSnoozed(item, today) && !said.has(item.id)) snoozed++;
      else {
        const { id } = item;
        entries.push({ id, section: reason, item, reviewed: said.get(id) });
      }
    }
  }
  const before = reviewed
    .filter(({ actionItemId }) => !seen.has(actionItemId))
    .map(
      (one): Entry => ({
        id: one.actionItemId,
        section: 'reviewed',
        reviewed: one,
      }),
    );
  return { entries: [...before, ...entries], snoozed };
}

/** The next entry that nothing was decided of, after one and then from the beginning; -1 when there is none. */
export function nextUndecided(
  entries: readonly Entry[],
  after: number,
  isDecided: (entry: Entry) => boolean,
): number {
  const later = entries.findIndex((one, i) => i > after && !isDecided(one));
  return later >= 0 ? later : entries.findIndex(one => !isDecided(one));
}
