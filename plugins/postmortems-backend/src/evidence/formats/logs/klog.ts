import type {
  LineFormat,
  LogLevel,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import { nearestYear } from '../lineTimes';
import { milliseconds, moment } from '../times';

const LEVELS: Record<string, LogLevel> = {
  I: 'info',
  W: 'warning',
  E: 'error',
  F: 'error',
};

const LINE =
  /^([IWEF])(\d\d)(\d\d) (\d\d):(\d\d):(\d\d)\.(\d{1,9}) +\d+ [^\]\s:]+:\d+\] ?/;

/** Lines that glog writes at the top of a file. */
const HEAD =
  /^(?:Log file created at: |Running on machine: |Binary: Built with |Log line format: \[IWEF\]|Running duration )/;

/** `I1123 04:46:47.123456    1 file.go:12] message`, as Kubernetes and its kin write: neither year nor zone. */
export const klog: LineFormat = {
  id: 'klog',
  title: 'klog (Kubernetes)',
  kind: 'lines',
  parser: context => {
    const yearOf = years(context);
    return line => {
      const match = LINE.exec(line);
      if (!match) return HEAD.test(line) ? null : undefined;
      const [head, letter, month, day, hour, minute, second, fraction] = match;
      const at = moment(
        [
          yearOf(month, day),
          +month,
          +day,
          +hour,
          +minute,
          +second,
          milliseconds(fraction),
        ],
        undefined,
        context,
      );
      if (!at) return undefined;
      return {
        kind: 'log',
        time: at.time,
        zoned: false,
        level: LEVELS[letter],
        message: plainMessage(line.slice(head.length)) || line.trim(),
      };
    };
  },
};

/** The nearest year of a day, which is the same for a day's worth of lines. */
function years(context: ReadContext): (month: string, day: string) => number {
  let lastDay = '';
  let lastYear = 0;
  return (month, day) => {
    const text = month + day;
    if (text !== lastDay) {
      lastYear = nearestYear(+month, +day, context.near);
      lastDay = text;
    }
    return lastYear;
  };
}

const QUOTED = /^"((?:[^"\\]|\\.)*)"(?= |$)/;

/** Structured lines have the message in quotes, and pairs behind it. */
function plainMessage(text: string): string {
  const match = QUOTED.exec(text);
  return match
    ? match[1].replace(/\\(["\\])/g, '$1') + text.slice(match[0].length)
    : text;
}
