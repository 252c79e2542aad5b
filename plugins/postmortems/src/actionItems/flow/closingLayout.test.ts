import type { ActionClosing } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { closingCsv } from './closingCsv';
import { closingLayout } from './closingLayout';

/** Four actions: one done on day 2, one on day 10, the others younger than that. */
const CLOSING: ActionClosing = {
  actions: 4,
  done: 2,
  owed: 2,
  wontDo: 0,
  points: [
    { day: 2, atRisk: 4, done: 1, share: 0.25, low: 0.04, high: 0.87 },
    { day: 10, atRisk: 2, done: 1, share: 0.625, low: 0.2, high: 0.98 },
  ],
  quartiles: { quarter: 2, half: 10, threeQuarters: null },
};

describe('closingLayout', () => {
  it('draws none done until the first day, and then a step up at each', () => {
    // 10 days over 200 px, all over 100 px: a step to 25% at 40 px, one to 62.5% at the end.
    expect(closingLayout(CLOSING, 200, 100).line).toBe(
      'M0,100L40,100L40,75L200,75L200,37.5',
    );
  });

  it('shows where half are done, and nothing of the kind where it never came to that', () => {
    expect(closingLayout(CLOSING, 200, 100).half).toEqual({
      x: 200,
      y: 50,
      day: 10,
    });
    const quartiles = { quarter: 2, half: null, threeQuarters: null };
    expect(closingLayout({ ...CLOSING, quartiles }, 200, 100).half).toBeNull();
  });

  it('begins with all of them followed, and leaves out what has no room beside the last day', () => {
    // Day 2 stands 40 px from the first: too near.
    expect(closingLayout(CLOSING, 200, 100).marks).toEqual([
      { day: 0, x: 0, atRisk: 4 },
      { day: 10, x: 200, atRisk: 2 },
    ]);
    expect(
      closingLayout(CLOSING, 400, 100).marks.map(({ day }) => day),
    ).toEqual([0, 2, 10]);
  });

  it('keeps its numbers apart, with the last day among them', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 900 }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 120, max: 900 }),
        (unsorted, width) => {
          const points = unsorted
            .sort((a, b) => a - b)
            .map(day => ({ ...CLOSING.points[0], day }));
          const { marks } = closingLayout({ ...CLOSING, points }, width, 100);
          expect(marks[0].day).toBe(0);
          expect(marks.at(-1)?.day).toBe(points.at(-1)?.day);
          marks
            .slice(1)
            .forEach((mark, i) =>
              expect(mark.x - marks[i].x).toBeGreaterThanOrEqual(56),
            );
        },
      ),
    );
  });
});

describe('closingCsv', () => {
  it('has a line of names, and one for each step', () => {
    expect(closingCsv(CLOSING)).toBe(
      'day,atRisk,done,share,low,high\r\n2,4,1,0.25,0.04,0.87\r\n10,2,1,0.625,0.2,0.98\r\n',
    );
  });
});
