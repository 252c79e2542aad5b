import type {
  LineFormat,
  RequestObservation,
} from 'backstage-plugin-postmortems-node';
import { objectOf, textOf, type Json } from '../json';
import {
  jsonLine,
  loggedTimes,
  memberOf,
  type LoggedTimes,
} from '../jsonTimes';
import { isMethod, isRequestLine, isTarget } from './requests';

const TIME_KEYS = [
  'time',
  'ts',
  'timestamp',
  '@timestamp',
  'time_iso8601',
  'time_local',
  'msec',
  'start_time',
  'StartUTC',
  'requestTime',
  'requestTimeEpoch',
  'date',
];
const STATUS_KEYS = [
  'status',
  'status_code',
  'statusCode',
  'http_status',
  'response_code',
  'DownstreamStatus',
  'response_status',
  'code',
];
const METHOD_KEYS = [
  'method',
  'request_method',
  'requestMethod',
  'RequestMethod',
  'httpMethod',
  'http_method',
];
const PATH_KEYS = [
  'uri',
  'path',
  'request_uri',
  'requestUrl',
  'RequestPath',
  'url',
  'resourcePath',
  'http_path',
];
/** How many of the unit are a second. */
const DURATION_KEYS: readonly [key: string, perSecond: number][] = [
  ['request_time', 1],
  ['duration_seconds', 1],
  ['elapsed_seconds', 1],
  ['duration_ms', 1e3],
  ['request_time_ms', 1e3],
  ['response_time_ms', 1e3],
  ['latency_ms', 1e3],
  ['elapsed_ms', 1e3],
  ['durationMs', 1e3],
  ['latencyMs', 1e3],
  ['responseLatency', 1e3],
  // Traefik's is in nanoseconds.
  ['Duration', 1e9],
];

/** One JSON object a line about one request: nginx' `log_format` of it, Caddy, Traefik, Envoy, gateways of clouds. */
export const accessLogJson: LineFormat = {
  id: 'access-log-json',
  title: 'Access log in JSON (nginx, Caddy, Traefik, Envoy)',
  kind: 'lines',
  parser: context => {
    const timeOf = loggedTimes(context);
    return line => {
      const object = jsonLine(line);
      return object && requestOf(object, timeOf);
    };
  },
};

/** @returns undefined for an object that is about no request */
export function requestOf(
  object: Json,
  timeOf: LoggedTimes,
): RequestObservation | undefined {
  // Caddy has the request in an object of its own, Google all but the time.
  const google = objectOf(object.httpRequest);
  const answer = google ?? object;
  const status = Number(memberOf(answer, STATUS_KEYS));
  if (!(status >= 100 && status <= 599 && Number.isInteger(status))) {
    return undefined;
  }
  const caddy = objectOf(object.request);
  const request = caddy ?? answer;
  const isAsked =
    isMethod(memberOf(request, METHOD_KEYS)) ||
    isTarget(textOf(memberOf(request, PATH_KEYS)) ?? '') ||
    isRequestLine(textOf(object.request) ?? '');
  if (!isAsked) return undefined;
  const at = timeOf(memberOf(object, TIME_KEYS));
  if (!at) return undefined;
  return {
    kind: 'request',
    time: at.time,
    zoned: at.zoned,
    status,
    seconds: secondsOf(object, answer, caddy !== undefined),
  };
}

function secondsOf(
  object: Json,
  answer: Json,
  isCaddy: boolean,
): number | undefined {
  for (const [key, perSecond] of DURATION_KEYS) {
    const value = object[key];
    if (value !== undefined) return positive(value, perSecond);
  }
  const value = answer.duration ?? answer.latency;
  const written = textOf(value);
  if (written?.endsWith('ms')) return positive(written.slice(0, -2), 1e3);
  if (written?.endsWith('s')) return positive(written.slice(0, -1), 1);
  // A bare `duration` says no unit, so it counts only where the writer is known.
  if (isCaddy) return positive(value, 1);
  return 'response_code' in object ? positive(value, 1e3) : undefined;
}

/** nginx writes several numbers where several servers were asked, and a dash for none: these are left out. */
function positive(value: unknown, perSecond: number): number | undefined {
  if (typeof value !== 'number' && !textOf(value)) return undefined;
  const number = Number(value);
  return number >= 0 && number < Infinity ? number / perSecond : undefined;
}
