import { LAYERS, type Factor } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { aFactor } from '../../../../testing/fakePostmortems';

const CATEGORIES = ['monitoring-gap', 'testing-gap', 'process', 'gone', null];

/** Up to forty factors, whose parents may be missing or go round in a circle. */
export const someFactors: fc.Arbitrary<Factor[]> = fc
  .array(
    fc.record({
      statement: fc.lorem({ maxCount: 20 }),
      parent: fc.option(fc.integer({ min: 0, max: 40 })),
      layer: fc.constantFrom(...LAYERS),
      category: fc.constantFrom(...CATEGORIES),
    }),
    { maxLength: 40 },
  )
  .map(all =>
    all.map(({ parent, ...fields }, i) =>
      aFactor({
        ...fields,
        id: `f${i}`,
        position: i,
        parentId: parent === null ? null : `f${parent}`,
      }),
    ),
  );

/** As many factors as a document may hold: each explaining the one before, or all explaining the first. */
export function manyFactors(shape: 'chain' | 'wide'): Factor[] {
  return Array.from({ length: 500 }, (_, i) => {
    const parent = shape === 'chain' ? i - 1 : 0;
    return aFactor({
      id: `f${i}`,
      position: i,
      parentId: i ? `f${parent}` : null,
      category: CATEGORIES[i % CATEGORIES.length],
    });
  });
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether areas are inside a drawing and none is over another. */
export function areApart(
  areas: readonly Area[],
  drawing: { width: number; height: number },
): boolean {
  const inside = areas.every(
    ({ x, y, width, height }) =>
      x >= 0 &&
      y >= 0 &&
      x + width <= drawing.width &&
      y + height <= drawing.height,
  );
  const areOver = (a: Area, b: Area) =>
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height;
  return (
    inside &&
    areas.every((a, i) => areas.slice(i + 1).every(b => !areOver(a, b)))
  );
}
