const DIGITS = 4;

/**
 * The same with four digits that count in each number, also in those inside it: nobody reads more of an estimate. What is
 * not 1 does not become 1: as the end of a ratio's interval that would say the opposite.
 */
export function rounded<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value === 'number') return [key, short(value)];
      const isInside = typeof value === 'object' && value !== null;
      return [key, isInside ? rounded(value) : value];
    }),
  ) as T;
}

function short(value: number): number {
  if (Number.isInteger(value)) return value;
  const nearest = Number(value.toPrecision(DIGITS));
  if (nearest !== 1) return nearest;
  return value > 1 ? 1 + 10 ** (1 - DIGITS) : 1 - 10 ** -DIGITS;
}
