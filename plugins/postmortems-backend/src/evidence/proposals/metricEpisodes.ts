import type { Digest, Series } from '../digest/Digest';
import { stepOf } from '../gaps/stepOf';
import type { Work } from '../../inTurns';
import type { Artefact } from './Artefact';
import type { Change, Episode, Trouble } from './Change';
import { Course, courseOf, GAP_STEPS } from './counters';
import { LevelCrossing, Levels, levelsOf, upLevels } from './levels';
import { nameOf, pointText } from './seriesNames';

const ERRORS = /err|fail|exception|unavail|5\d\d|refus|drop|reject/i;
const SLOWNESS = /latency|duration|response time|seconds|p9\d|quantile/i;
/** The parts of a histogram rise together, and when something began is no measure. */
const NO_MEASURE = /_(?:bucket|created)$/;

/** When measurements of trouble left their usual level, in one artefact: of each time the clearest. */
export function* metricEpisodes(artefact: Artefact): Work<Episode[]> {
  const episodes: Episode[] = [];
  for (const series of artefact.digest.series) {
    if (!mayMeasureTrouble(series)) continue;
    const course = courseOf(series);
    const trouble = troubleMeasured(series, course);
    if (!trouble) continue;
    const levels = judged(series, course, artefact.digest);
    if (levels) episodes.push(...episodesIn(levels, series, artefact, trouble));
    yield;
  }
  return episodes;
}

/** What is usual of a series, and where it leaves that; undefined where nothing can be said. */
export function judged(
  series: Series,
  { points }: Course,
  digest: Digest,
): Levels | undefined {
  return isUp(series)
    ? upLevels(points)
    : levelsOf(points, isNew(series, digest));
}

/** Whether others were measured before it was there: answers of one status are counted from the first of them on. */
function isNew(series: Series, { series: all }: Digest): boolean {
  const step = stepOf([series]) ?? Infinity;
  const [first] = series.points[0] ?? [];
  return all.some(
    ({ points }) =>
      points.length > 0 && first - points[0][0] > GAP_STEPS * step,
  );
}

/** Alerts are told by themselves. */
export function isAlertState({ labels }: Series): boolean {
  return labels.__name__?.startsWith('ALERTS') ?? false;
}

function isUp({ labels }: Series): boolean {
  return labels.__name__ === 'up';
}

function mayMeasureTrouble(series: Series): boolean {
  return (
    !isAlertState(series) && !NO_MEASURE.test(series.labels.__name__ ?? '')
  );
}

/** Which trouble a series would show when it rises; undefined for what may rise without any. */
function troubleMeasured(
  series: Series,
  { isRate }: Course,
): Trouble | undefined {
  const { labels } = series;
  if (isUp(series)) return 'unreachable';
  const name = labels.__name__ ?? labels.measure ?? '';
  const status = labels.code ?? labels.status ?? labels.status_code ?? '';
  if (/^50[23]$/.test(status)) return 'unreachable';
  if (status === '504') return 'slow';
  if (/^5/.test(status) || ERRORS.test(name)) return 'errors';
  // How many seconds a second all requests took together, says how many there are.
  return SLOWNESS.test(name) && !isRate ? 'slow' : undefined;
}

/** From where a series turns to the worse until it is back. */
function episodesIn(
  { crossings }: Levels,
  series: Series,
  artefact: Artefact,
  trouble: Trouble,
): Episode[] {
  const worse: LevelCrossing['to'] = isUp(series) ? 'below' : 'above';
  const what = isUp(series)
    ? `${target(series)} not answering its scrapes`
    : `a higher ${nameOf(series)}`;
  const episodes: Episode[] = [];
  let open: Change | undefined;
  for (const crossing of crossings) {
    const change = (kind: Change['kind']): Change => ({
      ...{ artefact, kind, trouble, what },
      time: crossing.time - artefact.offsetMs,
      strength: crossing.strength,
      isMeasured: true,
      cites: [citeAt(series, crossing.time)],
    });
    if (crossing.to === worse) open = change('start');
    else if (open) {
      episodes.push({ start: open, end: change('end') });
      open = undefined;
    }
  }
  return open ? [...episodes, { start: open }] : episodes;
}

/** What shows the value of a series at one of its times: of a counter how far it had come. */
export function citeAt(series: Series, at: number): Series['cite'] {
  const point = series.points.find(([time]) => time === at);
  return point
    ? { ...series.cite, text: pointText(series, point) }
    : series.cite;
}

function target({ labels }: Series): string {
  return labels.job ?? labels.instance ?? 'the target';
}
