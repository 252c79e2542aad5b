import fc from 'fast-check';
import { shrunkLift } from './shrunkLift';

describe('shrunkLift', () => {
  // By hand, after Norén et al. 2013: (O + ½) / (E + ½); its binary logarithm is their information component.
  it.each([
    [1, 0.01, 1.5 / 0.51],
    [3, 0.5, 3.5],
    [0, 0.5, 0.5],
    [40, 10, 40.5 / 10.5],
  ])('of %i where %f were expected is %f', (count, expected, lift) => {
    expect(shrunkLift(count, expected)).toBeCloseTo(lift, 12);
  });

  it('is the mean of the posterior, added up over all rates', () => {
    // The second method: prior times likelihood, summed over small steps of the rate.
    for (const [count, expected] of [
      [4, 1.3],
      [12, 20],
    ]) {
      let [mass, moment] = [0, 0];
      for (let rate = 0.0005; rate < 40; rate += 0.001) {
        const density =
          rate ** (0.5 - 1 + count) * Math.exp(-rate * (0.5 + expected));
        mass += density;
        moment += density * rate;
      }
      expect(shrunkLift(count, expected)).toBeCloseTo(moment / mass, 3);
    }
  });

  it('lies between 1 and what was counted over what was expected', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.double({ min: 0.001, max: 1_000, noNaN: true }),
        (count, expected) => {
          const plain = count / expected;
          const lift = shrunkLift(count, expected);
          expect(lift).toBeGreaterThanOrEqual(Math.min(1, plain) - 1e-9);
          expect(lift).toBeLessThanOrEqual(Math.max(1, plain) + 1e-9);
        },
      ),
    );
  });
});
