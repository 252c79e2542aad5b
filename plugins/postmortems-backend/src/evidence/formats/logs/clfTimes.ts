import type { ReadContext } from 'backstage-plugin-postmortems-node';
import { monthAt } from '../lineTimes';
import { standsAt } from '../standsAt';
import { moment } from '../times';

/** How long a time of an access log is, without its brackets. */
export const CLF_LENGTH = '23/Nov/2026:04:46:47 +0000'.length;

const MINUTE = '23/Nov/2026:04:46:';

/** Finds times such as `23/Nov/2026:04:46:47 +0000` at one place of a line. Remembers the minute, which many lines have in common. */
export function bracketedTimes(
  context: ReadContext,
): (line: string, from: number) => number | undefined {
  let lastMinute = '\n';
  let lastZone = '';
  let lastTime = 0;
  return (line, from) => {
    const atSecond = from + MINUTE.length;
    const tens = line.charCodeAt(atSecond) - 48;
    const ones = line.charCodeAt(atSecond + 1) - 48;
    if (
      standsAt(line, lastMinute, from) &&
      standsAt(line, lastZone, atSecond + 2) &&
      tens >= 0 &&
      tens < 6 &&
      ones >= 0 &&
      ones < 10
    ) {
      return lastTime + (tens * 10 + ones) * 1000;
    }
    const time = clfTime(line.slice(from, from + CLF_LENGTH), context);
    if (time === undefined) return undefined;
    lastMinute = line.slice(from, atSecond);
    lastZone = line.slice(atSecond + 2, from + CLF_LENGTH + 1);
    lastTime = time - (time % 60_000);
    return time;
  };
}

const CLF_TIME =
  /^(\d\d)\/[A-Z][a-z]{2}\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-]\d{4})$/;

/** Reads the time of access logs, `23/Nov/2026:04:46:47 +0000`. */
export function clfTime(
  text: string,
  context: ReadContext,
): number | undefined {
  const match = CLF_TIME.exec(text);
  if (!match) return undefined;
  const [, day, year, hour, minute, second, zone] = match;
  return moment(
    [+year, monthAt(text, 3), +day, +hour, +minute, +second, 0],
    zone,
    context,
  )?.time;
}
