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
  const lags = candidates(one, other).map(bins => ({
    bins,
    evidence: evidenceFor(bins, one, other) / shared(reach),
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

/** The lags at which the largest steps of both agree most. */
function candidates(one: Steps, other: Steps): number[] {
  if (one.at.length === 0 || other.at.length === 0) return [];
  const least = one.at[0] - other.at[other.at.length - 1];
  const most = one.at[one.at.length - 1] - other.at[0];
  const agreement = new Float64Array(most - least + 1);
  const begin = other.at[0];
  // Small whole numbers and plain arrays: this is where the time goes.
  const at = Int32Array.from(other.largest, j => other.at[j] - begin);
  const size = Float64Array.from(other.largest, j => other.size[j]);
  for (const i of one.largest) {
    const from = one.at[i] - begin - least;
    const own = one.size[i];
    for (let j = 0; j < at.length; j++)
      agreement[from - at[j]] += own * size[j];
  }
  const best: number[] = [];
  let needed = 0;
  for (let i = 0; i < agreement.length; i++) {
    if (agreement[i] <= needed) continue;
    best.push(i);
    best.sort((a, b) => agreement[b] - agreement[a]);
    if (best.length <= CANDIDATES) continue;
    best.pop();
    needed = agreement[best[CANDIDATES - 1]];
  }
  return best.map(i => i + least);
}

/**
 * How much speaks for a lag where both could see steps: by how alike they are, and how many of them make
 * them so. Two large ones are two, however large.
 */
function evidenceFor(lag: number, one: Steps, other: Steps): number {
  const from = Math.max(one.from, other.from + lag);
  const to = Math.min(one.to, other.to + lag);
  let own = 0;
  let together = 0;
  let squares = 0;
  let j = 0;
  for (let i = 0; i < one.at.length; i++) {
    const moment = one.at[i];
    if (moment < from || moment > to) continue;
    own += one.size[i] ** 2;
    while (j < other.at.length && other.at[j] + lag < moment) j++;
    if (j === other.at.length || other.at[j] + lag !== moment) continue;
    const product = one.size[i] * other.size[j];
    together += product;
    squares += product ** 2;
  }
  let its = 0;
  for (let i = 0; i < other.at.length; i++) {
    const moment = other.at[i] + lag;
    if (moment >= from && moment <= to) its += other.size[i] ** 2;
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
