import type { TimedEvent } from './lanes';
import type { TimeScale } from '../../ui/timeScale';

/** One dot in a lane: an event, or several too close to be told apart. */
export interface Mark {
  /** Where the first of its events stands. */
  x: number;
  events: TimedEvent[];
}

/**
 * The dots of one lane. An event less than `distance` pixels right of a dot's first event joins it, so
 * that no two dots touch and none stands further than that from any of its events.
 */
export function marksOf(
  events: TimedEvent[],
  scale: TimeScale,
  distance: number,
): Mark[] {
  const marks: Mark[] = [];
  for (const timed of events) {
    const x = scale.x(timed.at);
    const last = marks[marks.length - 1];
    if (last && x - last.x < distance) last.events.push(timed);
    else marks.push({ x, events: [timed] });
  }
  return marks;
}
