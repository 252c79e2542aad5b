import type { Series } from './Digest';

const KEPT_SERIES = 60;
const KEPT_POINTS = 1_500;

/** Keeps the series that move most, each with as many points as a chart can show. */
export class SeriesKeeper {
  #kept: { series: Series; movement: number }[] = [];
  #count = 0;

  add(series: Series): void {
    this.#count += 1;
    this.#kept.push({ series: thin(series), movement: movementOf(series) });
    if (this.#kept.length >= 2 * KEPT_SERIES) this.#drop();
  }

  build(): { series: Series[]; leftOut: number } {
    this.#drop();
    return {
      series: this.#kept.map(({ series }) => series),
      leftOut: this.#count - this.#kept.length,
    };
  }

  #drop(): void {
    if (this.#kept.length <= KEPT_SERIES) return;
    const kept = new Set(
      [...this.#kept]
        .sort((a, b) => b.movement - a.movement)
        .slice(0, KEPT_SERIES),
    );
    this.#kept = this.#kept.filter(one => kept.has(one));
  }
}

/** How far a series goes, as a part of its own size: between 0 and 2. */
export function movementOf({ points }: Series): number {
  let least = Infinity;
  let most = -Infinity;
  for (const [, value] of points) {
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const size = Math.max(Math.abs(least), Math.abs(most));
  return most > least ? (most - least) / size : 0;
}

/** Of each few neighbours the lowest and the highest are kept, so that no peak is lost. */
function thin(series: Series): Series {
  const { points } = series;
  if (points.length <= KEPT_POINTS) return series;
  const size = Math.ceil(points.length / (KEPT_POINTS / 2));
  const kept: Series['points'] = [];
  for (let i = 0; i < points.length; i += size) {
    const some = points.slice(i, i + size);
    // Nothing is less or more than NaN, which would hide what stands behind it.
    const [first] = some.filter(([, value]) => !Number.isNaN(value));
    let low = first ?? some[0];
    let high = low;
    for (const point of some) {
      if (point[1] < low[1]) low = point;
      if (point[1] > high[1]) high = point;
    }
    if (low === high) kept.push(low);
    else kept.push(...(low[0] < high[0] ? [low, high] : [high, low]));
  }
  return { ...series, points: kept };
}
