import fc from 'fast-check';
import { benjaminiHochberg } from './benjaminiHochberg';

// Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), section 3.2: fifteen comparisons
// of treatments of myocardial infarction, four of which are found at 5%.
const MYOCARDIAL = [
  ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
  ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1.0],
];

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});

/** The second method, as it is written in the article: the largest rank whose chance is low enough, and all before it. */
function foundAt(level: number, family: number[]): number[] {
  const ordered = [...family].sort((a, b) => a - b);
  let rank = 0;
  ordered.forEach((chance, i) => {
    if (chance <= ((i + 1) / family.length) * level) rank = i + 1;
  });
  return rank === 0 ? [] : family.filter(chance => chance <= ordered[rank - 1]);
}

describe('benjaminiHochberg', () => {
  it('finds the four that the article finds', () => {
    const q = benjaminiHochberg(MYOCARDIAL);
    expect(q.filter(value => value < 0.05)).toHaveLength(4);
    // By hand: 15 / 4 · 0.0095, and for the first 15 · 0.0001.
    expect(q[3]).toBeCloseTo(0.035625, 10);
    expect(q[0]).toBeCloseTo(0.0015, 10);
    expect(q[14]).toBe(1);
  });

  it('finds at any level what the procedure of the article finds', () => {
    fc.assert(
      fc.property(
        chances,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (family, level) => {
          const q = benjaminiHochberg(family);
          // Away from where rounding decides.
          fc.pre(q.every(value => Math.abs(value - level) > 1e-9));
          expect(family.filter((_, i) => q[i] <= level)).toEqual(
            foundAt(level, family),
          );
        },
      ),
    );
  });

  it('is never below the chance itself, keeps the order, and does not ask how the tests are listed', () => {
    fc.assert(
      fc.property(chances, family => {
        const q = benjaminiHochberg(family);
        q.forEach((value, i) =>
          expect(value).toBeGreaterThanOrEqual(family[i]),
        );
        const turned = benjaminiHochberg([...family].reverse()).reverse();
        turned.forEach((value, i) => expect(value).toBeCloseTo(q[i], 12));
      }),
    );
  });

  it('takes an empty family', () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
