import type { ReadContext } from 'backstage-plugin-postmortems-node';
import { clfTime } from './logs/clfTimes';
import { objectOf, type Json } from './json';
import { isoTimes } from './lineTimes';
import { isPlausible, type Moment } from './times';

/** @returns the object that a line is; undefined for any other line */
export function jsonLine(line: string): Json | undefined {
  if (line.charCodeAt(0) !== 123) return undefined;
  try {
    return objectOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** The first of several members that is there. */
export function memberOf(object: Json, names: readonly string[]): unknown {
  for (const name of names) {
    const value = object[name];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** Reads a time as loggers write it. */
export type LoggedTimes = (value: unknown) => Moment | undefined;

/** Reads text, or a number of seconds, milliseconds, micro- or nanoseconds, told apart by size. */
export function loggedTimes(context: ReadContext): LoggedTimes {
  const isoAt = isoTimes(context);
  return value => {
    if (typeof value === 'number') return epoch(value);
    if (typeof value === 'string') {
      const iso = isoAt(value, 0);
      if (iso) return iso.end === value.length ? iso : undefined;
      const clf = clfTime(value, context);
      if (clf !== undefined) return { time: clf, zoned: true };
      return value.trim() ? epoch(Number(value)) : undefined;
    }
    const { seconds, nanos } = objectOf(value) ?? {};
    return typeof seconds === 'number'
      ? epoch(seconds + (typeof nanos === 'number' ? nanos / 1e9 : 0))
      : undefined;
  };
}

function epoch(value: number): Moment | undefined {
  let time = value;
  if (value < 1e11) time = value * 1000;
  else if (value >= 1e17) time = value / 1e6;
  else if (value >= 1e14) time = value / 1e3;
  // What floating point leaves of a whole millisecond is a little less than it.
  time = Math.floor(time + 1e-3);
  return isPlausible(time) ? { time, zoned: true } : undefined;
}
