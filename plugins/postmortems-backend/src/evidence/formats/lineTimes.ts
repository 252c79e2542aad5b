import { DateTime } from 'luxon';
import type { ReadContext } from 'backstage-plugin-postmortems-node';
import { standsAt } from './standsAt';
import { milliseconds, moment, type Moment } from './times';

/** A time that a line was found to hold, and where the line goes on. */
export interface FoundTime extends Moment {
  end: number;
}

/** Looks for a time at one place of a line. */
export type TimeFinder = (line: string, from: number) => FoundTime | undefined;

/** After a blank, a number with a sign is a zone only in full: `47 -10 items` names none. */
const STAMP =
  /(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?| ?(?:UTC|GMT)| Z| [+-]\d\d:?\d\d)?(?!\w)/y;

/** The rest of a time whose second was read before. */
const REST =
  /(?:[.,](\d{1,9}))?(Z|[+-]\d\d(?::?\d\d)?| ?(?:UTC|GMT)| Z| [+-]\d\d:?\d\d)?(?!\w)/y;

const WHOLE_SECOND = '2026-11-23 04:46:47'.length;

/** Finds `2026-11-23T04:46:47.917+0100` and its kin. Remembers the second, which many lines have in common. */
export function isoTimes(context: ReadContext): TimeFinder {
  let lastSecond: string | undefined;
  let lastZone: string | undefined;
  let last: Moment | undefined;

  return (line, from) => {
    if (last && lastSecond && standsAt(line, lastSecond, from)) {
      REST.lastIndex = from + WHOLE_SECOND;
      const rest = REST.exec(line);
      if (rest && rest[2] === lastZone) {
        return {
          time: last.time + milliseconds(rest[1]),
          zoned: last.zoned,
          end: REST.lastIndex,
        };
      }
    }
    if (!isDigit(line.charCodeAt(from))) return undefined;
    STAMP.lastIndex = from;
    const match = STAMP.exec(line);
    if (!match) return undefined;
    const [, year, month, day, hour, minute, second, fraction, zone] = match;
    if (+month > 12) return undefined;
    const found = moment(
      [+year, +month, +day, +hour, +minute, +(second ?? 0), 0],
      zone?.trim(),
      context,
    );
    if (!found) return undefined;
    if (second !== undefined) {
      lastSecond = line.slice(from, from + WHOLE_SECOND);
      lastZone = zone;
      last = found;
    }
    return {
      time: found.time + milliseconds(fraction),
      zoned: found.zoned,
      end: STAMP.lastIndex,
    };
  };
}

const CLOCK = /(\d?\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?![\w:])/y;
const HOUR = 3_600_000;

/** Finds `04:46:47.917`, on the day of the incident, and on the day after once the clock has gone back past midnight. */
export function clockTimes(context: ReadContext): TimeFinder {
  const near = DateTime.fromMillis(context.near, { zone: context.zone });
  const { year, month, day } = near.isValid
    ? near
    : DateTime.fromMillis(context.near, { zone: 'UTC' });
  let daysLater = 0;
  let latest: number | undefined;

  return (line, from) => {
    if (!isDigit(line.charCodeAt(from))) return undefined;
    CLOCK.lastIndex = from;
    const match = CLOCK.exec(line);
    if (!match) return undefined;
    const [, hour, minute, second, fraction] = match;
    const parts = [+hour, +minute, +(second ?? 0), milliseconds(fraction)];
    const on = (days: number) => {
      const date = new Date(Date.UTC(year, month - 1, day + days));
      const [h, m, s, ms] = parts;
      return moment(
        [
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          h,
          m,
          s,
          ms,
        ],
        undefined,
        context,
      )?.time;
    };
    let time = on(daysLater);
    if (time === undefined) return undefined;
    if (latest !== undefined && time < latest - 12 * HOUR) {
      daysLater++;
      time = on(daysLater) ?? time;
    } else if (latest !== undefined && daysLater > 0) {
      // A line from shortly before midnight can come shortly after it.
      const before = on(daysLater - 1);
      if (before !== undefined && before > latest - HOUR) time = before;
    }
    latest = Math.max(latest ?? time, time);
    return { time, zoned: false, end: CLOCK.lastIndex };
  };
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The month whose English name of three letters stands in a line: 1 to 12; NaN for none. */
export function monthAt(line: string, from: number): number {
  if (line.length < from + 3) return NaN;
  const at = MONTHS.indexOf(line.slice(from, from + 3));
  return at >= 0 && at % 3 === 0 ? at / 3 + 1 : NaN;
}

/** The year that brings a day nearest to a moment; NaN for a day that no year has. */
export function nearestYear(month: number, day: number, near: number): number {
  const about = new Date(near).getUTCFullYear();
  let nearest = NaN;
  let least = Infinity;
  // Eight years reach the next 29th of February, even around 2100.
  for (let year = about - 8; year <= about + 8; year++) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const distance = Math.abs(date.getTime() - near);
    const exists =
      date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (exists && distance < least) {
      nearest = year;
      least = distance;
    }
  }
  return nearest;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
