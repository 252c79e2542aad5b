import type { ReadContext } from 'backstage-plugin-postmortems-node';
import { loggedTimes, type LoggedTimes } from '../jsonTimes';
import { clockTimes, type TimeFinder } from '../lineTimes';
import { cellsOf, isMarkdownRow, type Delimiter } from './tableCells';

/** The columns of a table that were understood, and how its times are read. */
export interface TableHead {
  delimiter: Delimiter;
  time: number;
  /** Where the table has day and time of day apart. */
  date?: number;
  level: number;
  /** The other columns, the telling one first. */
  message: number[];
  /** Whether the head names the zone, as `Time (UTC)` does. */
  zoned: boolean;
  timeOf: LoggedTimes;
  clockAt: TimeFinder;
}

const TIME =
  /^(?:time|timestamp|datetime|date|when|at|ts|createdat|created|occurredat|startedat|startsat|starttime|eventtime)$/;
const LEVEL = /^(?:level|loglevel|severity|sev)$/;
const MESSAGE =
  /^(?:description|message|msg|event|summary|whathappened|action|text|note|notes|details|title)$/;

/** A line longer than this is no head. */
const LONGEST_HEAD = 2000;

/** @returns undefined for a line that is no head, or names no column of times */
export function headOf(
  line: string,
  context: ReadContext,
): TableHead | undefined {
  if (line.length > LONGEST_HEAD) return undefined;
  const delimiters: Delimiter[] = isMarkdownRow(line)
    ? ['|']
    : ['\t', ';', ','];
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue;
    const cells = cellsOf(line, delimiter);
    const names = cells.map(nameOf);
    const times = columnsOf(names, TIME);
    if (names.length < 2 || times.length === 0) continue;
    if (cells.some(loggedTimes(context))) continue;
    const date = names.indexOf('date');
    const time = times.find(i => i !== date) ?? date;
    const isApart = date >= 0 && date !== time && names[time] === 'time';
    const level = columnsOf(names, LEVEL)[0] ?? -1;
    const telling = columnsOf(names, MESSAGE);
    const others = names
      .map((_, i) => i)
      .filter(i => i !== time && i !== level && !(isApart && i === date));
    const zone = zoneOf(cells[time]);
    const zonedContext = zone ? { ...context, zone } : context;
    return {
      delimiter,
      time,
      date: isApart ? date : undefined,
      level,
      message: [
        ...telling.filter(i => others.includes(i)),
        ...others.filter(i => !telling.includes(i)),
      ],
      zoned: zone !== undefined,
      timeOf: loggedTimes(zonedContext),
      clockAt: clockTimes(zonedContext),
    };
  }
  return undefined;
}

const ASIDE = /\(([^()]*)\)/;
const DECORATION = /[\s_.*`/-]+/g;

/** `Created at`, `created_at` and `**Created at** (UTC)` are the same. */
function nameOf(cell: string): string {
  return cell.replace(ASIDE, '').replace(DECORATION, '').toLowerCase();
}

const ZONE = /^(?:UTC|GMT)(?:[+-]\d{1,2}(?::\d\d)?)?$/;

/** The zone that a head names; only those that are the same for everybody: `CST` is not. */
function zoneOf(cell: string): string | undefined {
  const written = ASIDE.exec(cell)?.[1].replaceAll(' ', '').toUpperCase();
  return written && ZONE.test(written)
    ? written.replace('GMT', 'UTC')
    : undefined;
}

function columnsOf(names: string[], pattern: RegExp): number[] {
  return names.flatMap((name, i) => (pattern.test(name) ? [i] : []));
}
