import fc from 'fast-check';
import { placeFlags, placeLabels } from './labels';

const WIDTH = 800;

describe('placeFlags', () => {
  it('lets flags that are far apart share the highest row', () => {
    expect(
      placeFlags(
        [
          { x: 0, width: 100 },
          { x: 200, width: 100 },
        ],
        WIDTH,
        8,
      ),
    ).toEqual([
      { left: 0, width: 100, row: 0 },
      { left: 200, width: 100, row: 0 },
    ]);
  });

  it('moves a flag that would touch another into the next row', () => {
    const placed = placeFlags(
      [
        { x: 0, width: 100 },
        { x: 50, width: 100 },
        { x: 108, width: 100 },
      ],
      WIDTH,
      8,
    );
    expect(placed.map(flag => flag.row)).toEqual([0, 1, 0]);
  });

  it('opens to the left at the end of the picture', () => {
    expect(placeFlags([{ x: 750, width: 100 }], WIDTH, 8)).toEqual([
      { left: 650, width: 100, row: 0 },
    ]);
  });

  it('never lets two flags overlap or one leave the picture', () => {
    const flags = fc
      .array(
        fc.record({
          x: fc.integer({ min: 0, max: WIDTH }),
          width: fc.integer({ min: 1, max: WIDTH / 2 }),
        }),
        { maxLength: 20 },
      )
      .map(all => all.sort((a, b) => a.x - b.x));
    fc.assert(
      fc.property(flags, all => {
        const placed = placeFlags(all, WIDTH, 8);
        expect(placed).toHaveLength(all.length);
        placed.forEach((flag, i) => {
          expect(flag.left).toBeGreaterThanOrEqual(0);
          expect(flag.left + flag.width).toBeLessThanOrEqual(WIDTH);
          // A flag stays at its pole.
          expect(flag.left).toBeLessThanOrEqual(all[i].x);
          expect(flag.left + flag.width).toBeGreaterThanOrEqual(all[i].x);
          for (const other of placed.slice(0, i)) {
            const apart =
              flag.row !== other.row ||
              flag.left >= other.left + other.width + 8 ||
              other.left >= flag.left + flag.width + 8;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});

describe('placeLabels', () => {
  const bounds = { left: 0, right: WIDTH };

  it('writes to the right where there is room', () => {
    expect(placeLabels([{ x: 100, width: 200 }], bounds, 12, 60)).toEqual([
      { side: 'right', left: 112, width: 200 },
    ]);
  });

  it('writes to the left where only there is room for all of it', () => {
    expect(placeLabels([{ x: 700, width: 200 }], bounds, 12, 60)).toEqual([
      { side: 'left', left: 488, width: 200 },
    ]);
  });

  it('cuts a label at the next dot, and leaves it out where too little would remain', () => {
    const dots = [
      { x: 10, width: 300 },
      { x: 134, width: 300 },
      { x: 170, width: 300 },
    ];
    expect(placeLabels(dots, bounds, 12, 60)).toEqual([
      { side: 'right', left: 22, width: 100 },
      null,
      { side: 'right', left: 182, width: 300 },
    ]);
  });

  it('never lets a label touch another or a dot, nor leave the lane', () => {
    const dots = fc.array(
      fc.record({
        step: fc.integer({ min: 18, max: 300 }),
        width: fc.integer({ min: 1, max: 500 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(dots, steps => {
        let x = 0;
        const all = steps
          .map(({ step, width }) => ({ x: (x += step), width }))
          .filter(dot => dot.x < WIDTH);
        const placed = placeLabels(all, bounds, 12, 60);
        const boxes = placed.flatMap(label => label ?? []);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(WIDTH);
          for (const dot of all) {
            expect(
              dot.x + 12 <= box.left || dot.x - 12 >= box.left + box.width,
            ).toBe(true);
          }
          for (const other of boxes) {
            if (other === box) continue;
            expect(
              other.left + other.width <= box.left ||
                box.left + box.width <= other.left,
            ).toBe(true);
          }
        }
      }),
    );
  });
});
