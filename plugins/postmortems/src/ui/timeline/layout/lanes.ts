import type { TimelineEvent } from 'backstage-plugin-postmortems-common';

/** An event whose time is known. */
export interface TimedEvent {
  event: TimelineEvent;
  /** Milliseconds since 1970. */
  at: number;
}

/** The events of one source, oldest first. */
export interface Lane {
  /** As first written; empty where the events name none, null where several sources share the lane. */
  source: string | null;
  events: TimedEvent[];
}

/** More lanes than this are more than an eye follows. */
export const MAX_LANES = 8;

/** Events with a time, oldest first; those of the same time in the order in which they are written. */
export function timedEvents(timeline: TimelineEvent[]): TimedEvent[] {
  return timeline
    .flatMap(event =>
      event.occurredAt ? [{ event, at: Date.parse(event.occurredAt) }] : [],
    )
    .sort((a, b) => a.at - b.at || a.event.position - b.event.position);
}

/**
 * One lane a source, in the order in which the sources first speak. Where there are too many, those
 * that say the least share the last lane.
 */
export function lanesBySource(
  events: TimedEvent[],
  max: number = MAX_LANES,
): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const timed of events) {
    const source = timed.event.source.trim();
    const key = source.toLocaleLowerCase('en-US');
    const lane = lanes.get(key);
    if (lane) lane.events.push(timed);
    else lanes.set(key, { source, events: [timed] });
  }
  const all = [...lanes.values()];
  if (all.length <= max) return all;

  const talkative = new Set(
    [...all]
      .sort((a, b) => b.events.length - a.events.length)
      .slice(0, max - 1),
  );
  const shared = all
    .filter(lane => !talkative.has(lane))
    .flatMap(lane => lane.events)
    .sort((a, b) => a.at - b.at || a.event.position - b.event.position);
  return [
    ...all.filter(lane => talkative.has(lane)),
    { source: null, events: shared },
  ];
}
