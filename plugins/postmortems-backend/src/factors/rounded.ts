const DIGITS = 4;

/** The same with four digits that count in each number, also in those inside it: nobody reads more of an estimate. */
export function rounded<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value === 'number') {
        return [
          key,
          Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)),
        ];
      }
      const isInside = typeof value === 'object' && value !== null;
      return [key, isInside ? rounded(value) : value];
    }),
  ) as T;
}
