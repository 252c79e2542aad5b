import fc from 'fast-check';
import { alikeBeside, distance, lengthOf } from './alikeBeside';

const anyTable = (rows: number) =>
  fc.integer({ min: 1, max: 8 }).chain(width =>
    fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), {
      maxLength: rows,
    }),
  );

const distancesOf = (table: number[][]) =>
  table.map(a => table.map(b => distance(a, b)));

/** Turning pieces alone finds ways through these that are longer than one and a half times the shortest. */
const ONLY_BY_MOVING = ['100 110 010 001 101', '335 186 366 024 258'].map(
  rows => rows.split(' ').map(row => [...row].map(Number)),
);

/** The shortest way there is, by trying all. */
function shortest(distances: number[][]): number {
  const walk = (last: number, left: number[]): number =>
    left.length === 0
      ? 0
      : Math.min(
          ...left.map(
            to =>
              distances[last][to] +
              walk(
                to,
                left.filter(other => other !== to),
              ),
          ),
        );
  const all = distances.map((_, i) => i);
  return Math.min(
    ...all.map(first =>
      walk(
        first,
        all.filter(other => other !== first),
      ),
    ),
  );
}

describe('alikeBeside', () => {
  it('brings blocks together that somebody has shuffled', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 30 }, (_, i) => i),
          { minLength: 30, maxLength: 30 },
        ),
        shuffled => {
          // Three blocks of ten, each found at services of its own, in various amounts.
          const blockOf = (i: number) => Math.floor(i / 10);
          const table = shuffled.map(i =>
            Array.from({ length: 9 }, (_, column) =>
              Math.floor(column / 3) === blockOf(i)
                ? 1 + ((i + column) % 4)
                : 0,
            ),
          );
          const blocks = alikeBeside(table).map(at => blockOf(shuffled[at]));
          const changes = blocks.filter((b, i) => i > 0 && b !== blocks[i - 1]);
          expect(changes).toHaveLength(2);
        },
      ),
    );
  });

  it('orders each row once, always the same way', () => {
    fc.assert(
      fc.property(anyTable(20), table => {
        const order = alikeBeside(table);
        expect([...order].sort((a, b) => a - b)).toEqual(
          table.map((_, i) => i),
        );
        expect(alikeBeside(table)).toEqual(order);
      }),
    );
  });

  it('is never a longer way than the one it was given, and close to the shortest', () => {
    fc.assert(
      fc.property(anyTable(6), table => {
        const distances = distancesOf(table);
        const length = lengthOf(alikeBeside(table), distances);
        const given = table.map((_, i) => i);
        expect(length).toBeLessThanOrEqual(lengthOf(given, distances) + 1e-9);
        const least = table.length > 0 ? shortest(distances) : 0;
        expect(length).toBeLessThanOrEqual(least * 1.5 + 1e-9);
      }),
      { examples: ONLY_BY_MOVING.map(table => [table]) },
    );
  });

  it('takes rows in proportion for alike, and rows of nothing for strangers to all others', () => {
    expect(distance([1, 2, 0], [2, 4, 0])).toBeCloseTo(0, 12);
    expect(distance([1, 0], [0, 5])).toBe(1);
    expect(distance([0, 0], [0, 5])).toBe(1);
    expect(distance([0, 0], [0, 0])).toBe(0);
  });

  it('has done with thirty by sixty in no time', () => {
    const table = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 30 }, (_unused, j) => (i * 7 + j * 13) % 11),
    );
    const start = performance.now();
    alikeBeside(table);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
