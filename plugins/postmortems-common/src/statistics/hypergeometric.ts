import { gammaln } from 'simple-statistics';

/** A table of two by two by its margins: how many there are, how many of them are marked, and how many are drawn. */
export interface Margins {
  total: number;
  /** At most `total`. */
  marked: number;
  /** At most `total`. */
  drawn: number;
}

/** Below this share of what is added up already, a further term changes nothing. */
const NEGLIGIBLE = 1e-17;

/**
 * The chance that `count` or more of those drawn are marked, when who is drawn has nothing to do with who is marked:
 * the upper tail of the hypergeometric distribution, which is Fisher's exact test against the one side.
 *
 * Source: R. A. Fisher, "The Logic of Inductive Inference", Journal of the Royal Statistical Society 98 (1935),
 * 39–82. The terms are added up from the smaller end, each from the one before it.
 *
 * @param count - a whole number
 */
export function chanceOfAtLeast(count: number, margins: Margins): number {
  const { total, marked, drawn } = margins;
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  if (count <= least) return 1;
  if (count > most) return 0;
  const mode = ((drawn + 1) * (marked + 1)) / (total + 2);
  if (count > mode) return Math.min(1, sumOf(count, most, 1, margins));
  return Math.max(0, 1 - sumOf(count - 1, least, -1, margins));
}

/** The chances of the counts from one to another, which lead away from the likeliest. */
function sumOf(from: number, to: number, step: 1 | -1, margins: Margins) {
  let term = chanceOf(from, margins);
  let sum = term;
  for (let count = from; count !== to; count += step) {
    term *= step > 0 ? ratio(count, margins) : 1 / ratio(count - 1, margins);
    sum += term;
    if (term < sum * NEGLIGIBLE) break;
  }
  return sum;
}

/** How much likelier one more is than this many. */
function ratio(count: number, { total, marked, drawn }: Margins): number {
  return (
    ((marked - count) * (drawn - count)) /
    ((count + 1) * (total - marked - drawn + count + 1))
  );
}

function chanceOf(count: number, { total, marked, drawn }: Margins): number {
  return Math.exp(
    logOfWays(marked, count) +
      logOfWays(total - marked, drawn - count) -
      logOfWays(total, drawn),
  );
}

/** The logarithm of the number of ways to choose some of them. */
function logOfWays(of: number, chosen: number): number {
  return gammaln(of + 1) - gammaln(chosen + 1) - gammaln(of - chosen + 1);
}
