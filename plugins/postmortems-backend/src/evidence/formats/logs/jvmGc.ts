import type {
  LineFormat,
  LogLevel,
  Observation,
} from 'backstage-plugin-postmortems-node';
import { levelOf } from '../levels';
import { isoTimes, type FoundTime, type TimeFinder } from '../lineTimes';

/** What JDK 8 writes at the top of a file. */
const HEAD =
  /^(?:(?:OpenJDK|Java HotSpot\(TM\)) .{0,40} VM \(|Memory: \d+k page|CommandLine flags: -)/;

/** Behind JDK 8's date: seconds since the start, and what happened. */
const JDK8_EVENT = /: \d+[.,]\d+: (?=\[|Total time)/y;

/** One decoration of unified logging: `[info]`, `[0.123s]`, `[gc,start    ]`. */
const DECORATION = /\[([^\]]*)\]/y;
const TAGS = /^[a-z0-9]+(?:[,+][a-z0-9]+)* *$/;

/** How many milliseconds of a pause a person should hear of. */
const LONG = 1000;

/** What the JVM's garbage collector wrote, in JDK 8's style or in that of unified logging; dates needed. */
export const jvmGc: LineFormat = {
  id: 'jvm-gc-log',
  title: 'JVM garbage collection log',
  kind: 'lines',
  parser: context => {
    const timeAt = isoTimes(context);
    let inDetails = false;
    return line => {
      const first = line.charCodeAt(0);
      if (first === 91) return unifiedLine(line, timeAt);
      // How the time of a pause was spent, and the heap before and after it.
      if (first === 32) return inDetails ? null : undefined;
      const told = jdk8Line(line, timeAt);
      if (told || HEAD.test(line)) inDetails = true;
      else if (inDetails && /^(?:\{?Heap|\})/.test(line)) return null;
      return told ?? (HEAD.test(line) ? null : undefined);
    };
  },
};

function jdk8Line(line: string, timeAt: TimeFinder): Observation | undefined {
  const at = timeAt(line, 0);
  if (!at) return undefined;
  JDK8_EVENT.lastIndex = at.end;
  if (!JDK8_EVENT.test(line)) return undefined;
  const event = line.slice(JDK8_EVENT.lastIndex);
  if (event.startsWith('Total time')) {
    // Behind it stands how long the stopping took.
    const stopped = numberBefore(event.split(', ', 1)[0], ' seconds');
    return stopped === undefined
      ? undefined
      : pause(at, 'Application threads stopped', stopped * 1000, false);
  }
  const timesOf = event.indexOf(' [Times:');
  const took = numberBefore(
    timesOf < 0 ? event : event.slice(0, timesOf),
    ' secs]',
  );
  const name = jdk8Name(event);
  const isFull = name.startsWith('Full GC');
  // A concurrent phase stops nothing, however long it takes.
  return name.includes('concurrent')
    ? pause(at, name, undefined, false)
    : pause(at, name, took === undefined ? undefined : took * 1000, isFull);
}

/** `GC pause (G1 Evacuation Pause) (young)`: what stands before sizes, times and nested events. */
function jdk8Name(event: string): string {
  let end = 1;
  while (end < event.length && !'[],'.includes(event[end])) end++;
  let name = event.slice(1, end);
  const arrow = name.indexOf('->');
  if (arrow >= 0) name = name.slice(0, name.lastIndexOf(' ', arrow) + 1);
  const nested = name.search(/ \d{4}-\d\d-/);
  if (nested >= 0) name = name.slice(0, nested);
  return name.slice(0, 200).replace(/[: ]+\d*[.\d]*[: ]*$/, '') || 'GC';
}

/** The last number that stands before a unit; some languages write a comma in it. */
function numberBefore(text: string, unit: string): number | undefined {
  const end = text.lastIndexOf(unit);
  if (end < 0) return undefined;
  let start = end;
  while (start > 0 && /[\d.,]/.test(text[start - 1])) start--;
  const number = Number(text.slice(start, end).replace(',', '.'));
  return end > start && number >= 0 ? number : undefined;
}

function pause(
  at: FoundTime,
  name: string,
  took: number | undefined,
  isFull: boolean,
): Observation {
  const isGrave = isFull || (took !== undefined && took >= LONG);
  return {
    kind: 'log',
    time: at.time,
    zoned: at.zoned,
    level: isGrave ? 'warning' : 'info',
    message:
      took === undefined ? name : `${name}, ${Number(took.toFixed(1))} ms`,
  };
}

function unifiedLine(
  line: string,
  timeAt: TimeFinder,
): Observation | null | undefined {
  const at = timeAt(line, 1);
  if (!at || line[at.end] !== ']') return undefined;
  let written: LogLevel | undefined;
  let tags: string | undefined;
  let start = at.end + 1;
  DECORATION.lastIndex = start;
  for (
    let match = DECORATION.exec(line);
    match && !tags;
    match = DECORATION.exec(line)
  ) {
    start = DECORATION.lastIndex;
    if (written && TAGS.test(match[1])) tags = match[1].trimEnd();
    else
      written ??= /^[a-z]/.test(match[1])
        ? levelOf(match[1].trimEnd())
        : undefined;
  }
  if (!written || !tags) return undefined;
  // Tags behind `gc` are for the details of a collection.
  if (written === 'info' && tags.startsWith('gc,')) return null;
  const message = line
    .slice(start)
    .trim()
    .replace(/^GC\(\d+\) /, '');
  if (!message) return null;
  const took = message.includes('Pause') ? numberBefore(message, 'ms') : 0;
  const isGrave = message.startsWith('Pause Full') || (took ?? 0) >= LONG;
  const level = written === 'info' && isGrave ? 'warning' : written;
  return { kind: 'log', time: at.time, zoned: at.zoned, level, message };
}
