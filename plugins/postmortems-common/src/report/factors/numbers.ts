import type { ParsedReport } from '../ParsedReport';
import { layOut, readingOrder } from './layout';

/** A factor's number at the start of its line: `F3 · `. */
export const NUMBERED = /^F(\d{1,6}) · /;

/** The number by which one factor is named; they count in the order of the list. */
export function factorNumber(place: number): string {
  return `F${place + 1}`;
}

/** The numbers in a list between commas; undefined when it is not one. */
export function readFactorNumbers(text: string): number[] | undefined {
  const numbers = text
    .split(',')
    .map(word => /^F(\d{1,6})$/.exec(word.trim())?.[1]);
  return numbers.every(number => number !== undefined)
    ? numbers.map(Number)
    : undefined;
}

/** Whether the factors have to be numbered: something names one of them, or their order is not the outline's. */
export function needsNumbers({
  factors,
  actionItems,
}: Pick<ParsedReport, 'factors' | 'actionItems'>): boolean {
  const layers = layOut(factors);
  const nested = new Set<number>();
  const collect = (placed: (typeof layers)[number]) => {
    for (const one of placed) {
      if (one.nested) nested.add(one.place);
      collect(one.children);
    }
  };
  layers.forEach(collect);
  return (
    actionItems.some(item => item.factors.length > 0) ||
    factors.some(
      ({ parent, statement }, place) =>
        (parent !== null && !nested.has(place)) || NUMBERED.test(statement),
    ) ||
    readingOrder(layers).some((place, i) => place !== i)
  );
}
