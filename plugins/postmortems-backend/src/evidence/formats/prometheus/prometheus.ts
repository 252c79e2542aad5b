import type {
  DocumentFormat,
  ObservationSink,
  Place,
  SeriesObservation,
} from 'backstage-plugin-postmortems-node';
import { alertRuns, rangeOf } from './alertRuns';
import { excerpt, labelsOf, listOf, objectOf, type Json } from '../json';
import { epochSeconds } from '../times';

type Point = [time: number, value: number];

interface Result {
  type: 'matrix' | 'vector' | 'scalar' | 'string';
  result: unknown;
  /** Where the result stands in the document. */
  path: string;
}

/** What `query` and `query_range` of Prometheus answer, and what `promtool query -o json` prints: the result alone. */
export const prometheus: DocumentFormat = {
  id: 'prometheus',
  title: 'Prometheus query result',
  kind: 'document',

  recognises: document => resultOf(document) !== undefined,

  read(document, sink) {
    const found = resultOf(document);
    if (!found || found.type === 'string') return;
    const { result, path } = found;
    const told: { series: SeriesObservation; place: Place }[] = [];
    const add = (labels: Record<string, string>, points: Point[], at: Place) =>
      told.push({ series: { kind: 'series', labels, points }, place: at });

    if (!Array.isArray(result)) {
      sink.unread({ path, text: excerpt(result) });
    } else if (found.type === 'scalar') {
      const place = { path, text: excerpt(result) };
      const point = pointOf(result);
      if (point) add({}, [point], place);
      else sink.unread(place);
    } else {
      result.forEach((value, i) => {
        const at = `${path}[${i}]`;
        const points = pointsOf(value, at, sink);
        const metric = objectOf(value)?.metric;
        const place = { path: at, text: excerpt(metric) };
        if (points.length > 0) add(labelsOf(metric), points, place);
      });
    }

    const range = rangeOf(told.map(({ series }) => series));
    for (const { series, place } of told) {
      sink.observe(series, place);
      for (const alert of alertRuns(series, range)) sink.observe(alert, place);
    }
  },
};

const TYPES = new Set<unknown>(['matrix', 'vector', 'scalar', 'string']);

/** @returns undefined for what is no result of a query */
function resultOf(document: unknown): Result | undefined {
  const answer = objectOf(document);
  if (answer) {
    const data = answer.status === 'success' && objectOf(answer.data);
    return data && TYPES.has(data.resultType) && 'result' in data
      ? {
          type: data.resultType as Result['type'],
          result: data.result,
          path: 'data.result',
        }
      : undefined;
  }
  const [first, second, ...more] = listOf(document).slice(0, 3);
  if (isSample(objectOf(first))) {
    return { type: 'matrix', result: document, path: '' };
  }
  const isPair =
    typeof first === 'number' && typeof second === 'string' && !more.length;
  if (!isPair || epochSeconds(first) === undefined) return undefined;
  // Scalars and strings are printed alike: what reads as a number is one.
  const type = pointOf(document) ? 'scalar' : 'string';
  return { type, result: document, path: '' };
}

function isSample(sample: Json | undefined): boolean {
  return (
    objectOf(sample?.metric) !== undefined &&
    [sample?.values, sample?.value, sample?.histograms, sample?.histogram].some(
      Array.isArray,
    )
  );
}

/** The points of one series, in order. What is no point is told to the sink. */
function pointsOf(value: unknown, path: string, sink: ObservationSink) {
  const points: Point[] = [];
  const read = (written: unknown, at: string) => {
    const point = pointOf(written);
    if (point) points.push(point);
    else sink.unread({ path: at, text: excerpt(written) });
  };
  const sample = objectOf(value) ?? {};
  const { values, value: single, histograms, histogram } = sample;
  if (Array.isArray(values)) {
    values.forEach((written, i) => read(written, `${path}.values[${i}]`));
  } else if (single !== undefined) {
    read(single, `${path}.value`);
  } else if (values !== undefined || (histograms ?? histogram) === undefined) {
    sink.unread({ path, text: excerpt(value) });
  }
  for (const [member, native] of Object.entries({ histograms, histogram })) {
    // Native histograms are not read; an empty list of them leaves nothing out.
    const isEmpty = Array.isArray(native) && native.length === 0;
    if (native !== undefined && !isEmpty) {
      sink.unread({ path: `${path}.${member}`, text: excerpt(native) });
    }
  }
  const inOrder = points.every(([time], i) => !i || points[i - 1][0] <= time);
  return inOrder ? points : points.sort(([a], [b]) => a - b);
}

/** Values that Go writes and JavaScript does not read. */
const WORDS: Record<string, number> = {
  NaN,
  Inf: Infinity,
  '+Inf': Infinity,
  '-Inf': -Infinity,
};

function pointOf(written: unknown): Point | undefined {
  if (!Array.isArray(written) || written.length !== 2) return undefined;
  const time = epochSeconds(written[0]);
  const value = typeof written[1] === 'string' ? written[1].trim() : '';
  const number = Object.hasOwn(WORDS, value) ? WORDS[value] : Number(value);
  const isNumber = value === 'NaN' || (value !== '' && !Number.isNaN(number));
  return time !== undefined && isNumber ? [time, number] : undefined;
}
