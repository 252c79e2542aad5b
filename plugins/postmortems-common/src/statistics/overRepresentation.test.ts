import fc from 'fast-check';
import { compareWithChance, Occurrence, testsIn } from './overRepresentation';
import { sumOf } from './strata';

/** One where all post-mortems are of one size. */
const one = ({
  count = 3,
  ofPlace = 4,
  ofFactor = 8,
  total = 30,
}: {
  [Margin in keyof Occurrence]?: number;
}): Occurrence => ({
  count,
  ofPlace: [ofPlace],
  ofFactor: [ofFactor],
  total: [total],
});

/** What could be found in post-mortems of one size, and what was. */
const anyStratum = fc.integer({ min: 0, max: 200 }).chain(total =>
  fc.tuple(fc.nat(total), fc.nat(total)).chain(([ofPlace, ofFactor]) =>
    fc.record({
      ...{ total: fc.constant(total), ofPlace: fc.constant(ofPlace) },
      ofFactor: fc.constant(ofFactor),
      count: fc.integer({
        min: Math.max(0, ofPlace + ofFactor - total),
        max: Math.min(ofPlace, ofFactor),
      }),
    }),
  ),
);

const anyOccurrence: fc.Arbitrary<Occurrence> = fc
  .array(anyStratum, { minLength: 1, maxLength: 5 })
  .map(strata => ({
    count: strata.reduce((sum, { count }) => sum + count, 0),
    ofPlace: strata.map(({ ofPlace }) => ofPlace),
    ofFactor: strata.map(({ ofFactor }) => ofFactor),
    total: strata.map(({ total }) => total),
  }));

describe('a factor at a place, compared with chance', () => {
  it('is expected as often as its share of all has it', () => {
    const [{ expected, lift, q, interval }] = compareWithChance([one({})]);
    expect(expected).toBeCloseTo((4 * 8) / 30, 12);
    expect(lift).toBeCloseTo(3.5 / (32 / 30 + 0.5), 12);
    // (56 · 22 + 70 · 1) of the 27,405 ways to draw 4 of 30, where 8 are marked; the only test of its family.
    expect(q).toBeCloseTo((56 * 22 + 70) / 27_405, 12);
    expect(interval.low).toBeLessThan(1);
  });

  it('is in line with chance where the interval reaches down to it, whatever the q', () => {
    expect(compareWithChance([one({})])[0]).toMatchObject({
      verdict: 'in_line',
    });
    expect(compareWithChance([one({})])[0].q).toBeLessThan(0.05);
  });

  it('is over-represented when q, count and interval all say so', () => {
    const [found] = compareWithChance([
      one({ count: 20, ofPlace: 40, ofFactor: 66, total: 500 }),
    ]);
    expect(found.verdict).toBe('over_represented');
    expect(found.q).toBeLessThan(0.001);
    expect(found.interval.low).toBeGreaterThan(1);
  });

  it('is not tested where less than one is expected, however much was found', () => {
    const [found] = compareWithChance([
      one({ count: 3, ofPlace: 3, ofFactor: 3, total: 30 }),
    ]);
    expect(found).toMatchObject({ q: null, verdict: 'too_few' });
  });

  it('is not found by two, as two may always be', () => {
    // Of a thousand, one is expected among a hundred: two would be twice as many.
    const [found] = compareWithChance([
      one({ count: 2, ofPlace: 100, ofFactor: 10, total: 1_000 }),
    ]);
    expect(found.verdict).toBe('in_line');
  });

  it('must show more the more is asked, also about places with nothing', () => {
    const found = one({ count: 9, ofPlace: 30, ofFactor: 60, total: 600 });
    const nothing = one({ count: 0, ofPlace: 30, ofFactor: 60, total: 600 });
    const alone = compareWithChance([found]);
    const among = compareWithChance([
      found,
      ...Array.from({ length: 200 }, () => nothing),
    ]);
    expect(alone[0].verdict).toBe('over_represented');
    expect(among[0].q).toBeCloseTo(alone[0].q! * 201, 10);
    expect(among[0].verdict).toBe('in_line');
  });

  it('is tested or not by its margins, never by its count', () => {
    fc.assert(
      fc.property(anyOccurrence, fc.nat(), (occurrence, other) => {
        const { ofPlace, ofFactor, total } = occurrence;
        const least = total.map((all, i) =>
          Math.max(0, ofPlace[i] + ofFactor[i] - all),
        );
        const most = total.map((_, i) => Math.min(ofPlace[i], ofFactor[i]));
        const span = sumOf(most) - sumOf(least);
        const recounted = {
          ...occurrence,
          count: sumOf(least) + (other % (span + 1)),
        };
        expect(testsIn([recounted])).toBe(testsIn([occurrence]));
        expect(compareWithChance([recounted])[0].q === null).toBe(
          compareWithChance([occurrence])[0].q === null,
        );
      }),
    );
  });

  it('is judged alike in whatever order the family is asked', () => {
    fc.assert(
      fc.property(fc.array(anyOccurrence, { maxLength: 20 }), family => {
        const straight = compareWithChance(family);
        const turned = compareWithChance([...family].reverse()).reverse();
        straight.forEach((comparison, i) => {
          expect(turned[i].verdict).toBe(comparison.verdict);
          expect(turned[i].q ?? -1).toBeCloseTo(comparison.q ?? -1, 12);
        });
      }),
    );
  });

  it('is never over-represented where it was found no more often than expected', () => {
    fc.assert(
      fc.property(anyOccurrence, occurrence => {
        const [{ verdict, expected }] = compareWithChance([occurrence]);
        fc.pre(occurrence.count <= expected);
        expect(verdict).not.toBe('over_represented');
      }),
    );
  });

  it('expects nothing of nothing', () => {
    const [nothing] = compareWithChance([
      one({ count: 0, ofPlace: 0, ofFactor: 0, total: 0 }),
    ]);
    expect(nothing).toMatchObject({ expected: 0, q: null, verdict: 'too_few' });
  });

  it('is expected at a place as often as others of the same size have it', () => {
    // A hundred small ones, one in ten of which has it, and fifty large ones, of which every second has.
    const sizes = { ofFactor: [10, 25], total: [100, 50] };
    const [small, large] = compareWithChance([
      { count: 2, ofPlace: [20, 0], ...sizes },
      { count: 10, ofPlace: [0, 20], ...sizes },
    ]);
    expect(small.expected).toBeCloseTo(2, 12);
    expect(large.expected).toBeCloseTo(10, 12);
  });

  it('does not stand out where all that is special is that incidents are large', () => {
    const large = { count: 12, ofPlace: [0, 20], ofFactor: [10, 25] };
    const [known] = compareWithChance([{ ...large, total: [100, 50] }]);
    const [mixed] = compareWithChance([
      one({ count: 12, ofPlace: 20, ofFactor: 35, total: 150 }),
    ]);
    expect(known.verdict).toBe('in_line');
    expect(mixed.verdict).toBe('over_represented');
  });

  it('is tested where one is expected, however that is put together', () => {
    // Ten times a tenth are a little less than 1 in a computer.
    const strata = Array.from({ length: 10 }, () => 1);
    const [found] = compareWithChance([
      {
        count: 1,
        ofPlace: strata,
        ofFactor: strata,
        total: strata.map(() => 10),
      },
    ]);
    expect(found.q).not.toBeNull();
  });
});
