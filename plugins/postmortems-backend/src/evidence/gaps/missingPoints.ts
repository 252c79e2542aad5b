import type { Series } from '../digest/Digest';
import { grouped } from '../proposals/grouped';
import type { Artefact } from '../proposals/Artefact';
import type { DataGap } from './DataGap';
import { stepOf } from './stepOf';
import { spanInWords } from './wording';

/** More steps than this without a point are worth telling. */
const STEPS = 3;
/** Of so many different times, the longest ones. */
const MOST = 20;

/** When series of an artefact have no points, each time once for all the series. */
export function missingPoints(artefact: Artefact): DataGap[] {
  const { id, source, offsetMs } = artefact;
  const series = artefact.digest.series.filter(hasPointsAlways);
  const gaps = grouped(
    series.flatMap(gapsOf),
    ({ from, to }) => `${from} ${to}`,
  );
  return gaps
    .sort((a, b) => b[0].to - b[0].from - (a[0].to - a[0].from))
    .slice(0, MOST)
    .map(all => {
      const span = { from: all[0].from - offsetMs, to: all[0].to - offsetMs };
      const which =
        series.length === 1
          ? ''
          : ` in ${all.length} of ${series.length} series`;
      return {
        artefactId: id,
        kind: 'missing_points',
        ...span,
        sentence: `${source}: no points ${spanInWords(span)}${which}.`,
      };
    });
}

/** Alerts have points only while they are active, and what is made of requests only where there are some. */
function hasPointsAlways({ labels }: Series): boolean {
  return labels.measure === undefined && !labels.__name__?.startsWith('ALERTS');
}

function gapsOf(series: Series): { from: number; to: number }[] {
  const step = stepOf([series]);
  if (step === undefined) return [];
  return series.points.flatMap(([to], i) => {
    const from = i === 0 ? to : series.points[i - 1][0];
    return to - from > STEPS * step ? [{ from, to }] : [];
  });
}
