import type {
  AlertSpan,
  Digest,
  Series,
  Signature,
} from '../evidence/digest/Digest';
import type { Artefact } from '../evidence/proposals/Artefact';
import type { Change } from '../evidence/proposals/Change';

/** When invented incidents are. */
export const NOON = Date.UTC(2025, 1, 9, 12);

/** So many seconds after {@link NOON}. */
export const at = (seconds: number) => NOON + seconds * 1_000;

/** A moment as the clock shows it: `12:00:05`. */
export const clock = (time: number) =>
  new Date(time).toISOString().slice(11, 19);

/** Whole seconds from one to before another. */
export const seconds = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** A digest that tells nothing, but for what is given. */
export function digestOf(given: Partial<Digest>): Digest {
  return {
    span: null,
    bucketMs: 1_000,
    lines: 0,
    observations: 0,
    errors: 0,
    warnings: 0,
    continued: 0,
    withoutZone: 0,
    unread: { count: 0, first: [] },
    trimmed: 0,
    volume: [],
    signatures: [],
    acts: [],
    alerts: [],
    series: [],
    leftOut: {},
    ...given,
  };
}

/** An artefact whose source is named as its id is. */
export function artefactOf(
  id: string,
  given: Partial<Digest>,
  more: Partial<Artefact> = {},
): Artefact {
  return {
    id,
    format: 'access-log',
    title: id,
    source: id,
    offsetMs: 0,
    digest: digestOf(given),
    ...more,
  };
}

function countsOf(times: number[]) {
  const counts = new Map<number, number>();
  for (const time of times) {
    const bucket = Math.floor(time / 1_000) * 1_000;
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

/** Errors at some seconds after {@link NOON}, each of them kept. */
export function signatureOf(
  key: string,
  times: number[],
  more: Partial<Signature> = {},
): Signature {
  return {
    key,
    example: key,
    level: 'error',
    status: null,
    count: times.length,
    counts: countsOf(times.map(at)),
    sightings: times.map((time, i) => ({
      time: at(time),
      cite: { line: i + 1, path: null, text: `${key} at ${time}` },
    })),
    ...more,
  };
}

/** A log of one line a second with errors in it. */
export function logOf(
  id: string,
  to: number,
  signatures: Signature[],
  given: Partial<Digest> = {},
  more: Partial<Artefact> = {},
): Artefact {
  return artefactOf(
    id,
    {
      span: { from: NOON, to: at(to) },
      lines: to,
      volume: countsOf(seconds(0, to + 1).map(at)),
      signatures,
      ...given,
    },
    more,
  );
}

/** Measurements every 5 seconds from {@link NOON} on. */
export function seriesOf(
  labels: Record<string, string>,
  values: number[],
): Series {
  return {
    labels,
    points: values.map((value, i) => [at(5 * i), value]),
    cite: { line: null, path: 'data.result[0]', text: 'a series' },
  };
}

/** A span of an alert in seconds after {@link NOON}; it still fires where `to` is null. */
export function alertOf(
  name: string,
  from: number,
  to: number | null,
  more: Partial<AlertSpan> = {},
): AlertSpan {
  return {
    name,
    labels: {},
    summary: null,
    startsAt: at(from),
    endsAt: to === null ? null : at(to),
    cite: { line: null, path: '[0]', text: `${name} at ${from}` },
    ...more,
  };
}

/** A change that an invented log shows. */
export function changeOf(
  kind: Change['kind'],
  time: number,
  more: Partial<Change> = {},
): Change {
  return {
    artefact: artefactOf('log', {}),
    cites: [{ line: 1, path: null, text: `${kind} at ${time}` }],
    time: at(time),
    kind,
    trouble: 'errors',
    what: '500 answers',
    strength: 10,
    isMeasured: false,
    ...more,
  };
}
