/** A stretch of bins in which things happened equally often. */
export interface Segment {
  /** First bin. */
  from: number;
  /** Bin after the last. */
  to: number;
  /** Events a bin. */
  rate: number;
}

/**
 * Where the rate of events changes: the division of time into stretches of equal rate that explains the
 * counts best, as events that come independently of each other (Poisson), each further stretch having to
 * explain clearly more. Exact, by optimal partitioning with pruning (Killick, Fearnhead and Eckley, 2012).
 * @param counts - of bins of equal width
 * @returns the stretches in order, without gaps
 */
export function rateSegments(counts: number[]): Segment[] {
  const n = counts.length;
  if (n === 0) return [];
  const sums = runningSums(counts);
  // Twice what information criteria ask for: counts of real logs are burstier than chance.
  const penalty = 4 * Math.log(n) + 2;
  const fill: FillCosts = (to, starts, size, costs) => {
    for (let i = 0; i < size; i++) {
      const events = sums[to] - sums[starts[i]];
      costs[i] =
        events === 0 ? 0 : -events * Math.log(events / (to - starts[i]));
    }
  };
  return partition(n, fill, penalty).map(([from, to]) => ({
    from,
    to,
    rate: (sums[to] - sums[from]) / (to - from),
  }));
}

/**
 * Where the level of measurements changes, likewise, with noise that is equal all along.
 * @param values - in order, all finite
 * @returns the stretches in order; `rate` is the mean
 */
export function levelSegments(values: number[]): Segment[] {
  const n = values.length;
  if (n === 0) return [];
  const noise = noiseOf(values);
  const sums = runningSums(values);
  const squares = runningSums(values.map(value => value * value));
  const penalty = (8 * Math.log(n) + 4) * noise * noise;
  const fill: FillCosts = (to, starts, size, costs) => {
    for (let i = 0; i < size; i++) {
      const from = starts[i];
      const sum = sums[to] - sums[from];
      costs[i] = squares[to] - squares[from] - (sum * sum) / (to - from);
    }
  };
  return partition(n, fill, penalty).map(([from, to]) => ({
    from,
    to,
    rate: (sums[to] - sums[from]) / (to - from),
  }));
}

/** How much neighbours differ, as the standard deviation of a normal distribution; a step does not count. */
function noiseOf(values: number[]): number {
  const steps = values
    .slice(1)
    .map((value, i) => Math.abs(value - values[i]))
    .sort((a, b) => a - b);
  const median = steps[Math.floor(steps.length / 2)] ?? 0;
  const size = Math.max(...values.map(Math.abs));
  return Math.max((median * 1.4826) / Math.SQRT2, size * 0.01);
}

function runningSums(values: number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = sums[i] + value;
  });
  return sums;
}

/**
 * Says of stretches that end at `to` what each costs: all at once, as a call for each of millions would
 * take longer than what it has to reckon.
 */
type FillCosts = (
  to: number,
  starts: Int32Array,
  size: number,
  costs: Float64Array,
) => void;

function partition(
  n: number,
  fill: FillCosts,
  penalty: number,
): [from: number, to: number][] {
  const best = new Float64Array(n + 1);
  const previous = new Int32Array(n + 1);
  best[0] = -penalty;
  const candidates = new Int32Array(n + 1);
  const costs = new Float64Array(n + 1);
  let size = 1;
  for (let to = 1; to <= n; to++) {
    fill(to, candidates, size, costs);
    let least = Infinity;
    for (let i = 0; i < size; i++) {
      const from = candidates[i];
      costs[i] += best[from];
      if (costs[i] + penalty < least) {
        least = costs[i] + penalty;
        previous[to] = from;
      }
    }
    best[to] = least;
    // Where a stretch does not pay now, none that begins there will.
    let kept = 0;
    for (let i = 0; i < size; i++) {
      if (costs[i] <= least) candidates[kept++] = candidates[i];
    }
    candidates[kept] = to;
    size = kept + 1;
  }
  const stretches: [number, number][] = [];
  for (let to = n; to > 0; to = previous[to]) {
    stretches.unshift([previous[to], to]);
  }
  return stretches;
}
