import type { TimelineEvent } from 'backstage-plugin-postmortems-common';

/** In the order of time; what has no time comes last, in the order in which it was made. */
export function byTime(a: TimelineEvent, b: TimelineEvent): number {
  if (a.occurredAt !== b.occurredAt) {
    if (a.occurredAt === null) return 1;
    if (b.occurredAt === null) return -1;
    return a.occurredAt < b.occurredAt ? -1 : 1;
  }
  return a.position - b.position;
}

/** True when no event stands above one that came before it. */
export function isInOrder(events: readonly TimelineEvent[]): boolean {
  return events.every(
    (event, i) =>
      i === 0 ||
      event.occurredAt === null ||
      events[i - 1].occurredAt === null ||
      events[i - 1].occurredAt! <= event.occurredAt,
  );
}
