import type {
  LineFormat,
  LogLevel,
  Observation,
} from 'backstage-plugin-postmortems-node';
import { levelOf } from '../levels';
import {
  clockTimes,
  isoTimes,
  type FoundTime,
  type TimeFinder,
} from '../lineTimes';
import { writerOfName, writerOfThread } from './loggerNames';

/** Behind a time in brackets: a level, in brackets itself and with a logger as Elasticsearch writes them, or bare. */
const BRACKETED = /\](?:\[([A-Z]{4,7}) *\]\[[^\]]*\]| +([A-Z]{4,7})) */y;

/** Behind a bare time: thread and level in either order, the process of Spring Boot. */
const BARE =
  /(?: -)? +(?:\[([^\]]*)\] +(?:- +)?)?([A-Z]{4,7})(?: +\d+ ---)? +(?:\[([^\]]*)\] +)?(?:\[[^\]]*\] +)?/y;

/** The logger, with a colon or a dash behind it. */
const LOGGER = /([\w.$/<>@-]+)(?:\[[^\]]*\])?(?::\d+)?(?: *: | +- )/y;

/** The layouts of log4j and logback: Kafka's, Spring Boot's, Elasticsearch's, and logback's own that has no date. */
export const log4j: LineFormat = {
  id: 'log4j',
  title: 'log4j, logback',
  kind: 'lines',
  parser: context => {
    const isoAt = isoTimes(context);
    const clockAt = clockTimes(context);
    return line => {
      if (line.charCodeAt(0) === 91) return bracketed(line, isoAt);
      const at = isoAt(line, 0);
      if (at) return bare(line, at);
      if (line.charCodeAt(2) !== 58) return undefined;
      const clock = clockAt(line, 0);
      return clock && bare(line, clock);
    };
  },
};

function bracketed(line: string, isoAt: TimeFinder): Observation | undefined {
  const at = isoAt(line, 1);
  if (!at) return undefined;
  BRACKETED.lastIndex = at.end;
  const match = BRACKETED.exec(line);
  const level = match && levelOf(match[1] ?? match[2]);
  if (!level) return undefined;
  const rest = line.slice(BRACKETED.lastIndex).trimEnd();
  const message = withoutClass(rest);
  if (message === rest && isPythonic(rest)) return undefined;
  return logAt(at, level, message || line.trim());
}

function bare(line: string, at: FoundTime): Observation | undefined {
  BARE.lastIndex = at.end;
  const match = BARE.exec(line);
  if (!match) return undefined;
  const level = levelOf(match[2]);
  if (!level) return undefined;
  const start = BARE.lastIndex;
  LOGGER.lastIndex = start;
  const logger = LOGGER.exec(line);
  const thread = match[1] ?? match[3];
  const byThread = writerOfThread(thread ?? '');
  const byName = logger ? writerOfName(logger[1]) : 'either';
  if (byThread === 'python') return undefined;
  if (byThread === 'either' && byName === 'python') return undefined;
  // One plain word may be the message's first as well, unless a thread stands before it.
  const named = logger && (byName !== 'either' || thread !== undefined);
  let message = line.slice(named ? LOGGER.lastIndex : start).trimEnd();
  // ZooKeeper has a dash and no logger there.
  if (message.startsWith('- ')) message = message.slice(2);
  return logAt(at, level, message || line.trim());
}

function logAt(at: FoundTime, level: LogLevel, message: string): Observation {
  return { kind: 'log', time: at.time, zoned: at.zoned, level, message };
}

/** The class at the end, in parentheses, is not what happened. */
function withoutClass(text: string): string {
  if (!text.endsWith(')')) return text;
  const start = text.lastIndexOf(' (');
  if (start < 0) return text;
  const name = text.slice(start + 2, -1);
  return /^[\w.$]+$/.test(name) && name.includes('.')
    ? text.slice(0, start)
    : text;
}

const FLASK = /^in [\w.]+: /;

function isPythonic(text: string): boolean {
  if (FLASK.test(text)) return true;
  LOGGER.lastIndex = 0;
  const logger = LOGGER.exec(text);
  return logger !== null && writerOfName(logger[1]) === 'python';
}
