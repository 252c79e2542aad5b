/**
 * What is known before anything is counted, as if it had been found this often where it was expected this often:
 * a gamma distribution with this shape and rate, whose mean is 1.
 */
const PRIOR = 0.5;

/**
 * How many times as often as expected something was found, drawn towards 1 as far as little is known. The mean of
 * the posterior of the rate of a Poisson count, where the prior is a gamma distribution with shape and rate ½: it
 * hardly moves what was found often, and takes the drama out of one find where a tenth of one was expected.
 *
 * Source: G. N. Norén, J. Hopstadius, A. Bate, "Shrinkage observed-to-expected ratios for robust and transparent
 * large-scale pattern discovery", Statistical Methods in Medical Research 22 (2013), 57–69, whose information
 * component is the binary logarithm of this.
 *
 * @param count - 0 or more
 * @param expected - 0 or more
 */
export function shrunkLift(count: number, expected: number): number {
  return (count + PRIOR) / (expected + PRIOR);
}
