import type { LineFormat } from 'backstage-plugin-postmortems-node';
import { levelOf } from '../levels';
import { isoTime, epochSeconds } from '../times';

/** One pair: the value bare, or in quotes with escapes. Each character is looked at once. */
const PAIR = /([A-Za-z_][\w.@/-]*)=("(?:[^"\\]|\\.)*"|[^\s"]*)(?:\s+|$)/y;

const TIME_KEYS = ['ts', 'time', 'timestamp', 't'];
const LEVEL_KEYS = ['level', 'lvl', 'severity'];
const MESSAGE_KEYS = ['msg', 'message', 'err', 'error'];

/** Pairs such as `ts=… level=error msg="…"`, as Go services write them (go-kit, logrus, slog). */
export const logfmt: LineFormat = {
  id: 'logfmt',
  title: 'logfmt',
  kind: 'lines',
  parser: context => line => {
    const pairs = readPairs(line);
    if (!pairs) return undefined;
    const written = firstOf(pairs, TIME_KEYS);
    if (written === undefined) return undefined;
    const at = isoTime(written, context);
    const time = at?.time ?? epochSeconds(written);
    if (time === undefined) return undefined;
    const message = firstOf(pairs, MESSAGE_KEYS) ?? line;
    const error = pairs.get('err') ?? pairs.get('error');
    return {
      kind: 'log',
      time,
      zoned: at?.zoned,
      level: levelOf(firstOf(pairs, LEVEL_KEYS)),
      message: error && error !== message ? `${message}: ${error}` : message,
    };
  },
};

function firstOf(
  pairs: Map<string, string>,
  keys: string[],
): string | undefined {
  for (const key of keys) {
    const value = pairs.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** @returns undefined unless the whole line is made of pairs */
function readPairs(line: string): Map<string, string> | undefined {
  const pairs = new Map<string, string>();
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < line.length) {
    const match = PAIR.exec(line);
    if (!match) return undefined;
    const [, key, value] = match;
    pairs.set(key, value.startsWith('"') ? unquote(value) : value);
  }
  return pairs.size > 1 ? pairs : undefined;
}

function unquote(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted.slice(1, -1);
  }
}
