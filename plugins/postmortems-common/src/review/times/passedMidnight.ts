import { daysLater, localTime } from './localTime';
import type { TimedEvent, TimeFinding } from './TimeFinding';

const HOUR_MS = 3_600_000;

/** As far as a clock goes back where a night has passed. */
const BACK_MS = 12 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;
/** As long as it may take until something happens in the night. */
const PAUSE_MS = 6 * HOUR_MS;

/**
 * Times behind midnight that were written with the day before: they go back by most of a day, to a
 * time of which nothing else is told, and the next day has them go on at once.
 * @param order - as they were written
 */
export function passedMidnight(
  order: readonly (TimedEvent & { occurredAt: string })[],
): TimeFinding[] {
  const findings: TimeFinding[] = [];
  const seen: number[] = [];
  for (const event of order) {
    const at = Date.parse(event.occurredAt);
    const last = seen.at(-1);
    const back = last === undefined ? 0 : last - at;
    const isTurned =
      back > BACK_MS &&
      back < DAY_MS &&
      DAY_MS - back <= PAUSE_MS &&
      seen.every(other => Math.abs(other - at) > PAUSE_MS);
    const time = isTurned ? daysLater(event, 1) : undefined;
    if (time?.occurredAt) {
      const target = { kind: 'event' as const, id: event.key };
      const { occurredAt } = time;
      const day = localTime({ ...event, occurredAt }).toISODate()!;
      findings.push({
        check: 'other_day',
        target,
        day,
        correction: { target, time },
      });
    }
    seen.push(time?.occurredAt ? Date.parse(time.occurredAt) : at);
  }
  return findings;
}
