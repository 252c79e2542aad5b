import type { Series } from '../digest/Digest';
import type { Artefact } from './Artefact';
import type { Change, Episode, Trouble } from './Change';
import { levelSegments } from './changePoints';
import { nameOf, pointText } from './seriesNames';

/** So many times the noise a level has to differ from the usual one. */
const CLEAR = 8;
/** And so much of the way that the series goes at all. */
const FAR = 0.15;
const FEWEST_POINTS = 8;

const ERRORS = /err|fail|exception|unavail|5\d\d|refus|drop|reject/i;
/** What only ever rises says nothing by its level. */
const COUNTER = /_(?:total|count|sum|bucket|created)$/;
const SLOWNESS = /latency|duration|response time|seconds|p9\d|quantile/i;

/** When measurements of trouble left their usual level, in one artefact: of each time the clearest. */
export function metricEpisodes(artefact: Artefact): Episode[] {
  return artefact.digest.series.flatMap(series => {
    const trouble = troubleMeasured(series);
    if (!trouble) return [];
    return series.labels.__name__ === 'up'
      ? downTimes(series, artefact)
      : raisedTimes(series, artefact, trouble);
  });
}

/** Which trouble a series would show when it rises; undefined for what may rise without any. */
function troubleMeasured({ labels }: Series): Trouble | undefined {
  const name = labels.__name__ ?? labels.measure ?? '';
  if (name.startsWith('ALERTS') || COUNTER.test(name)) return undefined;
  if (name === 'up') return 'unreachable';
  const status = labels.code ?? labels.status ?? labels.status_code ?? '';
  if (/^50[23]$/.test(status)) return 'unreachable';
  if (status === '504') return 'slow';
  if (/^5/.test(status) || ERRORS.test(name)) return 'errors';
  return SLOWNESS.test(name) ? 'slow' : undefined;
}

function downTimes(series: Series, artefact: Artefact): Episode[] {
  const episodes: Episode[] = [];
  let start: Change | undefined;
  let wasUp = false;
  for (const point of series.points) {
    const isDown = point[1] === 0;
    wasUp ||= !isDown;
    // What is down from its first point on went down before.
    if (!wasUp || isDown === (start !== undefined)) continue;
    const change = changeAt(point, series, artefact, {
      kind: isDown ? 'start' : 'end',
      trouble: 'unreachable',
      what: `${target(series)} not answering its scrapes`,
      strength: CLEAR,
    });
    if (isDown) start = change;
    else {
      episodes.push({ start: start!, end: change });
      start = undefined;
    }
  }
  return start ? [...episodes, { start }] : episodes;
}

function raisedTimes(
  series: Series,
  artefact: Artefact,
  trouble: Trouble,
): Episode[] {
  const points = series.points.filter(([, value]) => Number.isFinite(value));
  if (points.length < FEWEST_POINTS) return [];
  const values = points.map(([, value]) => value);
  const segments = levelSegments(values);
  const usual = usualLevel(segments);
  const range = Math.max(...values) - Math.min(...values);
  const noise = spreadWithin(values, segments);
  const isRaised = (level: number) =>
    level - usual >=
    Math.max(CLEAR * noise, FAR * range, 0.5 * Math.abs(usual));
  const episodes: Episode[] = [];
  let open: Change | undefined;
  for (const { from, rate: level } of segments) {
    const raised = isRaised(level);
    if (raised === (open !== undefined)) continue;
    const strength = noise > 0 ? Math.abs(level - usual) / noise : CLEAR * 10;
    const change = changeAt(points[from], series, artefact, {
      kind: raised ? 'start' : 'end',
      trouble,
      what: `a higher ${nameOf(series)}`,
      strength,
    });
    // What is high from its first point on began before.
    if (raised) {
      if (from > 0) open = change;
    } else {
      episodes.push({ start: open!, end: change });
      open = undefined;
    }
  }
  return open ? [...episodes, { start: open }] : episodes;
}

function usualLevel(segments: { from: number; to: number; rate: number }[]) {
  return segments.reduce((longest, segment) =>
    segment.to - segment.from > longest.to - longest.from ? segment : longest,
  ).rate;
}

function spreadWithin(
  values: number[],
  segments: { from: number; to: number; rate: number }[],
): number {
  const squares = segments.flatMap(({ from, to, rate }) =>
    values.slice(from, to).map(value => (value - rate) ** 2),
  );
  const sorted = squares.sort((a, b) => a - b);
  return Math.sqrt(sorted[Math.floor(sorted.length / 2)] ?? 0) * 1.4826;
}

function changeAt(
  [time, value]: [number, number],
  series: Series,
  artefact: Artefact,
  about: Pick<Change, 'kind' | 'trouble' | 'what' | 'strength'>,
): Change {
  return {
    ...about,
    artefact,
    time: time - artefact.offsetMs,
    isMeasured: true,
    cites: [
      {
        ...series.cite,
        text: pointText(series, [time, value]),
      },
    ],
  };
}

function target({ labels }: Series): string {
  return labels.job ?? labels.instance ?? 'the target';
}
