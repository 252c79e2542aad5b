import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import type { TimeOrigin } from 'backstage-plugin-postmortems-common';
import { readDay, resolveDay } from './day';

/**
 * Reads a time as people write one: `10:05`, `10:05:23`, `9 Feb 10:05`, `2025-02-09T10:05Z`,
 * `11:05 Europe/Berlin`, `now`, `-15m`.
 */

/** What a time is read against. */
export interface TimeContext {
  /** IANA zone in which a time without one is meant. */
  zone: string;
  /** The day of a time without one, in that zone, as `2025-02-09`. */
  day: string;
  /** Milliseconds since 1970, for `now`, `-15m` and `yesterday`. */
  now: number;
}

export type ParsedTime =
  | { kind: 'empty' }
  | {
      kind: 'time';
      /** The instant in UTC, ISO 8601. */
      at: string;
      /** How it was written, where that was not plain UTC. */
      origin: TimeOrigin | null;
      /** A local time that a change of clocks skipped or repeated. */
      clock?: { kind: 'skipped' } | { kind: 'repeated'; offsets: string[] };
    }
  | { kind: 'unread'; why: 'form' | 'zone' | 'day' };

/** As much as is kept beside the instant. */
const LONGEST = 100;
const UNITS: Record<string, number> = { d: 86_400, h: 3_600, m: 60, s: 1 };
const AMOUNT = /(\d{1,5})\s*(d|h|min|m|sec|s)[a-z]{0,5}\s*/g;
const AGO = /^(?:[-−–]\s*([\d\sa-z]+)|([\d\sa-z]+?)\s*ago)$/;
const TIME =
  /^(?:(.*?)(?:\s*,\s*|\s+|(?<=\d)t(?=\d)))?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(.*)$/;

export function parseTime(typed: string, context: TimeContext): ParsedTime {
  const text = typed.trim();
  const lower = text.toLowerCase();
  if (!text) return { kind: 'empty' };
  if (text.length > LONGEST) return { kind: 'unread', why: 'form' };

  const ago = lower === 'now' ? 0 : secondsAgo(lower);
  if (ago !== undefined) {
    const second = Math.floor(context.now / 1_000) - ago;
    const at = new Date(second * 1_000);
    return written(at, { text, zone: context.zone });
  }

  const parts = TIME.exec(lower);
  if (!parts) return { kind: 'unread', why: 'form' };
  const [, dayText, hour, minute, second = '0', fraction = '', rest] = parts;

  const zone = readZone(text.slice(text.length - rest.length), context.zone);
  if (!zone) return { kind: 'unread', why: 'zone' };
  const day = dayText ? readDay(dayText) : undefined;
  if (dayText && !day) return { kind: 'unread', why: 'form' };

  const local = {
    ...resolveDay(day, { ...context, zone: zone.name }),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
  };
  if (local.hour > 23 || local.minute > 59 || local.second > 59) {
    return { kind: 'unread', why: 'form' };
  }
  const at = DateTime.fromObject(local, { zone: zone.name });
  const utcYear = at.toUTC().year;
  if (!at.isValid || utcYear < 1970 || utcYear > 2199) {
    return { kind: 'unread', why: 'day' };
  }
  const [first, ...others] = at
    .getPossibleOffsets()
    .sort((a, b) => a.toMillis() - b.toMillis());
  const inUtc = zone.name === 'UTC';
  const read = written(
    new Date(first.toMillis()),
    inUtc ? null : { text, zone: zone.said },
  );
  if (at.hour !== local.hour || at.minute !== local.minute) {
    return { ...read, clock: { kind: 'skipped' } };
  }
  return others.length === 0
    ? read
    : {
        ...read,
        clock: {
          kind: 'repeated',
          offsets: [first, ...others].map(time => time.toFormat('ZZ')),
        },
      };
}

function written(at: Date, origin: TimeOrigin | null) {
  return { kind: 'time' as const, at: at.toISOString(), origin };
}

/** `-15m`, `-1h 30m`, `15 min ago`. */
function secondsAgo(text: string): number | undefined {
  const amounts = AGO.exec(text)?.slice(1).find(Boolean);
  if (!amounts || amounts.replace(AMOUNT, '').trim()) return undefined;
  let seconds = 0;
  for (const [, count, unit] of amounts.matchAll(AMOUNT)) {
    seconds += Number(count) * UNITS[unit[0]];
  }
  return seconds;
}

/** The zone behind a time: `Z`, `UTC`, `+01:00`, `Europe/Berlin`; without one the given. */
function readZone(
  text: string,
  otherwise: string,
): { name: string; said: string } | undefined {
  if (!text) return { name: otherwise, said: otherwise };
  if (/^(?:z|utc|gmt)$/i.test(text)) return { name: 'UTC', said: 'UTC' };
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (offset) {
    const [, sign, hours, minutes = '0'] = offset;
    const size = Number(hours) * 60 + Number(minutes);
    if (size > 14 * 60) return undefined;
    const zone = FixedOffsetZone.instance(sign === '-' ? -size : size);
    return { name: zone.name, said: zone.formatOffset(0, 'short') };
  }
  // An abbreviation such as CST stands for several zones, so it is not guessed at.
  return text.includes('/') && IANAZone.isValidZone(text)
    ? { name: text, said: text }
    : undefined;
}
