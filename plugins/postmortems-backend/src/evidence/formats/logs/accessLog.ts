import type {
  LineFormat,
  RequestObservation,
} from 'backstage-plugin-postmortems-node';
import { standsAt } from '../standsAt';
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
    // From the blank before the time to the quote behind it: lines of one second have it in common.
    let middle = '\n';
    let time = 0;
    return line => {
      // A time in front of it all is what kubectl or a container runtime adds.
      if (line.charCodeAt(10) === UPPER_T && line.charCodeAt(4) === DASH) {
        return undefined;
      }
      let bracket = line.indexOf('[');
      if (!standsAt(line, middle, bracket - 1)) {
        bracket = timeBracket(line, bracket);
        if (bracket < 0) return undefined;
        const quote = bracket + TIME_LENGTH + 1;
        if (line.charCodeAt(quote) !== QUOTE) return undefined;
        const found = timeAt(line, bracket + 1);
        if (found === undefined) return undefined;
        time = found;
        middle = line.slice(bracket - 1, quote + 1);
      }
      const closing = closingQuote(line, bracket + TIME_LENGTH + 2);
      if (closing < 0) return undefined;
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
function timeBracket(line: string, first: number): number {
  let at = first;
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
