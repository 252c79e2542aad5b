import type {
  LineFormat,
  LogLevel,
  LogObservation,
} from 'backstage-plugin-postmortems-node';
import { requestOf } from './accessLogJson';
import { objectOf, textOf, type Json } from '../json';
import {
  jsonLine,
  loggedTimes,
  memberOf,
  type LoggedTimes,
} from '../jsonTimes';
import { levelOf } from '../levels';
import { oneLine } from '../oneLine';

const TIME_KEYS = [
  'ts',
  'time',
  'timestamp',
  '@timestamp',
  't',
  '@t',
  'asctime',
  'datetime',
  'date',
  'Timestamp',
];
const LEVEL_KEYS = [
  'level_name',
  'levelname',
  'level',
  'severity',
  'lvl',
  'log.level',
  'loglevel',
  '@l',
  'Level',
];
const MESSAGE_KEYS = [
  'msg',
  'message',
  'short_message',
  'event',
  '@m',
  '@mt',
  'Message',
];
const ERROR_KEYS = [
  'err',
  'error',
  'error.message',
  'exception',
  'exc_info',
  'stack',
  'stack_trace',
  '@x',
];

/** One JSON object a line, as the loggers of most languages write it: zap, slog, pino, bunyan, logstash, python-json-logger. */
export const jsonLines: LineFormat = {
  id: 'json-lines',
  title: 'JSON log',
  kind: 'lines',
  parser: context => {
    const timeOf = loggedTimes(context);
    let hasLog = false;
    return line => {
      const object = jsonLine(line);
      if (!object) return undefined;
      const request = requestOf(object, timeOf);
      // A log of nothing but requests is an access log; one that holds other lines too is read here.
      if (request) return hasLog ? request : undefined;
      const log = logOf(object, timeOf);
      if (log) hasLog = true;
      return log;
    };
  },
};

function logOf(object: Json, timeOf: LoggedTimes): LogObservation | undefined {
  const level = memberOf(object, LEVEL_KEYS) ?? objectOf(object.log)?.level;
  const text = textOf(memberOf(object, MESSAGE_KEYS));
  const error = errorOf(memberOf(object, ERROR_KEYS));
  if (text === undefined && error === undefined && level === undefined) {
    return undefined;
  }
  const at = timeOf(memberOf(object, TIME_KEYS));
  if (!at) return undefined;
  const message = text ?? error ?? membersOf(object);
  return {
    kind: 'log',
    time: at.time,
    zoned: at.zoned,
    level: typeof level === 'number' ? levelOfNumber(level) : levelOf(level),
    message: flat(
      error && error !== message ? `${message}: ${error}` : message,
    ),
    origin: textOf(object.pod) ?? textOf(object.hostname),
  };
}

function flat(message: string): string {
  return message.includes('\n') ? oneLine(message) : message;
}

/** Syslog's numbers fall from 7 to 0 as things get worse; bunyan's and pino's rise from 10 to 60, Monolog's from 100 to 600. */
function levelOfNumber(level: number): LogLevel {
  if (level < 10) return levelOfSyslog(level);
  const ofSixty = level >= 100 ? level / 10 + 10 : level;
  if (ofSixty >= 50) return 'error';
  return ofSixty >= 40 ? 'warning' : 'info';
}

function levelOfSyslog(level: number): LogLevel {
  if (level <= 3) return 'error';
  return level <= 4 ? 'warning' : 'info';
}

/** What went wrong, in one line: what an error is called rather than where it was thrown. */
function errorOf(value: unknown): string | undefined {
  const object = objectOf(value);
  const text = object
    ? textOf(object.message) ?? textOf(object.stack)
    : textOf(value);
  if (!text?.includes('\n')) return text;
  const trimmed = text.trim();
  // Python names the error last, everybody else first.
  return trimmed.startsWith('Traceback')
    ? trimmed.slice(trimmed.lastIndexOf('\n') + 1)
    : trimmed.split('\n', 1)[0];
}

const MOST_MEMBERS = 8;

/** Members instead of a message, for loggers that write none. */
function membersOf(object: Json): string {
  const members: string[] = [];
  for (const [key, value] of Object.entries(object)) {
    if (members.length === MOST_MEMBERS) break;
    if (TIME_KEYS.includes(key) || LEVEL_KEYS.includes(key)) continue;
    if (typeof value === 'object' || value === '') continue;
    members.push(`${key}=${value}`);
  }
  return members.join(' ') || 'Log entry';
}
