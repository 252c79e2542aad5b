import { compareMedians } from './compareMedians';
import { CountedValues } from './countedValues';
import { standardNormalQuantile } from './normal';

const RUNS = 2_000;
/** Five durations are told at once. */
const AMONG = 5;
const DAY = 86_400;

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

type Draw = (median: number, random: () => number) => number;

/** Lengths of incidents: lognormal, as spread as real ones are, and to the minute. */
const uneven: Draw = (median, random) =>
  Math.max(
    60,
    60 *
      Math.round(
        (median * Math.exp(1.5 * standardNormalQuantile(random()))) / 60,
      ),
  );

/** As times to detection are: half are seen at once, which stands for a second, and the others minutes later. */
const halfAtOnce: Draw = (median, random) =>
  random() < 0.5 ? 1 : uneven(median, random);

interface World {
  each: [before: number, after: number];
  truth: number;
  draw?: Draw;
}

/** In how many runs something is told, and in how many the interval of the ratio holds the truth. */
function power({ each, truth, draw = uneven }: World, seed: number) {
  const random = randomNumbers(seed);
  const side = (n: number, median: number) =>
    of(Array.from({ length: n }, () => draw(median, random)));
  let told = 0;
  let held = 0;
  for (let run = 0; run < RUNS; run++) {
    const { ratio, verdict } = compareMedians(
      side(each[0], 3_600),
      side(each[1], 3_600 * truth),
      AMONG,
    );
    if (verdict !== 'cannot_tell') told += 1;
    if (ratio && ratio.low <= truth && truth <= ratio.high) held += 1;
  }
  return { told: told / RUNS, held: held / RUNS };
}

const WORLDS = {
  'a tenth, 86 and 87': { each: [86, 87], truth: 0.9 },
  'a tenth, 173 and 173': { each: [173, 173], truth: 0.9 },
  'no change, 86 and 87': { each: [86, 87], truth: 1 },
  'no change, half at once, 86 and 87': {
    ...{ each: [86, 87], truth: 1, draw: halfAtOnce },
  },
  'four fifths, 86 and 87': { each: [86, 87], truth: 0.2 },
  'four fifths, 40 and 40': { each: [40, 40], truth: 0.2 },
  'four fifths, 10 and 10': { each: [10, 10], truth: 0.2 },
} satisfies Record<string, World>;

describe('two medians', () => {
  it('are told apart where four fifths are gone, and not where a tenth is or nothing at all', () => {
    const figures = Object.fromEntries(
      Object.entries(WORLDS).map(([name, world], i) => [
        ...[name, power(world as World, 20_261_127 + i)],
      ]),
    ) as Record<keyof typeof WORLDS, ReturnType<typeof power>>;
    // These stand in docs/insights.md.
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
    process.stdout.write(
      `${Object.entries(figures)
        .map(
          ([name, { told, held }]) =>
            `${name}: told in ${percent(told)}, interval holds in ${percent(
              held,
            )}`,
        )
        .join('\n')}\n`,
    );
    expect(figures['a tenth, 86 and 87'].told).toBeLessThan(0.03);
    expect(figures['a tenth, 173 and 173'].told).toBeLessThan(0.03);
    // One comparison in a hundred may be wrong: five are made.
    expect(figures['no change, 86 and 87'].told).toBeLessThan(0.01);
    expect(figures['no change, half at once, 86 and 87'].told).toBeLessThan(
      0.01,
    );
    expect(figures['four fifths, 86 and 87'].told).toBeGreaterThan(0.85);
  });

  it('are not told apart by those that are over, where those that are not could make them the same', () => {
    const days = (from: number, count: number) =>
      of(Array.from({ length: count }, (_, i) => (from + i / 100) * DAY));
    const before = days(6, 40);
    const after = days(2, 40);
    expect(compareMedians(before, after, AMONG).verdict).toBe('shorter');
    // Five more leave the median among those that are over, however long they take; forty do not.
    const soFar = (n: number, ofDays: number) =>
      of(Array(n).fill(ofDays * DAY));
    const none = of([]);
    const verdictWith = (unfinished: number) =>
      compareMedians(before, after, AMONG, {
        ...{ before: none, after: soFar(unfinished, 1) },
      }).verdict;
    expect(verdictWith(5)).toBe('shorter');
    expect(verdictWith(40)).toBe('cannot_tell');
    // They are no reason to say that it took longer either.
    expect(
      compareMedians(before, before, AMONG, {
        ...{ before: none, after: soFar(400, 1) },
      }).verdict,
    ).toBe('cannot_tell');
    // Nor is it told where they may yet be over soon, unless they have taken long by now.
    const longerWith = (ofDays: number) =>
      compareMedians(after, before, AMONG, {
        ...{ before: none, after: soFar(60, ofDays) },
      }).verdict;
    expect(longerWith(1)).toBe('cannot_tell');
    expect(longerWith(7)).toBe('longer');
    // What was not over before may have taken as long.
    expect(
      compareMedians(after, before, AMONG, {
        ...{ before: soFar(60, 1), after: none },
      }).verdict,
    ).toBe('cannot_tell');
  });

  it('are not told apart where there are too few', () => {
    const some = (n: number, from: number) =>
      of(Array.from({ length: n }, (_, i) => from + i));
    expect(compareMedians(some(8, 1), some(8, 1_000), AMONG).verdict).toBe(
      'cannot_tell',
    );
    expect(compareMedians(some(9, 1), some(9, 1_000), AMONG).verdict).toBe(
      'longer',
    );
  });
});
