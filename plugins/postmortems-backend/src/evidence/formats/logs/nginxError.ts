import type { LineFormat } from 'backstage-plugin-postmortems-node';
import type {
  ReadContext,
  LogObservation,
} from 'backstage-plugin-postmortems-node';
import { levelOf } from '../levels';
import { isoTimes, monthAt, type TimeFinder } from '../lineTimes';
import { milliseconds, moment } from '../times';

/** ` [error] 3368#3368: *1 `: level, process, thread and connection. */
const NGINX_HEAD = / \[([a-z]+)\] \d+#\d+: (?:\*\d+ )?/y;

/** What follows names who asked and what for. */
const NGINX_TAIL = ', client: ';
const NGINX_REQUEST = ', request: "';

const APACHE_TIME =
  /^\[[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))? (\d{4})\] /;

/** `[core:error] `, or `[error] ` before 2.4. */
const APACHE_LEVEL = /\[(?:[\w-]*:)?([a-z]+)\d?\] /y;

/** `[pid 1:tid 2] [client 10.0.0.1:5000] `, in any order. */
const APACHE_ASIDE = /\[(?:pid|client|remote) [^\]]*\] ?/y;

/** What nginx and Apache have to say about themselves and what is behind them. */
export const nginxError: LineFormat = {
  id: 'nginx-error-log',
  title: 'Error log (nginx, Apache)',
  kind: 'lines',
  parser: context => {
    const timeAt = isoTimes(context);
    return line =>
      line.charCodeAt(0) === 91
        ? apacheLine(line, context)
        : nginxLine(line, timeAt);
  },
};

function nginxLine(
  line: string,
  timeAt: TimeFinder,
): LogObservation | undefined {
  if (line.charCodeAt(4) !== 47) return undefined;
  const at = timeAt(line, 0);
  if (!at) return undefined;
  NGINX_HEAD.lastIndex = at.end;
  const match = NGINX_HEAD.exec(line);
  const level = match && levelOf(match[1]);
  if (!level) return undefined;
  return {
    kind: 'log',
    time: at.time,
    zoned: at.zoned,
    level,
    message: nginxMessage(line.slice(NGINX_HEAD.lastIndex)) || line.trim(),
  };
}

function nginxMessage(text: string): string {
  const tail = text.indexOf(NGINX_TAIL);
  if (tail < 0) return text;
  const request = text.indexOf(NGINX_REQUEST, tail);
  const end =
    request < 0 ? -1 : text.indexOf('"', request + NGINX_REQUEST.length);
  return end < 0
    ? text.slice(0, tail)
    : text.slice(0, tail) + text.slice(request, end + 1);
}

function apacheLine(
  line: string,
  context: ReadContext,
): LogObservation | undefined {
  const match = APACHE_TIME.exec(line);
  if (!match) return undefined;
  const [head, , day, hour, minute, second, fraction, year] = match;
  APACHE_LEVEL.lastIndex = head.length;
  const named = APACHE_LEVEL.exec(line);
  const level = named && levelOf(named[1]);
  const at = moment(
    [
      +year,
      monthAt(line, '[Wed '.length),
      +day,
      +hour,
      +minute,
      +second,
      milliseconds(fraction),
    ],
    undefined,
    context,
  );
  if (!level || !at) return undefined;
  let start = APACHE_LEVEL.lastIndex;
  APACHE_ASIDE.lastIndex = start;
  while (APACHE_ASIDE.test(line)) start = APACHE_ASIDE.lastIndex;
  return {
    kind: 'log',
    time: at.time,
    zoned: false,
    level,
    message: line.slice(start) || line.trim(),
  };
}
