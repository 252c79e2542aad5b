/** A factor as ranking sees it, and what recurs in it. */
export interface RankedFactor {
  id: string;
  postmortem: string;
  statement: string;
  labels: string[];
}

/** Makes, of all factors there are, how much each is like another; what scores nothing is not suggested. */
export type Ranker = (
  factors: readonly RankedFactor[],
) => (asked: RankedFactor, candidate: RankedFactor) => number;

/** Of one factor: whether one of the same label was first, and whether it was among the first three. */
export interface Hit {
  first: boolean;
  three: boolean;
}

/** Asks for each factor which of other post-mortems are like it. Equal scores come by their ids. */
export function hitsOf(
  factors: readonly RankedFactor[],
  ranker: Ranker,
): Hit[] {
  const score = ranker(factors);
  return factors.map(asked => {
    const found = factors
      .filter(({ postmortem }) => postmortem !== asked.postmortem)
      .map(factor => ({ factor, score: score(asked, factor) }))
      .filter(candidate => candidate.score > 0)
      .sort((a, b) => b.score - a.score || (a.factor.id < b.factor.id ? -1 : 1))
      .slice(0, 3)
      .map(({ factor }) => sharesLabel(asked, factor));
    return { first: found[0] ?? false, three: found.includes(true) };
  });
}

/** How many have one of the same label in another post-mortem at all: no ranker finds it for the others. */
export function findable(factors: readonly RankedFactor[]): number {
  return factors.filter(asked =>
    factors.some(
      other =>
        other.postmortem !== asked.postmortem && sharesLabel(asked, other),
    ),
  ).length;
}

function sharesLabel(a: RankedFactor, b: RankedFactor): boolean {
  return a.labels.some(label => b.labels.includes(label));
}

/** The share of `true`, and the middle 95% of that share over resamples with replacement (Efron 1979), seeded. */
export function shareWithInterval(
  values: readonly boolean[],
  resamples = 2_000,
): { share: number; low: number; high: number } {
  const shareOf = (some: readonly boolean[]) =>
    some.filter(Boolean).length / some.length;
  const random = seeded(42);
  const shares = Array.from({ length: resamples }, () =>
    shareOf(values.map(() => values[Math.floor(random() * values.length)])),
  ).sort((a, b) => a - b);
  return {
    share: shareOf(values),
    low: shares[Math.floor(resamples * 0.025)],
    high: shares[Math.ceil(resamples * 0.975) - 1],
  };
}

/** Mulberry32: the same numbers every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
