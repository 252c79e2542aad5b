const UNITS = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** What is smaller or larger is written with a power of ten. */
const SMALLEST = 1e-3;
const LARGEST = 1e15;

const figures = new Intl.NumberFormat('en-US', {
  maximumSignificantDigits: 3,
  useGrouping: false,
});

/** A measured value in three digits, as it stands at an axis: `0.25`, `42`, `1.2k`, `3.9G`. */
export function formatQuantity(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size < SMALLEST || size >= LARGEST) {
    const [digits, power] = size.toExponential(2).split('e');
    return `${sign}${Number(digits)}e${Number(power)}`;
  }
  // Rounded before the unit is chosen, so that 999.9 is 1k and not 1000.
  const rounded = Number(size.toPrecision(3));
  const [unit, letter] = UNITS.find(([least]) => rounded >= least) ?? [1, ''];
  return `${sign}${figures.format(rounded / unit)}${letter}`;
}
