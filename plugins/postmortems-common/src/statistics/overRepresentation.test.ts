import fc from 'fast-check';
import { compareWithChance, Occurrence, testsIn } from './overRepresentation';

const one = (occurrence: Partial<Occurrence>): Occurrence => ({
  count: 3,
  ofPlace: 4,
  ofFactor: 8,
  total: 30,
  ...occurrence,
});

const anyOccurrence: fc.Arbitrary<Occurrence> = fc
  .integer({ min: 1, max: 400 })
  .chain(total =>
    fc
      .tuple(
        fc.integer({ min: 0, max: total }),
        fc.integer({ min: 0, max: total }),
      )
      .chain(([ofPlace, ofFactor]) =>
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
        const least = Math.max(0, ofPlace + ofFactor - total);
        const span = Math.min(ofPlace, ofFactor) - least;
        const recounted = {
          ...occurrence,
          count: least + (other % (span + 1)),
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
      { count: 0, ofPlace: 0, ofFactor: 0, total: 0 },
    ]);
    expect(nothing).toMatchObject({ expected: 0, q: null, verdict: 'too_few' });
  });
});
