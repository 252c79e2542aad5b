import { FALSE_FINDS } from 'backstage-plugin-postmortems-common';

const DIGITS = 4;
/**
 * What says the opposite where something else was rounded to it: 1 as the end of a ratio's interval, and the share of
 * false finds from which on nothing is one. Beside each the next numbers with as many digits.
 */
const EDGES = [
  { at: 1, below: 0.9999, above: 1.001 },
  { at: FALSE_FINDS, below: 0.04999, above: 0.05001 },
];

/**
 * The same with four digits that count in each number, also in those inside it: nobody reads more of an estimate. None
 * becomes what would say the opposite.
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
  const edge = EDGES.find(({ at }) => at === nearest && at !== value);
  if (!edge) return nearest;
  return value > edge.at ? edge.above : edge.below;
}
