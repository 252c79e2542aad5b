import type { Factor } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { aFactor } from '../../../testing/fakePostmortems';
import { estimatedWidth } from '../../svg/textWidth';
import { factorForest } from './factorForest';
import { layoutTree } from './treeLayout';
import { areApart, manyFactors, someFactors } from './__testUtils__/factors';

const words = {
  widthOf: estimatedWidth(12),
  factsOf: ({ layer, category }: Factor) => [layer, category ?? 'none'],
};
const layoutOf = (factors: Factor[], room = 760) =>
  layoutTree(factorForest(factors), room, words);

const factor = (id: string, parentId: string | null = null) =>
  aFactor({ id, parentId, statement: id });

/** `a(b c(d)) e`: b and c explain a, and d explains c. */
const FACTORS = [
  factor('a'),
  factor('b', 'a'),
  factor('c', 'a'),
  factor('d', 'c'),
  factor('e'),
];

/** The part of a line that leads up or down: `M1 2H3V4H5` or `M1 2V4H5`. */
function upright(path: string) {
  const [, x, y, turn, end] = /^M(\S+) ([\d.]+)(?:H([\d.]+))?V([\d.]+)/.exec(
    path,
  )!;
  const [from, to] = [Number(y), Number(end)].sort((a, b) => a - b);
  return { at: Number(turn ?? x), from, to };
}

describe('layoutTree', () => {
  it('sets what explains a factor to its right, the factor at the middle of it', () => {
    const [a, b, c] = layoutOf(FACTORS).factors;
    expect(b.x).toBeGreaterThan(a.x + a.width);
    expect(c.x).toBe(b.x);
    const middle = ({ y, height }: typeof a) => y + height / 2;
    expect(middle(a)).toBe((middle(b) + middle(c)) / 2);
  });

  it('has one tree below the other, in reading order', () => {
    const { factors } = layoutOf(FACTORS);
    expect(factors.map(({ factor: { id } }) => id)).toEqual([...'abcde']);
    const e = factors[4];
    for (const other of factors.slice(0, 4)) {
      expect(other.y + other.height).toBeLessThan(e.y);
    }
  });

  it('fits the room, and hangs what is too deep for it below the last', () => {
    const columnsIn = (room: number) => {
      const { factors, width } = layoutOf(FACTORS, room);
      expect(width).toBeLessThanOrEqual(room);
      const [, , c, d] = factors;
      return d.x > c.x + c.width ? 'beside' : 'below';
    };
    // Three columns of 150 with 20 between them, and a stroke: 492.
    expect(columnsIn(492)).toBe('beside');
    expect(columnsIn(491)).toBe('below');
    // One column of 150, and two steps of 16.
    expect(columnsIn(184)).toBe('below');
    expect(layoutOf(FACTORS, 100).width).toBe(184);
  });

  it('keeps a factor near the first of many that explain it', () => {
    const many = Array.from({ length: 30 }, (_, i) => factor(`f${i}`, 'a'));
    const [a, first] = layoutOf([factor('a'), ...many]).factors;
    expect(a.y - first.y).toBeLessThan(150);
  });

  it('leads no line through a box', () => {
    fc.assert(
      fc.property(
        someFactors,
        fc.integer({ min: 0, max: 1600 }),
        (factors, room) => {
          const layout = layoutOf(factors, room);
          const uprights = layout.branches.map(({ path }) => upright(path));
          for (const { x, y, width, height } of layout.factors) {
            for (const { at, from, to } of uprights) {
              const crosses =
                at > x && at < x + width && from < y + height && to > y;
              expect(crosses).toBe(false);
            }
          }
        },
      ),
    );
  });

  it('writes three lines of a statement at most, and says that there is more', () => {
    const long = aFactor({ statement: 'again and '.repeat(60) });
    const [{ lines, width }] = layoutOf([long]).factors;
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    for (const line of lines) expect(words.widthOf(line)).toBeLessThan(width);
  });

  it('draws every factor once, inside, and none over another, whatever explains what', () => {
    fc.assert(
      fc.property(
        someFactors,
        fc.integer({ min: 0, max: 1600 }),
        (factors, room) => {
          const layout = layoutOf(factors, room);
          expect(layout.factors.map(placed => placed.factor.id).sort()).toEqual(
            factors.map(({ id }) => id).sort(),
          );
          expect(areApart(layout.factors, layout)).toBe(true);
        },
      ),
    );
  });

  it('gives the same drawing whatever order the factors come in', () => {
    fc.assert(
      fc.property(someFactors, factors => {
        expect(layoutOf([...factors].reverse())).toEqual(layoutOf(factors));
      }),
    );
  });

  it('is there at once for as many factors as a document may hold', () => {
    for (const factors of [manyFactors('chain'), manyFactors('wide')]) {
      const start = performance.now();
      expect(layoutOf(factors).factors).toHaveLength(500);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});
