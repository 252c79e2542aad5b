import type { LineFormat, LogLevel } from 'backstage-plugin-postmortems-node';
import { levelOf } from '../levels';
import { isoTimes } from '../lineTimes';
import { writerOfName, writerOfThread } from './loggerNames';

/** What stands between the time and the message. */
interface Head {
  level: string;
  logger?: string;
  thread?: string;
  end: number;
}

/** ` INFO [Thread] `, ` [INFO] `: a logger may follow. Only Spring Boot has a number and three dashes there. */
const LEVEL_FIRST =
  / +(?:\[([A-Z]{4,8}) *\]|([A-Z]{4,8})) +(?! *\d+ --- )(?:\[([^\]]*)\] +)?/y;

const LOGGER = /([\w.$/<>-]+)(?:\[\d+\])?(?::\d+)?(?: *: | +- )/y;

/** ` - shop.cart - INFO - `, the layout of Python's own documentation; ` - INFO - ` without a logger. */
const DASHES = / - (?:([^\s-][^\s]*) - )?\[?([A-Z]{4,8})\]? - /y;

/** loguru's ` | INFO     | shop.cart:pay:12 - `. */
const LOGURU = / +\| +([A-Z]{4,8}) *\| +(\S+) - /y;

/** Behind a time in brackets: Celery's `: INFO/MainProcess] `, Airflow's `] {file.py:12} INFO - `, gunicorn's `] [12] [INFO] `. */
const BRACKETED =
  /: ([A-Z]{4,8})\/[^\]]*\] |\] \{[^}]*\} ([A-Z]{4,8}) - |\] \[\d+\] \[([A-Z]{4,8})\] /y;

/** Flask's `] INFO in app: `. */
const FLASK = /\] ([A-Z]{4,8}) in ([\w.]+): /y;

/** The usual layouts of Python's logging. Lines without a time cannot be placed, so they are not read. */
export const pythonLog: LineFormat = {
  id: 'python-log',
  title: 'Python logging',
  kind: 'lines',
  parser: context => {
    const timeAt = isoTimes(context);
    return line => {
      const inBrackets = line.charCodeAt(0) === 91;
      const at = timeAt(line, inBrackets ? 1 : 0);
      if (!at) return undefined;
      const head = inBrackets
        ? bracketedHead(line, at.end)
        : bareHead(line, at.end);
      const level = head && readableLevel(head);
      if (!level) return undefined;
      return {
        kind: 'log',
        time: at.time,
        zoned: at.zoned,
        level,
        message: line.slice(head.end).trimEnd() || line.trim(),
      };
    };
  },
};

/** @returns undefined where the line says that it is Java's */
function readableLevel(head: Head): LogLevel | undefined {
  const byThread = writerOfThread(head.thread ?? '');
  if (byThread === 'java') return undefined;
  if (byThread === 'either' && writerOfName(head.logger ?? '') === 'java') {
    return undefined;
  }
  return levelOf(head.level);
}

function bareHead(line: string, from: number): Head | undefined {
  const dashes = matchAt(DASHES, line, from);
  if (dashes) {
    const [, logger, level] = dashes;
    // ` - INFO - shop.cart - ` has them the other way round.
    return { level, logger, end: DASHES.lastIndex };
  }
  const loguru = matchAt(LOGURU, line, from);
  if (loguru) return { level: loguru[1], end: LOGURU.lastIndex };
  const match = matchAt(LEVEL_FIRST, line, from);
  if (!match) return undefined;
  const end = LEVEL_FIRST.lastIndex;
  const logger = matchAt(LOGGER, line, end)?.[1];
  const thread = match[3];
  const isSure = logger && writerOfName(logger) !== 'either';
  // One plain word may be the message's first as well, unless a thread stands before it.
  const behind = logger && (isSure || thread !== undefined);
  return {
    level: match[1] ?? match[2],
    thread,
    logger,
    end: behind ? LOGGER.lastIndex : end,
  };
}

function bracketedHead(line: string, from: number): Head | undefined {
  const match = matchAt(BRACKETED, line, from);
  if (match) {
    const level = match[1] ?? match[2] ?? match[3];
    return { level, end: BRACKETED.lastIndex };
  }
  const flask = matchAt(FLASK, line, from);
  if (flask) return { level: flask[1], end: FLASK.lastIndex };
  // The same order is log4j's: only a logger that is a Python module tells them apart.
  const plain =
    line[from] === ']' ? matchAt(LEVEL_FIRST, line, from + 1) : null;
  const end = LEVEL_FIRST.lastIndex;
  const logger = plain && matchAt(LOGGER, line, end);
  return logger && writerOfName(logger[1]) === 'python'
    ? { level: plain[1] ?? plain[2], logger: logger[1], end: LOGGER.lastIndex }
    : undefined;
}

function matchAt(
  pattern: RegExp,
  line: string,
  from: number,
): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(line);
}
