import { KeyboardEvent, useCallback, useState } from 'react';

/** The place of a number in the matrix. */
export interface Place {
  row: number;
  column: number;
}

const STEPS: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The next place in a direction at which there is a number; the place itself, where there is none.
 * @param filled - whether there is a number; row by row
 */
export function nextPlace(
  filled: readonly (readonly boolean[])[],
  { row, column }: Place,
  [down, right]: [number, number],
): Place {
  let [r, c] = [row + down, column + right];
  while (filled[r]?.[c] !== undefined) {
    if (filled[r][c]) return { row: r, column: c };
    r += down;
    c += right;
  }
  return { row, column };
}

/**
 * One stop of the Tab key for the whole matrix, and arrow keys inside it: a table of thirty by sixty would have a
 * thousand. The stop is the number that had the focus last, at first the first.
 */
export function useMatrixKeys(filled: readonly (readonly boolean[])[]) {
  const [last, setLast] = useState<Place | null>(null);
  const first = firstOf(filled);
  const stop = last && filled[last.row]?.[last.column] ? last : first;

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const step = STEPS[event.key];
      const button = (event.target as HTMLElement).closest<HTMLElement>(
        '[data-row]',
      );
      if (!step || !button) return;
      event.preventDefault();
      const { row, column } = nextPlace(
        filled,
        {
          row: Number(button.dataset.row),
          column: Number(button.dataset.column),
        },
        step,
      );
      event.currentTarget
        .querySelector<HTMLElement>(
          `[data-row="${row}"][data-column="${column}"]`,
        )
        ?.focus();
    },
    [filled],
  );

  return {
    onKeyDown,
    /** What a number's button must have. */
    placeProps: (row: number, column: number) => ({
      'data-row': row,
      'data-column': column,
      tabIndex: stop?.row === row && stop.column === column ? 0 : -1,
      onFocus: () => setLast({ row, column }),
    }),
  };
}

function firstOf(filled: readonly (readonly boolean[])[]): Place | null {
  for (const [row, cells] of filled.entries()) {
    const column = cells.indexOf(true);
    if (column >= 0) return { row, column };
  }
  return null;
}
