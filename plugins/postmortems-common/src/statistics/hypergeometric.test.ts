import fc from 'fast-check';
import { chanceOfAtLeast, Margins } from './hypergeometric';

const anyMargins = (largest: number): fc.Arbitrary<Margins> =>
  fc.integer({ min: 1, max: largest }).chain(total =>
    fc.record({
      total: fc.constant(total),
      marked: fc.integer({ min: 0, max: total }),
      drawn: fc.integer({ min: 0, max: total }),
    }),
  );

/** The number of ways to choose some, in whole numbers. */
function ways(of: number, chosen: number): bigint {
  if (chosen < 0 || chosen > of) return 0n;
  let result = 1n;
  for (let i = 1; i <= chosen; i++) {
    result = (result * BigInt(of - chosen + i)) / BigInt(i);
  }
  return result;
}

/** The second method: how many of all draws have that many, counted in whole numbers. */
function counted(count: number, { total, marked, drawn }: Margins): number {
  let some = 0n;
  for (let k = Math.max(0, count); k <= drawn; k++) {
    some += ways(marked, k) * ways(total - marked, drawn - k);
  }
  return Number((some * 10n ** 15n) / ways(total, drawn)) / 1e15;
}

describe('chanceOfAtLeast', () => {
  // R. A. Fisher, "The Design of Experiments", 1935, chapter II: the lady and the eight cups of tea.
  it('is 1 in 70 for a lady who names all four cups, and 17 in 70 for three or more', () => {
    const cups = { total: 8, marked: 4, drawn: 4 };
    expect(chanceOfAtLeast(4, cups)).toBeCloseTo(1 / 70, 12);
    expect(chanceOfAtLeast(3, cups)).toBeCloseTo(17 / 70, 12);
  });

  // R. A. Fisher, Journal of the Royal Statistical Society 98 (1935), 39–82: ten of thirteen monozygotic and two of
  // seventeen dizygotic twins of criminals had been convicted; 619 in 1,330,665.
  it("is as Fisher has it for criminals' twins", () => {
    const twins = { total: 30, marked: 12, drawn: 13 };
    expect(chanceOfAtLeast(10, twins)).toBeCloseTo(619 / 1_330_665, 12);
  });

  it('is the share of all draws that have so many', () => {
    fc.assert(
      fc.property(
        anyMargins(120),
        fc.integer({ min: -1, max: 121 }),
        (margins, count) => {
          expect(chanceOfAtLeast(count, margins)).toBeCloseTo(
            counted(count, margins),
            10,
          );
        },
      ),
    );
  });

  it('does not depend on which margin is called drawn', () => {
    fc.assert(
      fc.property(anyMargins(100_000), fc.nat(2_000), (margins, count) => {
        const { total, marked, drawn } = margins;
        const other = { total, marked: drawn, drawn: marked };
        expect(chanceOfAtLeast(count, margins)).toBeCloseTo(
          chanceOfAtLeast(count, other),
          8,
        );
      }),
    );
  });

  it('falls as more are asked for, from 1 down, and stays a chance with a hundred thousand', () => {
    const margins = { total: 100_000, marked: 20_000, drawn: 5_000 };
    let last = chanceOfAtLeast(0, margins);
    expect(last).toBe(1);
    for (let count = 900; count <= 1_150; count++) {
      const chance = chanceOfAtLeast(count, margins);
      expect(chance).toBeLessThanOrEqual(last);
      expect(chance).toBeGreaterThan(0);
      last = chance;
    }
    // A thousand are expected, and half of all draws have as many or a little more.
    expect(chanceOfAtLeast(1_000, margins)).toBeCloseTo(0.5, 1);
  });
});
