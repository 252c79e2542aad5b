import {
  Track,
  TRACK_LIMITS,
  Tracks,
} from 'backstage-plugin-postmortems-common';
import type { TimeSpan } from '../gaps/DataGap';
import type { Work } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { grouped } from '../proposals/grouped';
import type { Curve } from './Curve';
import { errorCurve } from './errorCurve';
import { measuredIn, metricCurves } from './metricCurves';
import { shownSpan } from './shownSpan';
import { thinned } from './thinned';

/** So many series are looked at closely: those that move most, as those do that cross their usual level. */
const JUDGED = 240;
/** So many times in and out are more than an incident has turns. */
const OFTEN = 8;

/**
 * What artefacts measured, as curves: of logs how many errors they had, of metrics each series, of counters
 * the rate. Those that leave their usual level stand first, and then those that go farthest from it.
 * @param window - of the incident; see {@link shownSpan} for the time that is drawn
 */
export function* drawTracks(
  artefacts: Artefact[],
  window: TimeSpan | null,
): Work<Tracks> {
  const span = shownSpan(window);
  const curves: Curve[] = [];
  for (const artefact of artefacts) {
    const curve = errorCurve(artefact, span);
    if (curve) curves.push(curve);
    yield;
  }
  const measured = measuredIn(artefacts);
  curves.push(...(yield* metricCurves(measured.slice(0, JUDGED), span)));
  const shown = inOrder(curves).slice(0, TRACK_LIMITS.tracks);
  return {
    items: toldApart(shown).map(toTrack),
    leftOut:
      curves.length - shown.length + Math.max(0, measured.length - JUDGED),
  };
}

function inOrder(curves: Curve[]): Curve[] {
  return curves
    .map(curve => ({ curve, distance: distanceOf(curve) }))
    .sort(
      (a, b) =>
        Number(a.curve.isPart) - Number(b.curve.isPart) ||
        rankOf(a.curve) - rankOf(b.curve) ||
        b.distance - a.distance ||
        (a.curve.key < b.curve.key ? -1 : 1),
    )
    .map(({ curve }) => curve);
}

/** What goes to and fro says less than what leaves its level once or twice, and more than what stays. */
function rankOf({ crossings }: Curve): number {
  if (crossings.length === 0) return 2;
  return crossings.length > OFTEN ? 1 : 0;
}

/** How far it goes from what is usual, as a part of both: 0 where it does not, 1 where nothing is usual. */
function distanceOf({ points, usual }: Curve): number {
  if (usual === null) return 0;
  const farthest = points.reduce(
    (most, [, value]) => Math.max(most, Math.abs((value ?? usual) - usual)),
    0,
  );
  return farthest && farthest / (farthest + Math.abs(usual));
}

/** Where several are called the same, the artefact that each is of is named as well. */
function toldApart(curves: Curve[]): Curve[] {
  const alike = new Set(
    grouped(curves, ({ title }) => title)
      .filter(([first, ...more]) =>
        more.some(({ artefact }) => artefact.title !== first.artefact.title),
      )
      .flat(),
  );
  return curves.map(curve =>
    alike.has(curve)
      ? { ...curve, title: `${curve.title} (${curve.artefact.title})` }
      : curve,
  );
}

function toTrack({ artefact, isPart, points, ...track }: Curve): Track {
  return {
    ...track,
    evidenceId: artefact.id,
    points: thinned(points, TRACK_LIMITS.points),
  };
}
