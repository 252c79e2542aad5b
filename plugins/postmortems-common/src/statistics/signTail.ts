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
