import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import { readWhen } from '../../imports/time/readWhen';
import type {
  TimeCorrection,
  TimeFinding,
  TimeTarget,
  WrittenTime,
} from './TimeFinding';
import { offsetAt, zoneNamed } from './zones';

/** Longer than any change of clocks is away from the times that it repeats or skips. */
const NEAR_MS = 3 * 3_600_000;

/**
 * A local time in the hour that a change of clocks repeats or skips: two instants may be meant. To choose
 * one names its offset, so that it is not asked again.
 */
export function clockChange(
  target: TimeTarget,
  { occurredAt, timeOrigin }: WrittenTime,
): TimeFinding[] {
  if (occurredAt === null || !timeOrigin) return [];
  const zone = zoneNamed(timeOrigin.zone);
  if (!(zone instanceof IANAZone)) return [];
  const at = Date.parse(occurredAt);
  const offsets = [offsetAt(zone, at - NEAR_MS), offsetAt(zone, at + NEAR_MS)];
  if (offsets[0] === offsets[1]) return [];
  const clock = clockIn(timeOrigin.text);
  // `now` and `-15m` mean one instant only.
  if (!clock) return [];

  const { year, month, day, millisecond } = DateTime.fromMillis(at, { zone });
  const written = { year, month, day, ...clock, millisecond };
  const local = DateTime.fromObject(written, { zone });
  const possible = local.getPossibleOffsets().map(time => time.toMillis());
  const isSkipped = local.hour !== clock.hour || local.minute !== clock.minute;
  if (!isSkipped && possible.length < 2) return [];

  const reading = (minutes: number): TimeCorrection => {
    const offset = FixedOffsetZone.instance(minutes);
    const instant = DateTime.fromObject(written, { zone: offset });
    return {
      target,
      time: {
        occurredAt: instant.toUTC().toISO()!,
        timeOrigin: { ...timeOrigin, zone: offset.formatOffset(0, 'short') },
      },
    };
  };
  const readings = offsets
    .map(reading)
    .sort((a, b) => (a.time.occurredAt! < b.time.occurredAt! ? -1 : 1));
  // Who moved it since has said which instant it is.
  const isOneOfThem = readings.some(
    ({ time }) => time.occurredAt === occurredAt,
  );
  return isOneOfThem
    ? [
        {
          check: isSkipped ? 'skipped_hour' : 'repeated_hour',
          target,
          zone: timeOrigin.zone,
          readings: [readings[0], readings[1]],
        },
      ]
    : [];
}

/** The time of day that a text tells: `02:30`, `26 Oct 2:30 am`, `yesterday 02:30`. */
function clockIn(text: string) {
  const clock = /(?<!\d)\d{1,2}:\d{2}.*$/.exec(text)?.[0] ?? '';
  return readWhen(text)?.time ?? readWhen(clock)?.time;
}
