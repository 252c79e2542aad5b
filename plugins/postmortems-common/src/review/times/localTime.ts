import { DateTime, FixedOffsetZone, Zone } from 'luxon';
import type { WrittenTime } from './TimeFinding';
import { zoneNamed } from './zones';

/** The zone in which a time was written; UTC where nothing else is known. */
export function zoneWritten({ timeOrigin }: WrittenTime): Zone {
  return (
    (timeOrigin && zoneNamed(timeOrigin.zone)) || FixedOffsetZone.utcInstance
  );
}

/** The clock of the place where a time was written. */
export function localTime(time: WrittenTime & { occurredAt: string }) {
  return DateTime.fromISO(time.occurredAt, { zone: zoneWritten(time) });
}

/** The same time of day on another day, written so that it is read again as the same. */
export function onDay(
  time: WrittenTime & { occurredAt: string },
  day: { year: number; month: number; day: number },
): WrittenTime | undefined {
  const moved = localTime(time).set(day);
  if (!moved.isValid || moved.day !== day.day) return undefined;
  const occurredAt = moved.toUTC().toISO()!;
  const { timeOrigin } = time;
  if (!timeOrigin) return { occurredAt, timeOrigin };
  const clock = moved.toFormat(moved.second ? 'HH:mm:ss' : 'HH:mm');
  return {
    occurredAt,
    timeOrigin: { ...timeOrigin, text: `${moved.toISODate()} ${clock}` },
  };
}

/** The same time of day so many days later. */
export function daysLater(
  time: WrittenTime & { occurredAt: string },
  days: number,
): WrittenTime | undefined {
  const { year, month, day } = localTime(time).plus({ days });
  return onDay(time, { year, month, day });
}
