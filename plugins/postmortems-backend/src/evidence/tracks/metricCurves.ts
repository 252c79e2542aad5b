import type { Track } from 'backstage-plugin-postmortems-common';
import type { Series } from '../digest/Digest';
import { movementOf } from '../digest/SeriesKeeper';
import type { TimeSpan } from '../gaps/DataGap';
import { stepOf } from '../gaps/stepOf';
import type { Work } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { Course, courseOf, GAP_STEPS } from '../proposals/counters';
import type { Levels } from '../proposals/levels';
import { citeAt, isAlertState, judged } from '../proposals/metricEpisodes';
import { titleOf } from '../proposals/seriesNames';
import type { Curve } from './Curve';
import { isIn } from './shownSpan';

const PART = /_bucket$/;
const NO_MEASURE = /_created$/;

/** A series, and the artefact that it stands in. */
export interface Measured {
  series: Series;
  artefact: Artefact;
}

/** The series of artefacts that have a course, those that move most first: alerts are told by themselves. */
export function measuredIn(artefacts: Artefact[]): Measured[] {
  return artefacts
    .flatMap(artefact =>
      artefact.digest.series
        .filter(series => hasCourse(series))
        .map(series => ({ series, artefact, movement: movementOf(series) })),
    )
    .sort((a, b) => b.movement - a.movement);
}

function hasCourse(series: Series): boolean {
  const numbers = series.points.filter(([, value]) => Number.isFinite(value));
  return (
    numbers.length > 1 &&
    !isAlertState(series) &&
    !NO_MEASURE.test(series.labels.__name__ ?? '')
  );
}

/** Series as curves, judged as the proposals judge them. */
export function* metricCurves(
  measured: Measured[],
  span: TimeSpan,
): Work<Curve[]> {
  const curves: Curve[] = [];
  for (const one of measured) {
    const course = courseOf(one.series);
    const points = pointsOf(one, course, span);
    if (points.length > 0) {
      const levels = judged(one.series, course, one.artefact.digest);
      curves.push(curveOf(one, course.isRate, points, levels, span));
    }
    yield;
  }
  return curves;
}

function curveOf(
  { series, artefact }: Measured,
  isRate: boolean,
  points: Track['points'],
  levels: Levels | undefined,
  span: TimeSpan,
): Curve {
  const { id, title, offsetMs, digest } = artefact;
  const { path } = series.cite;
  const name = titleOf(series, digest.series, title.replace(/\.\w+$/, ''));
  return {
    artefact,
    key: `${id}|${path ?? JSON.stringify(series.labels)}`,
    kind: 'metric',
    title: isRate ? `${name} per second` : name,
    points,
    // The mean of values as large as there are is none.
    usual: Number.isFinite(levels?.usual) ? levels!.usual : null,
    crossings: (levels?.crossings ?? [])
      .filter(({ time }) => isIn(span, time - offsetMs))
      .map(({ time, value, to }) => ({
        at: new Date(time - offsetMs).toISOString(),
        direction: to === 'usual' ? 'returns' : 'leaves',
        value,
        citation: { evidenceId: id, ...citeAt(series, time) },
      })),
    isPart: PART.test(series.labels.__name__ ?? ''),
  };
}

/** What is a number, and a gap wherever points are missing or are none. */
function pointsOf(
  { series, artefact: { offsetMs } }: Measured,
  course: Course,
  span: TimeSpan,
): Track['points'] {
  const numbers = course.points
    .map(([time, value]): [number, number] => [
      Math.round(time - offsetMs),
      value,
    ])
    .filter(([time, value]) => Number.isFinite(value) && isIn(span, time));
  const longest = GAP_STEPS * (stepOf([series]) ?? Infinity);
  return numbers.flatMap(([time, value], i) => {
    const before = numbers[i - 1]?.[0] ?? time;
    const gap: Track['points'] =
      time - before > longest ? [[Math.round((before + time) / 2), null]] : [];
    return [...gap, [time, value]];
  });
}
