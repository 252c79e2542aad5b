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
