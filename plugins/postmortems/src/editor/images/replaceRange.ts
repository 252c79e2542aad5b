import type { Selected } from '../fields/emphasis';

/**
 * The text with another one in the place of what stands from `from` to `to`. The same words stay selected;
 * where a selection began or ended within what goes, it does so behind what comes.
 */
export function replaceRange(
  { text, start, end }: Selected,
  from: number,
  to: number,
  by: string,
): Selected {
  const moved = (at: number) => {
    if (at <= from) return at;
    return at >= to ? at - (to - from) + by.length : from + by.length;
  };
  return {
    text: text.slice(0, from) + by + text.slice(to),
    start: moved(start),
    end: moved(end),
  };
}
