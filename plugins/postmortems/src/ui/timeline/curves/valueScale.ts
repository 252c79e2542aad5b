/** Maps values to pixels below the upper edge of a chart, with ticks at round values. */
export interface ValueScale {
  /** Two or three, from the lowest to the highest; none where numbers are too large or small to count in. */
  ticks: number[];
  y(value: number): number;
}

/** Distances between ticks that a reader counts in without thinking, within a power of ten. */
const STEPS = [1, 2, 2.5, 5];
const MOST_TICKS = 3;

/** Values are far from zero when it is so many times as far away as they are from each other. */
const FAR = 3;

/**
 * A scale over the values. It begins at zero, so that heights can be compared, unless all values are so far
 * from it that nothing would be seen of their course.
 */
export function valueScale(
  values: readonly number[],
  height: number,
): ValueScale {
  const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const spread = highest - lowest;
  const nearest = lowest > 0 ? lowest : Math.max(0, -highest);
  const isFar = spread > 0 && nearest > FAR * spread;
  const low = isFar ? lowest : Math.min(0, lowest);
  const high = isFar ? highest : Math.max(0, highest);
  return low < high ? roundScale(low, high, height) : roundScale(0, 1, height);
}

/** From a tick at or below the lowest value up to the highest one. */
function roundScale(low: number, high: number, height: number): ValueScale {
  const power = Math.floor(Math.log10((high - low) / MOST_TICKS));
  const ticks = [power, power + 1]
    .flatMap(exponent =>
      STEPS.map(step => ticksOver(low, high, step, exponent)),
    )
    .find(([first, second]) => Number.isFinite(first) && second !== undefined);
  return ticks
    ? { ticks, y: linear(ticks[0], high, height) }
    : { ticks: [], y: linear(low, high, height) };
}

// What is a multiple of the step but for the error of floating numbers is one.
const ERROR = 1e-9;

function ticksOver(
  low: number,
  high: number,
  step: number,
  exponent: number,
): number[] {
  // Divided by a power rather than multiplied with a fraction: 3 / 10 is 0.3, and 3 * 0.1 is not.
  const times = exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent;
  const first = Math.floor(low / (step * times) + ERROR);
  const last = Math.floor(high / (step * times) + ERROR);
  const count = last - first + 1;
  return count > 0 && count <= MOST_TICKS
    ? Array.from({ length: count }, (_, i) => {
        const steps = (first + i) * step;
        return exponent < 0 ? steps / 10 ** -exponent : steps * times;
      })
    : [];
}

function linear(low: number, high: number, height: number) {
  // The range itself may be more than a number holds.
  const part = (value: number) =>
    Number.isFinite(high - low)
      ? (value - low) / (high - low)
      : (value / 2 - low / 2) / (high / 2 - low / 2);
  return (value: number) =>
    height - Math.max(0, Math.min(1, part(value))) * height;
}
