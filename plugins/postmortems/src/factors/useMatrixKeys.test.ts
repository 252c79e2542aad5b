import fc from 'fast-check';
import { nextPlace } from './useMatrixKeys';

const FILLED = [
  [true, false, false, true],
  [false, false, true, false],
  [true, false, false, false],
];

describe('the next number of a matrix', () => {
  it('is the nearest one in that direction', () => {
    expect(nextPlace(FILLED, { row: 0, column: 0 }, [0, 1])).toEqual({
      ...{ row: 0, column: 3 },
    });
    expect(nextPlace(FILLED, { row: 0, column: 0 }, [1, 0])).toEqual({
      ...{ row: 2, column: 0 },
    });
  });

  it('is the same where there is none', () => {
    const place = { row: 1, column: 2 };
    expect(nextPlace(FILLED, place, [0, 1])).toEqual(place);
    expect(nextPlace(FILLED, place, [-1, 0])).toEqual(place);
  });

  it('is always a number, and there is a way back', () => {
    const matrix = fc.integer({ min: 1, max: 6 }).chain(width =>
      fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    const step = fc.constantFrom<[number, number]>(
      ...([
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as [number, number][]),
    );
    fc.assert(
      fc.property(matrix, step, (filled, [down, right]) => {
        for (const [row, cells] of filled.entries()) {
          for (const [column, isFilled] of cells.entries()) {
            if (!isFilled) continue;
            const next = nextPlace(filled, { row, column }, [down, right]);
            expect(filled[next.row][next.column]).toBe(true);
            // Where there is none the way back begins at the place itself, which is not left behind.
            const isSame = next.row === row && next.column === column;
            const back = isSame
              ? next
              : nextPlace(filled, next, [-down, -right]);
            expect(back).toEqual({ row, column });
          }
        }
      }),
    );
  });
});
