import { gammaln } from 'simple-statistics';

/** A table of two by two by its margins: how many there are, how many of them are marked, and how many are drawn. */
export interface Margins {
  total: number;
  /** At most `total`. */
  marked: number;
  /** At most `total`. */
  drawn: number;
}

/** Chances of counts that follow each other. */
interface Distribution {
  /** The count that the first of them is of. */
  least: number;
  chances: Float64Array;
}

/** Beside the likeliest count, one that is this much less likely is left out: what is less likely than that is 0. */
const NEGLIGIBLE = 1e-20;

/**
 * The chance that `count` or more of those drawn are marked, in all tables together, when in each of them who is drawn
 * has nothing to do with who is marked. Of one table it is the upper tail of the hypergeometric distribution, which is
 * Fisher's exact test against the one side; of several, what is drawn from each adds up, which is the exact test of
 * conditional independence, of which that of Mantel and Haenszel is the approximation.
 *
 * Sources: R. A. Fisher, "The Logic of Inductive Inference", Journal of the Royal Statistical Society 98 (1935),
 * 39–82; M. W. Birch, "The Detection of Partial Association, I: The 2 × 2 Case", Journal of the Royal Statistical
 * Society B 26 (1964), 313–324.
 *
 * @param count - a whole number
 * @param tables - one for each stratum
 */
export function chanceOfAtLeast(
  count: number,
  tables: readonly Margins[],
): number {
  const [widest, ...others] = tables
    .map(distributionOf)
    .sort((a, b) => b.chances.length - a.chances.length);
  if (!widest) return count <= 0 ? 1 : 0;
  const beside = others.reduceRight(together, {
    least: 0,
    chances: Float64Array.of(1),
  });
  const tails = tailsOf(widest);
  let chance = 0;
  for (let i = 0; i < beside.chances.length; i++) {
    chance += beside.chances[i] * tails(count - beside.least - i);
  }
  return Math.min(1, chance);
}

/** The chances of all counts that are likely at all, each from its neighbour nearer to the likeliest. */
function distributionOf(margins: Margins): Distribution {
  const { total, marked, drawn } = margins;
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))),
  );
  const likeliest = chanceOf(mode, margins);
  const negligible = likeliest * NEGLIGIBLE;
  const below: number[] = [];
  let chance = likeliest;
  for (let count = mode; count > least && chance > negligible; count--) {
    chance /= ratio(count - 1, margins);
    below.push(chance);
  }
  const above: number[] = [];
  chance = likeliest;
  for (let count = mode; count < most && chance > negligible; count++) {
    chance *= ratio(count, margins);
    above.push(chance);
  }
  return {
    least: mode - below.length,
    chances: Float64Array.from([...below.reverse(), likeliest, ...above]),
  };
}

/** The sum of two counts that have nothing to do with each other. */
function together(a: Distribution, b: Distribution): Distribution {
  const chances = new Float64Array(a.chances.length + b.chances.length - 1);
  // Plain loops: this is where the time goes, and closures take five times as long.
  for (let i = 0; i < a.chances.length; i++) {
    const p = a.chances[i];
    for (let j = 0; j < b.chances.length; j++) {
      chances[i + j] += p * b.chances[j];
    }
  }
  return likely({ least: a.least + b.least, chances });
}

/** Without what is not likely at all at either end: sums are much narrower than they could be. */
function likely({ least, chances }: Distribution): Distribution {
  let likeliest = 0;
  for (const chance of chances) likeliest = Math.max(likeliest, chance);
  const negligible = likeliest * NEGLIGIBLE;
  let from = 0;
  while (chances[from] < negligible) from++;
  let to = chances.length;
  while (chances[to - 1] < negligible) to--;
  return { least: least + from, chances: chances.subarray(from, to) };
}

/** The chance of a count, or of more, added up from the least likely end. */
function tailsOf({ least, chances }: Distribution): (count: number) => number {
  const tails = chances.slice();
  for (let i = tails.length - 2; i >= 0; i--) tails[i] += tails[i + 1];
  return count => {
    if (count <= least) return 1;
    return tails[count - least] ?? 0;
  };
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
