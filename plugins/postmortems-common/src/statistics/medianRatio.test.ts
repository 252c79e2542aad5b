import { CountedValues } from './countedValues';
import { medianRatio } from './medianRatio';
import { standardNormalQuantile } from './normal';

const of = (values: number[]) =>
  CountedValues.of(values.map(value => ({ value, count: 1 })));

/** Numbers from 0 to 1 that are the same at every run: the generator of Park and Miller. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Lengths of incidents: lognormal, as spread as real ones are, and to the minute. */
function incidents(n: number, median: number, random: () => number) {
  const SIGMA = 1.5;
  return of(
    Array.from({ length: n }, () =>
      Math.max(
        60,
        60 *
          Math.round(
            (median * Math.exp(SIGMA * standardNormalQuantile(random()))) / 60,
          ),
      ),
    ),
  );
}

describe('the ratio of two medians', () => {
  it('is that of the example of statpsych', () => {
    // ci.ratio.median2 of D. G. Bonett's package statpsych, as its documentation prints it.
    const y2 = [32, 39, 26, 35, 43, 27, 40, 37, 34, 29, 49, 42, 40];
    const y1 = [36, 44, 47, 42, 49, 39, 46, 31, 33, 48];
    const { estimate, low, high } = medianRatio(of(y2), of(y1))!;
    expect(estimate).toBeCloseTo(1.162162, 6);
    expect(low).toBeCloseTo(0.927667, 6);
    expect(high).toBeCloseTo(1.455933, 6);
  });

  it('is not known of fewer than five, nor where almost all are the same', () => {
    expect(medianRatio(of([1, 2, 3, 4]), of([1, 2, 3, 4, 5]))).toBeNull();
    expect(
      medianRatio(
        of([1, 2, 3, 4, 5]),
        CountedValues.of([
          { value: 60, count: 40 },
          { value: 90, count: 1 },
        ]),
      ),
    ).toBeNull();
    expect(
      medianRatio(of([1, 2, 3, 4, 5]), of([1, 2, 3, 4, 5])),
    ).not.toBeNull();
  });

  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const RUNS = 1_000;
  /** Five durations are told at once. In how many runs the interval leaves 1 out, and in how many it holds the truth. */
  function power(each: [before: number, after: number], truth: number) {
    const random = randomNumbers(20_261_126);
    let told = 0;
    let held = 0;
    for (let run = 0; run < RUNS; run++) {
      const before = incidents(each[0], 3_600, random);
      const after = incidents(each[1], 3_600 * truth, random);
      const { low, high } = medianRatio(before, after, 5)!;
      if (high < 1 || low > 1) told += 1;
      if (low <= truth && truth <= high) held += 1;
    }
    return { told: told / RUNS, held: held / RUNS };
  }

  it('cannot tell a gain of a tenth in 173 incidents, and can tell a drop by four fifths', () => {
    const figures = {
      'a tenth, 173 in all': power([86, 87], 0.9),
      'a tenth, 173 on each side': power([173, 173], 0.9),
      'no change, 173 in all': power([86, 87], 1),
      'four fifths, 173 in all': power([86, 87], 0.2),
      'four fifths, 20 in all': power([10, 10], 0.2),
      'no change, 10 in all': power([5, 5], 1),
    };
    // These stand in docs/insights.md.
    process.stdout.write(
      `${Object.entries(figures)
        .map(
          ([of_, { told, held }]) =>
            `${of_}: told in ${percent(told)}, interval holds in ${percent(
              held,
            )}`,
        )
        .join('\n')}\n`,
    );
    expect(figures['a tenth, 173 in all'].told).toBeLessThan(0.05);
    expect(figures['a tenth, 173 on each side'].told).toBeLessThan(0.05);
    expect(figures['no change, 173 in all'].told).toBeLessThan(0.03);
    expect(figures['four fifths, 173 in all'].told).toBeGreaterThan(0.98);
    for (const { held } of Object.values(figures)) {
      expect(held).toBeGreaterThan(0.97);
    }
  });
});
