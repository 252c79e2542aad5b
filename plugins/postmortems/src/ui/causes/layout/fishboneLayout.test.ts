import type { Factor } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { aFactor } from '../../../testing/fakePostmortems';
import { estimatedWidth } from '../../svg/textWidth';
import type { Bone } from './boneLayout';
import { bonesOf } from './bones';
import { factorForest } from './factorForest';
import { layoutFishbone } from './fishboneLayout';
import { areApart, manyFactors, someFactors } from './__testUtils__/factors';

const widthOf = estimatedWidth(12);
const CATEGORIES = [
  { key: 'monitoring-gap' },
  { key: 'testing-gap' },
  { key: 'process' },
];
const layoutOf = (factors: Factor[], room = 760) =>
  layoutFishbone(bonesOf(factorForest(factors), CATEGORIES), room, {
    widthOf,
    title: 'Checkout answers with errors',
    nameOf: category => category ?? 'Not said',
    factsOf: ({ layer }) => [layer],
  });

const factor = (id: string, category: string | null) =>
  aFactor({ id, category, statement: id });
const named = ({ name, ribs }: Bone) => [
  name.text,
  ...ribs.map(rib => rib.factor.id),
];

/** What is written or stands on the drawing, as areas. */
const areasOf = ({ bones, head }: ReturnType<typeof layoutOf>) => [
  head,
  ...bones.flatMap(({ ribs }) => ribs),
  ...bones.map(({ name }) => {
    const width = widthOf(name.text, 'bold');
    return { x: name.right - width, y: name.y - 8, width, height: 16 };
  }),
];

/** Where a line that leads down the drawing is at some height. */
const xAt = ({ x1, y1, x2, y2 }: Bone['line'], y: number) =>
  x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);

describe('layoutFishbone', () => {
  const factors = [
    factor('unsaid', null),
    factor('load', 'testing-gap'),
    factor('pool', 'monitoring-gap'),
    factor('old', 'gone'),
    factor('disk', 'monitoring-gap'),
  ];

  it('has a bone for each category in the order of these, then for what has none', () => {
    expect(layoutOf(factors).bones.map(named)).toEqual([
      ['monitoring-gap', 'pool', 'disk'],
      ['testing-gap', 'load'],
      ['gone', 'old'],
      ['Not said', 'unsaid'],
    ]);
  });

  it('has them above and below in turn', () => {
    const { bones, spines } = layoutOf(factors);
    const sides = bones.map(({ line }) => Math.sign(line.y1 - spines[0].y));
    expect(sides).toEqual([-1, 1, -1, 1]);
  });

  it('wraps into several spines where one is too long, all led to the head', () => {
    const many = Array.from({ length: 10 }, (_, i) =>
      factor(`f${i}`, `category-${i}`),
    );
    const { spines, trunk, head, width } = layoutOf(many, 760);
    // 760 less the head of 136, twice 16 and the lean of 48: three columns of 176, so six bones in a row.
    expect(spines).toHaveLength(2);
    expect(width).toBeLessThanOrEqual(760);
    expect([trunk.y1, trunk.y2]).toEqual(spines.map(({ y }) => y));
    expect(head.y + head.height / 2).toBe((trunk.y1 + trunk.y2) / 2);
  });

  it('gives a full bone several columns', () => {
    const { height } = layoutOf(
      Array.from({ length: 18 }, (_, i) => factor(`f${i}`, null)),
    );
    // Six lines, each less than 70 high, rather than eighteen.
    expect(height).toBeLessThan(6 * 70);
  });

  it('has a bone of nothing but a head without factors', () => {
    const { bones, head, height } = layoutOf([]);
    expect(bones).toEqual([]);
    expect(height).toBeGreaterThanOrEqual(head.height);
  });

  it('draws every factor once, inside, and nothing over anything else', () => {
    fc.assert(
      fc.property(
        someFactors,
        fc.integer({ min: 0, max: 1600 }),
        (some, room) => {
          const layout = layoutOf(some, room);
          const ribs = layout.bones.flatMap(bone => bone.ribs);
          expect(ribs.map(rib => rib.factor.id).sort()).toEqual(
            some.map(({ id }) => id).sort(),
          );
          expect(areApart(areasOf(layout), layout)).toBe(true);
        },
      ),
    );
  });

  it('has no text on a bone or a spine', () => {
    fc.assert(
      fc.property(
        someFactors,
        fc.integer({ min: 0, max: 1600 }),
        (some, room) => {
          const { bones, spines } = layoutOf(some, room);
          for (const { x, y, width, height } of bones.flatMap(b => b.ribs)) {
            for (const { line } of bones) {
              const [top, bottom] = [line.y1, line.y2].sort((a, b) => a - b);
              for (const at of [y, y + height]) {
                if (at < top || at > bottom) continue;
                const bone = xAt(line, at);
                expect(bone <= x || bone >= x + width).toBe(true);
              }
            }
            for (const spine of spines) {
              expect(spine.y <= y || spine.y >= y + height).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('is there at once for as many factors as a document may hold', () => {
    const start = performance.now();
    const { bones } = layoutOf(manyFactors('wide'));
    expect(bones.flatMap(({ ribs }) => ribs)).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
