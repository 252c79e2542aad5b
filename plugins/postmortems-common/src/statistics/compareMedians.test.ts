import { compareMedians, MedianVerdict } from './compareMedians';
import { CountedValues } from './countedValues';
import { Interval } from './interval';

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

/** By G. E. P. Box and M. E. Muller. */
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

type Draw = (median: number, random: () => number) => number;

/** Lengths of incidents: lognormal, as spread as real ones are, and to the minute. */
const uneven: Draw = (median, random) =>
  Math.max(60, 60 * Math.round((median * Math.exp(1.5 * normal(random))) / 60));

/** As times to detection are: half are seen at once, which stands for a second, and the others minutes later. */
const halfAtOnce: Draw = (median, random) =>
  random() < 0.5 ? 1 : uneven(median, random);

/** As people write them: seven of ten the usual value, the others half or twice of it. */
const usual: Draw = (median, random) => {
  const which = random();
  if (which < 0.7) return median;
  return which < 0.85 ? median / 2 : median * 2;
};

/** Values that people round to, in minutes. */
const ROUND = [
  ...[5, 10, 15, 20, 30, 45, 60, 90],
  ...[2, 3, 4, 6, 8, 12, 24, 48].map(hours => 60 * hours),
].map(minutes => 60 * minutes);

/** Less spread, and to the nearest of these. */
const rounded: Draw = (median, random) => {
  const exact = median * Math.exp(0.5 * normal(random));
  const from = (value: number) => Math.abs(Math.log(value / exact));
  return ROUND.reduce((a, b) => (from(b) < from(a) ? b : a));
};

interface World {
  each: [before: number, after: number];
  truth: number;
  /** What the draws after are of what they are before, where that is not the ratio of their medians. */
  drawn?: number;
  draw?: Draw;
}

/** What an interval says by itself. */
function saidBy({ low, high }: Interval): MedianVerdict {
  if (high < 1) return 'shorter';
  return low > 1 ? 'longer' : 'cannot_tell';
}

/** In how many runs something is told, and in how many the interval of the ratio holds the truth. */
function power(
  { each, truth, drawn = truth, draw = uneven }: World,
  seed: number,
) {
  const random = randomNumbers(seed);
  const side = (n: number, median: number) =>
    of(Array.from({ length: n }, () => draw(median, random)));
  let told = 0;
  let held = 0;
  let contradicted = 0;
  for (let run = 0; run < RUNS; run++) {
    const { ratio, verdict } = compareMedians(
      side(each[0], 3_600),
      side(each[1], 3_600 * drawn),
      AMONG,
    );
    if (verdict !== 'cannot_tell') told += 1;
    if (ratio && ratio.low <= truth && truth <= ratio.high) held += 1;
    if (verdict !== saidBy(ratio!)) contradicted += 1;
  }
  return { told: told / RUNS, held: held / RUNS, contradicted };
}

const WORLDS = {
  'a tenth, 86 and 87': { each: [86, 87], truth: 0.9 },
  'a tenth, 173 and 173': { each: [173, 173], truth: 0.9 },
  'no change, 86 and 87': { each: [86, 87], truth: 1 },
  'no change, half at once, 86 and 87': {
    ...{ each: [86, 87], truth: 1, draw: halfAtOnce },
  },
  'four fifths, 86 and 87': { each: [86, 87], truth: 0.2 },
  'no change, the usual value, 86 and 87': {
    ...{ each: [86, 87], truth: 1, draw: usual },
  },
  'four fifths, the usual value, 86 and 87': {
    ...{ each: [86, 87], truth: 0.2, draw: usual },
  },
  'no change, rounded, 86 and 87': {
    ...{ each: [86, 87], truth: 1, draw: rounded },
  },
  // 60 and 12 minutes: of what is rounded, half are within 60 and within 10.
  'four fifths, rounded, 86 and 87': {
    ...{ each: [86, 87], truth: 1 / 6, drawn: 0.2, draw: rounded },
  },
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
    const among = (part: string) =>
      Object.entries(figures).filter(([name]) => name.includes(part));
    for (const [, { told }] of among('a tenth'))
      expect(told).toBeLessThan(0.03);
    // One comparison in a hundred may be wrong: five are made.
    for (const [, { told }] of among('no change')) {
      expect(told).toBeLessThan(0.01);
    }
    for (const [, { told }] of among('four fifths').filter(([name]) =>
      name.includes('86 and 87'),
    )) {
      expect(told).toBeGreaterThan(0.85);
    }
    for (const { held, contradicted } of Object.values(figures)) {
      expect(held).toBeGreaterThan(0.99);
      expect(contradicted).toBe(0);
    }
  });

  it('have a ratio between those of the ends of their intervals', () => {
    const upTo16 = of(Array.from({ length: 16 }, (_, i) => i + 1));
    const to116 = of(Array.from({ length: 16 }, (_, i) => i + 101));
    // Of sixteen, from the third to the fourteenth: see the interval of a median.
    expect(compareMedians(upTo16, to116, AMONG)).toEqual({
      ratio: { estimate: 108.5 / 8.5, low: 103 / 14, high: 114 / 3 },
      verdict: 'longer',
    });
    // As many write the usual value, nothing else tells how far the median may be off.
    const nine = (value: number) => of(Array(9).fill(value));
    expect(compareMedians(nine(3_600), nine(720), AMONG)).toEqual({
      ratio: { estimate: 0.2, low: 0.2, high: 0.2 },
      verdict: 'shorter',
    });
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
    // More than half may take any time: how much longer at most nobody knows, but how much at least.
    const { ratio } = compareMedians(after, before, AMONG, {
      ...{ before: none, after: soFar(60, 7) },
    });
    expect(ratio?.high).toBe(Infinity);
    expect(ratio?.low).toBeGreaterThan(2);
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
    expect(compareMedians(some(8, 1), some(8, 1_000), AMONG)).toEqual({
      ...{ ratio: null, verdict: 'cannot_tell' },
    });
    expect(compareMedians(some(9, 1), some(9, 1_000), AMONG).verdict).toBe(
      'longer',
    );
  });
});
