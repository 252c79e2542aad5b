import type { Steps } from './steps';

/** By how many bins one is later than the other. */
export interface Lag {
  bins: number;
  /** How much likelier the likeness is if they are the same than by chance, as a natural logarithm. */
  evidence: number;
}

/** Of so many of the largest steps it is tried which lag would bring them together. */
const LARGEST = 600;
const CANDIDATES = 12;
/** Likeness beyond this is not told apart: there is always a line more in one log than in the other. */
const MOST_ALIKE = 0.985;
const LEAST_ALIKE = 0.5;
const CLEAR = 3;
/** How much less any other lag has to explain; what recurs at even intervals fits at many. */
const NEXT_BEST = 0.6;

/**
 * The lag at which the steps of both come together, if there is one and only one. A rise and a fall that
 * happen to be equally far apart in both are not enough: it takes as many steps as chance won't bring
 * together at any of the lags.
 */
export function lagBetween(
  one: Steps,
  other: Steps,
  reach: number,
): Lag | undefined {
  const lags = lagsOf(one, other, reach);
  const best = strongest(lags);
  const tried = one.to - one.from + other.to - other.from + 1;
  if (!best || best.evidence < CLEAR + Math.log(tried)) return undefined;
  const next = strongest(
    lags.filter(({ bins }) => Math.abs(bins - best.bins) > 2 * reach + 1),
  );
  if (next && next.evidence > NEXT_BEST * best.evidence) return undefined;
  return best;
}

export function lagsOf(one: Steps, other: Steps, reach: number): Lag[] {
  return candidates(one, other).map(bins => ({
    bins,
    evidence: evidenceFor(bins, one, other) / shared(reach),
  }));
}

function strongest(lags: Lag[]): Lag | undefined {
  return lags.reduce<Lag | undefined>(
    (best, lag) => (best && best.evidence >= lag.evidence ? best : lag),
    undefined,
  );
}

/** The lags at which the largest steps of both agree best. */
function candidates(one: Steps, other: Steps): number[] {
  const own = largest(one);
  const others = largest(other);
  if (own.length === 0 || others.length === 0) return [];
  const least = own[0].at - others[others.length - 1].at;
  const most = own[own.length - 1].at - others[0].at;
  const agreement = new Float64Array(most - least + 1);
  for (const a of own) {
    for (const b of others) agreement[a.at - b.at - least] += a.size * b.size;
  }
  const best: number[] = [];
  agreement.forEach((value, i) => {
    if (value <= 0) return;
    if (best.length === CANDIDATES && value <= agreement[best[0]]) return;
    best.push(i);
    best.sort((a, b) => agreement[a] - agreement[b]);
    if (best.length > CANDIDATES) best.shift();
  });
  return best.map(i => i + least);
}

function largest({ at, size }: Steps): { at: number; size: number }[] {
  return at
    .map((moment, i) => ({ at: moment, size: size[i] }))
    .sort((a, b) => Math.abs(b.size) - Math.abs(a.size))
    .slice(0, LARGEST)
    .sort((a, b) => a.at - b.at);
}

/** Where both could see steps, how alike they are, and how many of them make them so. */
function evidenceFor(lag: number, one: Steps, other: Steps): number {
  const from = Math.max(one.from, other.from + lag);
  const to = Math.min(one.to, other.to + lag);
  let together = 0;
  let squares = 0;
  let j = 0;
  let own = 0;
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
  let others = 0;
  for (let i = 0; i < other.at.length; i++) {
    const moment = other.at[i] + lag;
    if (moment >= from && moment <= to) others += other.size[i] ** 2;
  }
  if (together <= 0) return 0;
  const alike = together / Math.sqrt(own * others);
  if (alike < LEAST_ALIKE) return 0;
  const steps = together ** 2 / squares;
  const unlike = 1 - Math.min(alike, MOST_ALIKE) ** 2;
  return (steps / 2) * -Math.log(unlike);
}

/**
 * Steps at neighbouring moments share bins: by how much more their products vary than independent ones
 * would, which is the sum of the squares of their correlations.
 */
function shared(reach: number): number {
  return (2 * reach) / 3 + 5 / (6 * reach);
}
