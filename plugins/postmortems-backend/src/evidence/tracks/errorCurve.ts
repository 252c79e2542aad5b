import type { Crossing } from 'backstage-plugin-postmortems-common';
import type { Counts } from '../digest/Digest';
import type { TimeSpan } from '../gaps/DataGap';
import type { Artefact } from '../proposals/Artefact';
import type { Change } from '../proposals/Change';
import { allErrors, judgedErrors } from '../proposals/logEpisodes';
import { mainSpan } from '../proposals/mainSpan';
import type { Curve } from './Curve';
import { isIn } from './shownSpan';

const MINUTE_MS = 60_000;
/** Of fewer and wider times errors can be counted more evenly; of more of them they are shown in more detail. */
const TIMES = 240;

/** How many errors a minute an artefact has, judged as the proposals judge them; undefined where it has none then. */
export function errorCurve(
  artefact: Artefact,
  shown: TimeSpan,
): Curve | undefined {
  const { id, digest, source, offsetMs } = artefact;
  const errors = allErrors(digest);
  const log = mainSpan(digest);
  if (!errors || !log) return undefined;
  const span = {
    from: Math.max(log.from, shown.from + offsetMs),
    to: Math.min(log.to, shown.to + offsetMs),
  };
  const width = widthOf(span, digest.bucketMs);
  const rates = ratesOf(errors.counts, span, width);
  if (rates.every(([, rate]) => rate === 0)) return undefined;
  const { usual, episodes } = judgedErrors(errors, artefact);
  const rateAt = (time: number) =>
    rates.find(([from]) => time < from + width)?.[1] ?? 0;
  const crossing = (
    { time, cites }: Change,
    direction: Crossing['direction'],
  ): Crossing => {
    const cite = direction === 'leaves' ? cites[0] : cites[cites.length - 1];
    return {
      at: new Date(time).toISOString(),
      direction,
      value: rateAt(time + offsetMs),
      citation: cite ? { evidenceId: id, ...cite } : null,
    };
  };
  return {
    artefact,
    key: `${id}|errors`,
    kind: 'errors',
    title: source,
    points: rates.map(([from, rate]) => [
      Math.round(from + width / 2 - offsetMs),
      rate,
    ]),
    usual: usual === null ? null : usual * MINUTE_MS,
    crossings: episodes
      .flatMap(({ start, end }) => [
        crossing(start, 'leaves'),
        ...(end ? [crossing(end, 'returns')] : []),
      ])
      .filter(({ at }) => isIn(shown, Date.parse(at))),
    isPart: false,
  };
}

/** Times of equal width, each of whole buckets. */
function widthOf({ from, to }: TimeSpan, bucketMs: number): number {
  return bucketMs * Math.max(1, Math.ceil((to - from) / (bucketMs * TIMES)));
}

/** Errors a minute in each time of a span; none is no gap. */
function ratesOf(
  counts: Counts,
  { from, to }: TimeSpan,
  width: number,
): [from: number, rate: number][] {
  const first = Math.floor(from / width);
  const bins = new Array<number>(
    Math.max(0, Math.floor(to / width) - first + 1),
  ).fill(0);
  for (const [bucket, count] of counts) {
    const bin = Math.floor(bucket / width) - first;
    if (bin >= 0 && bin < bins.length) bins[bin] += count;
  }
  return bins.map((count, i) => [
    (first + i) * width,
    (count * MINUTE_MS) / width,
  ]);
}
