import {
  MILESTONE_FIELDS,
  MILESTONES,
  type Header,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import { dayOf } from './day';

/**
 * The day that a time without one means: that of the incident, by the earliest that is known of it;
 * while nothing is, today.
 */
export function incidentDay(
  header: Header,
  events: readonly Pick<TimelineEvent, 'occurredAt'>[],
  zone: string,
  now: number,
): string {
  const known =
    MILESTONES.map(milestone => header[MILESTONE_FIELDS[milestone]]).find(
      Boolean,
    ) ??
    events
      .map(({ occurredAt }) => occurredAt)
      .filter(at => at !== null)
      .sort()[0];
  return dayOf(known ? Date.parse(known) : now, zone);
}
