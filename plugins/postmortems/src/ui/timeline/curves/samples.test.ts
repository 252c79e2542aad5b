import fc from 'fast-check';
import { runsWithin, sampleAt } from './samples';

type Points = [number, number | null][];

describe('runsWithin', () => {
  const points: Points = [
    [0, 0],
    [10, 20],
    [20, null],
    [30, 5],
    [40, 10],
    [50, 0],
  ];

  it('parts a curve at its gaps', () => {
    expect(runsWithin(points, { from: 0, to: 50 })).toEqual([
      [
        [0, 0],
        [10, 20],
      ],
      [
        [30, 5],
        [40, 10],
        [50, 0],
      ],
    ]);
  });

  it('cuts it at the edges, at the value it has there', () => {
    expect(runsWithin(points, { from: 5, to: 45 })).toEqual([
      [
        [5, 10],
        [10, 20],
      ],
      [
        [30, 5],
        [40, 10],
        [45, 5],
      ],
    ]);
  });

  it('draws a stretch between two measurements', () => {
    expect(runsWithin(points, { from: 42, to: 44 })).toEqual([
      [
        [42, 8],
        [44, 6],
      ],
    ]);
  });

  it('has nothing of a curve that lies elsewhere, and of a gap', () => {
    expect(runsWithin(points, { from: 60, to: 70 })).toEqual([]);
    expect(runsWithin(points, { from: 12, to: 28 })).toEqual([]);
    expect(runsWithin([], { from: 0, to: 1 })).toEqual([]);
  });

  it('has every measurement within the span once, and nothing outside it', () => {
    const curves = fc
      .uniqueArray(fc.integer({ min: 0, max: 100 }))
      .map(times => times.sort((a, b) => a - b))
      .chain(times =>
        fc
          .array(fc.option(fc.integer()), {
            minLength: times.length,
            maxLength: times.length,
          })
          .map(values => times.map((at, i): Points[0] => [at, values[i]])),
      );
    fc.assert(
      fc.property(curves, fc.nat(100), fc.nat(50), (curve, from, length) => {
        const span = { from, to: from + length };
        const drawn = runsWithin(curve, span).flat();
        for (const [at] of drawn) {
          expect(at).toBeGreaterThanOrEqual(span.from);
          expect(at).toBeLessThanOrEqual(span.to);
        }
        const inside = curve.filter(
          ([at, value]) => value !== null && at >= from && at <= span.to,
        );
        for (const [at, value] of inside) {
          expect(drawn.filter(sample => sample[0] === at)).toEqual([
            [at, value],
          ]);
        }
      }),
    );
  });
});

describe('sampleAt', () => {
  const points: Points = [
    [0, 1],
    [10, 2],
    [20, null],
    [30, 4],
  ];

  it('is the closest measurement', () => {
    expect(sampleAt(points, 0)).toEqual([0, 1]);
    expect(sampleAt(points, 4)).toEqual([0, 1]);
    expect(sampleAt(points, 6)).toEqual([10, 2]);
    expect(sampleAt(points, 30)).toEqual([30, 4]);
  });

  it('knows nothing of a gap, nor of what was before and after', () => {
    expect(sampleAt(points, 19)).toBeNull();
    expect(sampleAt(points, -1)).toBeNull();
    expect(sampleAt(points, 31)).toBeNull();
    expect(sampleAt([], 0)).toBeNull();
  });
});
