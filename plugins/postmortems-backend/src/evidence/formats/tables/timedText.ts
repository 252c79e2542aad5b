import type {
  LineFormat,
  LogLevel,
  LogObservation,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import { clfTime } from '../logs/clfTimes';
import { levelOf } from '../levels';
import { isoTimes, monthAt, nearestYear } from '../lineTimes';
import { moment } from '../times';

/** `Nov 23 04:46:47 host `; the day may have a blank before it. */
const SYSLOG = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\S+) /;

/** The program of a syslog line; its number is of no use afterwards. */
const PROGRAM = /^([\w./@-]+)\[\d+\]: /;

/** What other programs put into brackets: `[23/Nov/2026:04:46:47 +0000]`. */
const BRACKETED_TIME = /^\[(\d\d\/[^\]]{1,40})\]/;

const BULLET = /^[-*] /;

/** What stands between the time and the text. */
const SEPARATOR = /^[\s\]:|,;–—-]+/;

/** Any text whose lines begin with a time: notes, syslog, logs of programs that no other format knows. */
export const timedText: LineFormat = {
  id: 'timed-text',
  title: 'Timed text',
  kind: 'lines',
  parser: context => {
    const timeAt = isoTimes(context);
    const yearOf = years(context);
    return line => {
      let from = BULLET.test(line) ? 2 : 0;
      if (line.charCodeAt(from) === 91) from++;
      const at = timeAt(line, from);
      if (at) return told(at.time, at.zoned, line.slice(at.end));
      if (line.charCodeAt(6) === 32) return syslogLine(line, yearOf, context);
      const bracketed = BRACKETED_TIME.exec(line);
      if (!bracketed) return undefined;
      const time = clfTime(bracketed[1], context);
      return time === undefined
        ? undefined
        : told(time, true, line.slice(bracketed[0].length));
    };
  },
};

function syslogLine(
  line: string,
  yearOf: (month: number, day: number) => number,
  context: ReadContext,
): LogObservation | null | undefined {
  const match = SYSLOG.exec(line);
  if (!match) return undefined;
  const [head, , day, hour, minute, second, host] = match;
  const month = monthAt(line, 0);
  const at = moment(
    [yearOf(month, +day), month, +day, +hour, +minute, +second, 0],
    undefined,
    context,
  );
  if (!at) return undefined;
  const text = line.slice(head.length).replace(PROGRAM, '$1: ');
  const observation = told(at.time, false, text);
  return observation && { ...observation, origin: host };
}

/** @returns null for a line that is nothing but a time */
function told(
  time: number,
  zoned: boolean,
  rest: string,
): LogObservation | null {
  const text = rest.replace(SEPARATOR, '').trimEnd();
  if (text === '') return null;
  const found = findLevel(text);
  return {
    kind: 'log',
    time,
    zoned,
    level: found?.level,
    message: found ? text.slice(found.end) : text,
  };
}

/** How far into a text its level may stand. */
const HEAD_LENGTH = 80;
const LEVEL = /\[([A-Za-z]{3,11})\]|\b[A-Z]{3,11}\b/g;

/** The level that a text names, and how much of its beginning is nothing else. */
function findLevel(text: string): { level: LogLevel; end: number } | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  for (const match of head.matchAll(LEVEL)) {
    const level = levelOf(match[1] ?? match[0]);
    if (!level) continue;
    const behind = match[0].length;
    const rest = text.slice(behind);
    const separator = SEPARATOR.exec(rest)?.[0].length ?? 0;
    const isFirst = match.index === 0 && rest.length > separator;
    return { level, end: isFirst && separator ? behind + separator : 0 };
  }
  return undefined;
}

/** The nearest year of a day, which is the same for a day's worth of lines. */
function years(context: ReadContext): (month: number, day: number) => number {
  let lastMonth = 0;
  let lastDay = 0;
  let lastYear = 0;
  return (month, day) => {
    if (month !== lastMonth || day !== lastDay) {
      lastYear = nearestYear(month, day, context.near);
      lastMonth = month;
      lastDay = day;
    }
    return lastYear;
  };
}
