import type { Series } from '../digest/Digest';

/** Nine of ten distances are no longer: long series are kept with fewer points, not all equally far apart. */
const MOST = 0.9;
const FEWEST = 3;

/** How far apart points of measurements are; undefined where there are too few to tell. */
export function stepOf(series: Series[]): number | undefined {
  const distances = series
    .flatMap(({ points }) =>
      points.slice(1).map(([time], i) => time - points[i][0]),
    )
    .sort((a, b) => a - b);
  return distances.length < FEWEST
    ? undefined
    : distances[Math.floor((distances.length - 1) * MOST)];
}
