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

/** Some marked ones, drawn or not, of each stratum; in whole numbers, stratum by stratum. */
function countedTogether(count: number, tables: Margins[]): number {
  let chances = [1];
  for (const table of tables) {
    const next: number[] = [];
    chances.forEach((p, i) => {
      for (let k = 0; k <= table.drawn; k++) {
        const q = counted(k, table) - counted(k + 1, table);
        next[i + k] = (next[i + k] ?? 0) + p * q;
      }
    });
    chances = next;
  }
  return chances
    .slice(Math.max(0, count))
    .reduce((sum, chance) => sum + chance, 0);
}

describe('chanceOfAtLeast', () => {
  // R. A. Fisher, "The Design of Experiments", 1935, chapter II: the lady and the eight cups of tea.
  it('is 1 in 70 for a lady who names all four cups, and 17 in 70 for three or more', () => {
    const cups = { total: 8, marked: 4, drawn: 4 };
    expect(chanceOfAtLeast(4, [cups])).toBeCloseTo(1 / 70, 12);
    expect(chanceOfAtLeast(3, [cups])).toBeCloseTo(17 / 70, 12);
  });

  // R. A. Fisher, Journal of the Royal Statistical Society 98 (1935), 39–82: ten of thirteen monozygotic and two of
  // seventeen dizygotic twins of criminals had been convicted; 619 in 1,330,665.
  it("is as Fisher has it for criminals' twins", () => {
    const twins = { total: 30, marked: 12, drawn: 13 };
    expect(chanceOfAtLeast(10, [twins])).toBeCloseTo(619 / 1_330_665, 12);
  });

  it('is the share of all draws that have so many', () => {
    fc.assert(
      fc.property(
        anyMargins(120),
        fc.integer({ min: -1, max: 121 }),
        (margins, count) => {
          expect(chanceOfAtLeast(count, [margins])).toBeCloseTo(
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
        expect(chanceOfAtLeast(count, [margins])).toBeCloseTo(
          chanceOfAtLeast(count, [other]),
          8,
        );
      }),
    );
  });

  it('falls as more are asked for, from 1 down, and stays a chance with a hundred thousand', () => {
    const margins = { total: 100_000, marked: 20_000, drawn: 5_000 };
    let last = chanceOfAtLeast(0, [margins]);
    expect(last).toBe(1);
    for (let count = 900; count <= 1_150; count++) {
      const chance = chanceOfAtLeast(count, [margins]);
      expect(chance).toBeLessThanOrEqual(last);
      expect(chance).toBeGreaterThan(0);
      last = chance;
    }
    // A thousand are expected, and half of all draws have as many or a little more.
    expect(chanceOfAtLeast(1_000, [margins])).toBeCloseTo(0.5, 1);
  });

  // Rabbits with streptococci, given penicillin at once or after an hour and a half, at five doses: of those treated at
  // once 16 of 26 lived. A. Agresti, "Categorical Data Analysis" (1990), section 7.4, has an exact chance of 0.0200.
  it('is of several tables what is drawn from all of them', () => {
    const doses = [
      { total: 11, marked: 0, drawn: 6 },
      { total: 12, marked: 3, drawn: 6 },
      { total: 12, marked: 8, drawn: 6 },
      { total: 12, marked: 11, drawn: 6 },
      { total: 7, marked: 7, drawn: 2 },
    ];
    expect(chanceOfAtLeast(16, doses)).toBeCloseTo(0.02, 4);
    // All seventeen that could: 20 of 220 draws, 15 of 495, and one of two.
    expect(chanceOfAtLeast(17, doses)).toBeCloseTo(
      (20 / 220) * (15 / 495) * (1 / 2),
      12,
    );
    expect(chanceOfAtLeast(18, doses)).toBe(0);
  });

  it('is the share of all draws from several tables that have so many together', () => {
    fc.assert(
      fc.property(
        fc.array(anyMargins(20), { maxLength: 4 }),
        fc.integer({ min: -1, max: 60 }),
        (tables, count) => {
          expect(chanceOfAtLeast(count, tables)).toBeCloseTo(
            countedTogether(count, tables),
            10,
          );
        },
      ),
    );
  });

  it('does not depend on the order of the tables, nor on one from which nothing else can be drawn', () => {
    fc.assert(
      fc.property(
        fc.array(anyMargins(300), { minLength: 1, maxLength: 6 }),
        fc.nat(900),
        fc.nat(50),
        (tables, count, all) => {
          const chance = chanceOfAtLeast(count, tables);
          expect(chanceOfAtLeast(count, [...tables].reverse())).toBeCloseTo(
            chance,
            10,
          );
          const certain = { total: all, marked: all, drawn: all };
          expect(
            chanceOfAtLeast(count + all, [...tables, certain]),
          ).toBeCloseTo(chance, 10);
        },
      ),
    );
  });

  it('tells seldom chances too, in their order', () => {
    const tables = [
      { total: 50_000, marked: 5_000, drawn: 500 },
      { total: 50_000, marked: 20_000, drawn: 500 },
    ];
    // 250 are expected, give or take 13: about eight, six and four times that more.
    const [least, less, more] = [353, 328, 302].map(count =>
      chanceOfAtLeast(count, tables),
    );
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThan(less);
    expect(less).toBeLessThan(more);
    expect(more).toBeLessThan(1e-3);
  });
});
