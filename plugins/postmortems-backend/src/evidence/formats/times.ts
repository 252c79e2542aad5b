import { DateTime } from 'luxon';
import type { ReadContext } from 'backstage-plugin-postmortems-node';

/** A moment, and whether its source named a zone. */
export interface Moment {
  time: number;
  zoned: boolean;
}

const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** Whether evidence can be of this time: what lies outside is a number that was taken for a time. */
export function isPlausible(time: number): boolean {
  return time >= EARLIEST && time < LATEST;
}

const ISO =
  /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?$/;

/**
 * Reads `2026-11-23T04:46:47.917000137Z`, `2026-11-23 04:46:47,917`, `2026/11/23 04:46:47`; a time
 * without a zone in the zone of the context.
 * @returns undefined for what is no such time
 */
export function isoTime(
  text: string,
  context: ReadContext,
): Moment | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction, zone] =
    match;
  return moment(
    [+year, +month, +day, +hour, +minute, +second, milliseconds(fraction)],
    zone,
    context,
  );
}

/** Digits after the point as milliseconds, cut off, as clocks do. */
export function milliseconds(fraction: string | undefined): number {
  return fraction ? Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6) : 0;
}

type Fields = [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
];

/**
 * A moment from its parts.
 * @param zone - as written (`Z`, `+0200`, `+02:00`); undefined where none is
 */
export function moment(
  fields: Fields,
  zone: string | undefined,
  context: ReadContext,
): Moment | undefined {
  const [year, month, day, hour, minute, second, millisecond] = fields;
  const utc = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    minute,
    // A leap second is the last one of its minute, as most clocks show it.
    Math.min(second, 59),
    millisecond,
  );
  const read = new Date(utc);
  if (
    read.getUTCMonth() !== month - 1 ||
    read.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 60
  ) {
    return undefined;
  }
  const time = zone
    ? utc - offsetOf(zone) * 60_000
    : utc - offsetAt(utc, context.zone) * 60_000;
  return isPlausible(time) ? { time, zoned: zone !== undefined } : undefined;
}

const OFFSET = /^([+-])(\d\d):?(\d\d)?$/;

function offsetOf(zone: string): number {
  const match = OFFSET.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

let lastHour = NaN;
let lastZone = '';
let lastOffset = 0;

/** The offset of a zone at a local time, in minutes. Lines come in order, so the last answer often holds. */
function offsetAt(local: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const hour = Math.floor(local / 3_600_000);
  if (hour !== lastHour || zone !== lastZone) {
    const at = DateTime.fromMillis(local, { zone: 'UTC' });
    lastOffset = at.setZone(zone, { keepLocalTime: true }).offset || 0;
    lastHour = hour;
    lastZone = zone;
  }
  return lastOffset;
}

/** Seconds since the epoch, a number or its digits, whole or broken, as milliseconds. */
export function epochSeconds(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && value ? Number(value) : value;
  if (typeof seconds !== 'number') return undefined;
  const time = Math.round(seconds * 1000);
  return isPlausible(time) ? time : undefined;
}

/** A time of a JSON document as milliseconds; `0001-01-01T00:00:00Z` and its like are none. */
export function jsonTime(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  return isoTime(value, { zone: 'UTC', near: 0 })?.time;
}
