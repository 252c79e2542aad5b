const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number as people read one: `40,000`, `12.5`. */
export function formatNumber(value: number): string {
  return figures.format(value);
}
