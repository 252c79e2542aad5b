/** Far enough into a tail, Newton's steps end for want of digits, not of convergence. */
const STEPS = 50;

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The share of a standard normal distribution that lies between 0 and `z`, by its power series: M. Abramowitz,
 * I. A. Stegun, "Handbook of Mathematical Functions", 1964, formula 26.2.11.
 */
function fromMiddle(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return density(z) * sum;
}

/**
 * Below which value a share of a standard normal distribution lies.
 * @param share - from 0.0000001 to 0.9999999, where nothing is lost to rounding
 */
export function standardNormalQuantile(share: number): number {
  const wanted = share - 0.5;
  let z = 0;
  // From the middle each step falls short of it, so that none leads astray.
  for (let i = 0; i < STEPS; i++) {
    const step = (wanted - fromMiddle(z)) / density(z);
    z += step;
    if (Math.abs(step) < 1e-12) break;
  }
  return z;
}

/**
 * How likely it is that at most `k` of `n` throws of a fair coin are heads.
 * @param k - below half of `n`
 */
export function signTail(n: number, k: number): number {
  // The number of ways and 2^n are both too large for a number: their logarithms are not.
  let log = -n * Math.LN2;
  for (let i = 1; i <= k; i++) log += Math.log((n - i + 1) / i);
  let term = Math.exp(log);
  let sum = 0;
  for (let i = k; i >= 0 && term > 0; i--) {
    sum += term;
    term *= i / (n - i + 1);
  }
  return sum;
}
