import type {
  LineFormat,
  RequestObservation,
} from 'backstage-plugin-postmortems-node';
import { bracketedTimes, CLF_LENGTH } from './clfTimes';

/** With its brackets. */
const TIME_LENGTH = CLF_LENGTH + 2;
const BLANK = 32;
const DASH = 45;
const SLASH = 47;
const QUOTE = 34;
const BACKSLASH = 92;
const UPPER_T = 84;
const CLOSING_BRACKET = 93;

/** Apache's and nginx' common and combined logs, and ingress-nginx', which adds how long an answer took. */
export const accessLog: LineFormat = {
  id: 'access-log',
  title: 'Access log (nginx, Apache)',
  kind: 'lines',
  parser: context => {
    const timeAt = bracketedTimes(context);
    return line => {
      // A time in front of it all is what kubectl or a container runtime adds.
      if (line.charCodeAt(4) === DASH && line.charCodeAt(10) === UPPER_T) {
        return undefined;
      }
      const bracket = timeBracket(line);
      if (bracket < 0) return undefined;
      const opening = bracket + TIME_LENGTH + 1;
      if (line.charCodeAt(opening) !== QUOTE) return undefined;
      const closing = closingQuote(line, opening + 1);
      if (closing < 0) return undefined;
      const time = timeAt(line, bracket + 1);
      if (time === undefined) return undefined;
      const status = statusAt(line, closing + 2);
      if (status === undefined) return undefined;
      // nginx writes 000, and Apache a dash, where there was no answer to speak of.
      if (status < 100) return null;

      const observation: RequestObservation = {
        kind: 'request',
        time,
        status,
        seconds: undefined,
      };
      if (line.charCodeAt(line.length - 1) !== QUOTE) {
        observation.seconds = ingressSeconds(line, line.lastIndexOf('"') + 1);
      }
      return observation;
    };
  },
};

/** Where the time begins. There can be other brackets before it, as the address of a proxy. */
function timeBracket(line: string): number {
  let at = line.indexOf('[');
  while (at >= 0) {
    if (
      line.charCodeAt(at + 3) === SLASH &&
      line.charCodeAt(at + 7) === SLASH &&
      line.charCodeAt(at + TIME_LENGTH - 1) === CLOSING_BRACKET &&
      line.charCodeAt(at + TIME_LENGTH) === BLANK &&
      line.charCodeAt(at - 1) === BLANK
    ) {
      return at;
    }
    at = line.indexOf('[', at + 1);
  }
  return -1;
}

/** Apache writes a quote inside of quotes as `\"`, nginx as `\x22`. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0) {
    let slashes = 0;
    while (line.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
    at = line.indexOf('"', at + 1);
  }
  return -1;
}

/** @returns the status; 0 for none; undefined where something else stands */
function statusAt(line: string, from: number): number | undefined {
  if (line.charCodeAt(from) === DASH && line.charCodeAt(from + 1) === BLANK) {
    return 0;
  }
  let status = 0;
  for (let i = from; i < from + 3; i++) {
    const digit = line.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    status = status * 10 + digit;
  }
  const next = line.charCodeAt(from + 3);
  return next === 32 || Number.isNaN(next) ? status : undefined;
}

/** What ingress-nginx adds: the length of the request, how long it took, the name of what is behind. */
const INGRESS = / \d+ (\d+\.\d+) \[/y;

function ingressSeconds(line: string, from: number): number | undefined {
  INGRESS.lastIndex = from;
  const match = INGRESS.exec(line);
  return match ? Number(match[1]) : undefined;
}
