import fc from 'fast-check';
import { levelSegments, rateSegments, Segment } from './changePoints';

/** A generator of numbers from 0 to 1 that gives the same each time (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number of events that come independently, `rate` of them on average (Knuth). */
function poisson(rate: number, random: () => number): number {
  const limit = Math.exp(-rate);
  let events = -1;
  for (let product = 1; product > limit; product *= random()) events += 1;
  return events;
}

/** Whether stretches cover all values, in order and without gaps, each with its mean. */
function cover(segments: Segment[], values: number[]): boolean {
  let next = 0;
  for (const { from, to, rate } of segments) {
    const sum = values
      .slice(from, to)
      .reduce((total, value) => total + value, 0);
    if (from !== next || to <= from) return false;
    if (Math.abs(rate - sum / (to - from)) > 1e-6) return false;
    next = to;
  }
  return next === values.length;
}

const bounds = (segments: Segment[]) =>
  segments.map(({ from, to }) => [from, to]);

describe('rateSegments', () => {
  it('finds nothing in nothing', () => {
    expect(rateSegments([])).toEqual([]);
  });

  it.each([[[0]], [[5]], [new Array(100).fill(0)], [new Array(100).fill(4)]])(
    'takes what is all along the same for one stretch (%#)',
    counts => {
      expect(bounds(rateSegments(counts))).toEqual([[0, counts.length]]);
    },
  );

  it('finds a step at its bin, up and down', () => {
    const counts = new Array(60)
      .fill(0)
      .map((_, i) => (i >= 17 && i < 41 ? 9 : 0));
    expect(rateSegments(counts)).toEqual([
      { from: 0, to: 17, rate: 0 },
      { from: 17, to: 41, rate: 9 },
      { from: 41, to: 60, rate: 0 },
    ]);
  });

  it('finds a step in noise at its bin, or as near as chance allows', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomOf(seed);
      const counts = Array.from({ length: 200 }, (_, i) =>
        poisson(i < 120 ? 2 : 12, random),
      );
      const steps = rateSegments(counts).slice(1);
      expect(steps).toHaveLength(1);
      expect(Math.abs(steps[0].from - 120)).toBeLessThanOrEqual(3);
    }
  });

  it('finds no step where a rate does not change', () => {
    let single = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomOf(seed);
      const rate = [0.05, 0.5, 3, 20][seed % 4];
      const counts = Array.from({ length: 150 }, () => poisson(rate, random));
      if (rateSegments(counts).length === 1) single += 1;
    }
    expect(single).toBeGreaterThanOrEqual(196);
  });

  it('takes stretches that cover all bins in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000 })), {
          maxLength: 80,
        }),
        counts => expect(cover(rateSegments(counts), counts)).toBe(true),
      ),
    );
  });

  it('finds the best of all divisions', () => {
    const penalty = (n: number) => 4 * Math.log(n) + 2;
    const costOf = (counts: number[]) => {
      const sum = counts.reduce((total, count) => total + count, 0);
      return sum === 0 ? 0 : -sum * Math.log(sum / counts.length);
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), {
          minLength: 2,
          maxLength: 9,
        }),
        counts => {
          const total = (cuts: number[]) => {
            const ends = [...cuts, counts.length];
            const parts = ends.map((end, i) =>
              counts.slice(i === 0 ? 0 : ends[i - 1], end),
            );
            return (
              parts.reduce((sum, part) => sum + costOf(part), 0) +
              cuts.length * penalty(counts.length)
            );
          };
          let best = Infinity;
          for (let mask = 0; mask < 2 ** (counts.length - 1); mask++) {
            const cuts = counts
              .map((_, i) => i)
              .filter(i => i > 0 && Math.floor(mask / 2 ** (i - 1)) % 2 === 1);
            best = Math.min(best, total(cuts));
          }
          const found = rateSegments(counts)
            .slice(1)
            .map(({ from }) => from);
          expect(total(found)).toBeCloseTo(best, 6);
        },
      ),
    );
  });

  it('takes little time for as many bins as there may be', () => {
    const random = randomOf(7);
    const counts = Array.from({ length: 600 }, () => poisson(3, random));
    const start = performance.now();
    for (let i = 0; i < 3; i++) rateSegments(counts);
    // Far more than it takes, and far less than it would for each of all divisions.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('levelSegments', () => {
  it('finds a step of a level in noise', () => {
    const random = randomOf(3);
    const values = Array.from(
      { length: 90 },
      (_, i) => (i >= 30 && i < 55 ? 4 : 1) + random() * 0.3,
    );
    expect(bounds(levelSegments(values))).toEqual([
      [0, 30],
      [30, 55],
      [55, 90],
    ]);
  });

  it('takes noise alone for one stretch', () => {
    let single = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const random = randomOf(seed);
      const values = Array.from({ length: 200 }, () => 5 + random());
      if (levelSegments(values).length === 1) single += 1;
    }
    expect(single).toBeGreaterThanOrEqual(97);
  });

  it.each([[[]], [[3]], [[0, 0, 0]], [[7, 7, 7, 7]]])(
    'takes %j for one stretch at most',
    values => {
      expect(levelSegments(values).length).toBe(Math.min(values.length, 1));
    },
  );

  it('takes stretches that cover all values in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer({ min: -1_000, max: 1_000 }),
            fc.double({ min: -1, max: 1, noNaN: true }),
          ),
          { maxLength: 80 },
        ),
        values => expect(cover(levelSegments(values), values)).toBe(true),
      ),
    );
  });

  it('bears values as large as there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
          minLength: 1,
          maxLength: 40,
        }),
        values => {
          const segments = levelSegments(values);
          expect(segments[0].from).toBe(0);
          expect(segments[segments.length - 1].to).toBe(values.length);
        },
      ),
    );
  });
});
