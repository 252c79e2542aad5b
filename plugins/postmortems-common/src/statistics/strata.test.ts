import fc from 'fast-check';
import { strataOf, sumOf } from './strata';

/** How many post-mortems of each size, from none upwards. */
const anySizes = fc.array(fc.nat(60), { maxLength: 14 });

describe('strata of sizes', () => {
  it('are one among so few that nothing could be told in several', () => {
    expect(strataOf([2, 9, 12, 10, 6])([2, 9, 12, 10, 6])).toEqual([39]);
  });

  it('are as many as there are enough of each size for', () => {
    const sizes = [0, 25, 10, 12, 5, 30, 1, 2];
    // 25 of one; ten and twelve of two and three; five and thirty of four and five, with the three that are larger.
    expect(strataOf(sizes)(sizes)).toEqual([25, 22, 38]);
  });

  it('do not take the few large ones of many for small ones', () => {
    const sizes = [900, 3_000, 2_000, 100, 30, 25, 3];
    expect(strataOf(sizes)(sizes)).toEqual([900, 3_000, 2_000, 100, 30, 28]);
  });

  it('put each post-mortem into one of them, and no stratum is too small', () => {
    fc.assert(
      fc.property(anySizes, sizes => {
        const strata = strataOf(sizes)(sizes);
        expect(sumOf(strata)).toBe(sumOf(sizes));
        expect(strata.length === 1 || Math.min(...strata) >= 20).toBe(true);
      }),
    );
  });

  it('put the same sizes together wherever they are counted', () => {
    fc.assert(
      fc.property(anySizes, fc.infiniteStream(fc.nat(60)), (sizes, draws) => {
        const strata = strataOf(sizes);
        const here = sizes.map(count => Math.min(count, draws.next().value));
        const elsewhere = sizes.map((count, size) => count - here[size]);
        expect(strata(here).map((n, i) => n + strata(elsewhere)[i])).toEqual(
          strata(sizes),
        );
      }),
    );
  });
});
