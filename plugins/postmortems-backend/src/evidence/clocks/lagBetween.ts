import type { Steps } from './steps';

/** By how many bins one is later than the other. */
export interface Lag {
  bins: number;
  /** How much likelier it is if both saw the same than by chance, as a natural logarithm. */
  evidence: number;
}

/** So many lags are looked at closely. */
const CANDIDATES = 6;
const LEAST_ALIKE = 0.5;
/** There is always a line more in one log than in the other: nothing is taken to be more alike. */
const MOST_ALIKE = 0.985;
/** How much has to remain when it is taken off that so many lags were tried. */
const CLEAR = 3;
/** One rise is seen at several moments when these reach far, and is one nevertheless. */
const CLEAR_PER_REACH = 1.5;
/** How much any other lag may explain at most; what recurs at even intervals fits at many. */
const NEXT_BEST = 0.6;

/**
 * The lag at which the steps of both come together, if there is one and only one. A rise and a fall that
 * happen to be equally far apart in both are not enough: it takes more steps than chance brings together
 * at any of the lags.
 * @param likely - how much speaks for it beforehand
 */
export function lagBetween(
  one: Steps,
  other: Steps,
  reach: number,
  likely = 0,
): Lag | undefined {
  const tried = one.to - one.from + (other.to - other.from) + 1;
  const needed =
    CLEAR + CLEAR_PER_REACH * (reach - 1) + Math.log(tried) - likely;
  const tryable = candidates(one, other);
  const sizes = byMoment(other);
  const lags = tryable.map(bins => ({
    bins,
    evidence: evidenceFor(bins, one, other, sizes) / shared(reach),
  }));
  const best = strongest(lags);
  if (!best || best.evidence < needed) return undefined;
  const next = strongest(
    lags.filter(({ bins }) => Math.abs(bins - best.bins) > 2 * reach + 1),
  );
  return next && next.evidence > NEXT_BEST * best.evidence ? undefined : best;
}

function strongest(lags: Lag[]): Lag | undefined {
  return lags.reduce<Lag | undefined>(
    (best, lag) => (best && best.evidence >= lag.evidence ? best : lag),
    undefined,
  );
}

let scratch = new Float64Array(0);

/** Valid until the next call: new arrays for thousands of pairs would keep the garbage collector busy. */
function zeros(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(length);
  else scratch.fill(0, 0, length);
  return scratch.subarray(0, length);
}

/** The lags at which the largest steps of both agree most. */
function candidates(one: Steps, other: Steps): number[] {
  if (one.at.length === 0 || other.at.length === 0) return [];
  const least = one.at[0] - other.at[other.at.length - 1];
  const most = one.at[one.at.length - 1] - other.at[0];
  const agreement = zeros(most - least + 1);
  const { at, size } = other.largest;
  const begin = one.at[0] - other.at[0] - least;
  const { at: ownAt, size: ownSize } = one.largest;
  for (let i = 0; i < ownAt.length; i++) {
    const from = begin + ownAt[i];
    const own = ownSize[i];
    for (let j = 0; j < at.length; j++)
      agreement[from - at[j]] += own * size[j];
  }
  const best: number[] = [];
  let needed = 0;
  for (let i = 0; i < agreement.length; i++) {
    if (agreement[i] <= needed) continue;
    if (best.length < CANDIDATES) best.push(i);
    let rank = best.length - 1;
    for (; rank > 0 && agreement[best[rank - 1]] < agreement[i]; rank--) {
      best[rank] = best[rank - 1];
    }
    best[rank] = i;
    if (best.length === CANDIDATES) needed = agreement[best[CANDIDATES - 1]];
  }
  return best.map(i => i + least);
}

/** How large a step is at each moment, 0 where there is none. */
function byMoment({ at, size, from, to }: Steps): Float64Array {
  const sizes = zeros(Math.max(0, to - from + 1));
  for (let i = 0; i < at.length; i++) sizes[at[i] - from] = size[i];
  return sizes;
}

/**
 * How much speaks for a lag where both could see steps: by how alike they are, and how many of them make
 * them so. Two large ones are two, however large.
 * @param sizes - of the other's steps, by moment
 */
function evidenceFor(
  lag: number,
  one: Steps,
  other: Steps,
  sizes: Float64Array,
): number {
  const from = Math.max(one.from, other.from + lag);
  const to = Math.min(one.to, other.to + lag);
  let own = 0;
  let together = 0;
  let squares = 0;
  for (let i = 0; i < one.at.length; i++) {
    const moment = one.at[i];
    if (moment < from || moment > to) continue;
    const size = one.size[i];
    const product = size * sizes[moment - lag - other.from];
    own += size * size;
    together += product;
    squares += product * product;
  }
  let its = 0;
  for (let i = from - lag; i <= to - lag; i++) {
    const size = sizes[i - other.from];
    its += size * size;
  }
  const alike = together / Math.sqrt(own * its);
  if (!(alike >= LEAST_ALIKE)) return 0;
  const steps = together ** 2 / squares;
  return (-steps / 2) * Math.log(1 - Math.min(alike, MOST_ALIKE) ** 2);
}

/**
 * Steps at neighbouring moments share bins: how much more their products vary than independent ones
 * would, which is the sum of the squares of their correlations.
 */
function shared(reach: number): number {
  return (2 * reach) / 3 + 5 / (6 * reach);
}
