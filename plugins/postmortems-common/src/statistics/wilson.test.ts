import fc from 'fast-check';
import { Z } from './interval';
import { wilsonInterval } from './wilson';

const anyShare = fc
  .integer({ min: 1, max: 5_000 })
  .chain(of => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

describe('wilsonInterval', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is from %f to %f', (count, of, low, high) => {
    const interval = wilsonInterval(count, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('has ends at which the share would be just as far away as it may be', () => {
    // The second method: the ends are where the score test is just no longer passed.
    fc.assert(
      fc.property(anyShare, ([count, of]) => {
        const { low, high } = wilsonInterval(count, of);
        for (const end of [low, high]) {
          if (end === 0 || end === 1) continue;
          const z = (count / of - end) / Math.sqrt((end * (1 - end)) / of);
          expect(Math.abs(z)).toBeCloseTo(Z, 6);
        }
      }),
    );
  });

  it('lies between 0 and 1 around the share, and is turned around with it', () => {
    fc.assert(
      fc.property(anyShare, ([count, of]) => {
        const { low, high } = wilsonInterval(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / of);
        expect(high).toBeGreaterThanOrEqual(count / of);
        const rest = wilsonInterval(of - count, of);
        expect(rest.low).toBeCloseTo(1 - high, 12);
        expect(rest.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it('knows nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
