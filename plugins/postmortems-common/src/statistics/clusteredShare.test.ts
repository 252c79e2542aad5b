import fc from 'fast-check';
import { clusteredInterval, ClusterSums } from './clusteredShare';
import { wilsonInterval } from './wilson';

type Cluster = readonly [some: number, of: number];

const sumsOf = (clusters: readonly Cluster[]): ClusterSums => {
  const sum = (each: (some: number, of: number) => number) =>
    clusters.reduce((total, [some, of]) => total + each(some, of), 0);
  return {
    clusters: clusters.filter(([, of]) => of > 0).length,
    some: sum(some => some),
    of: sum((_, of) => of),
    someSquared: sum(some => some * some),
    someTimesOf: sum((some, of) => some * of),
    ofSquared: sum((_, of) => of * of),
  };
};

const interval = (...clusters: Cluster[]) =>
  clusteredInterval(sumsOf(clusters));

const anyClusters = fc.array(
  fc
    .integer({ min: 1, max: 9 })
    .chain(of => fc.tuple(fc.nat(of), fc.constant(of))),
  { minLength: 1, maxLength: 30 },
);

/** The width of an interval that is known to hold the share. */
function widthAround(
  share: number,
  { low, high }: { low: number; high: number },
): number {
  expect(low).toBeLessThanOrEqual(share + 1e-12);
  expect(high).toBeGreaterThanOrEqual(share - 1e-12);
  return high - low;
}

function holds(share: number, { low, high }: { low: number; high: number }) {
  return low <= share && share <= high;
}

describe('the interval of a share of what comes in clusters', () => {
  it('is of how many clusters there are, where those of each are all alike', () => {
    // Ten post-mortems with four actions, all or none of them done in time: 6 of 10, told by ten, of which one is spent on
    // the share itself.
    const alike = [
      ...Array.from({ length: 6 }, (): Cluster => [4, 4]),
      ...Array.from({ length: 4 }, (): Cluster => [0, 4]),
    ];
    const { low, high } = interval(...alike);
    const expected = wilsonInterval(0.6 * 9, 9);
    expect(low).toBeCloseTo(expected.low, 12);
    expect(high).toBeCloseTo(expected.high, 12);
  });

  it('is as wide as its clusters spread: reckoned by hand', () => {
    // 3 of 4, 1 of 2, 2 of 4: the share is 0.6, and they are 0.6, -0.2 and -0.4 away from it. Their squares make 0.56, by
    // 3/2 and over 100 that is 0.0084; 0.24 over 0.0084 would be 28.6, but there are only ten.
    expect(interval([3, 4], [1, 2], [2, 4])).toEqual(wilsonInterval(6, 10));
    // 4 of 4, 0 of 2, 2 of 4: 1.6, -1.2 and -0.4 away; 4.16 by 3/2 over 100 is 0.0624, and 0.24 over that 3.846.
    const { low, high } = interval([4, 4], [0, 2], [2, 4]);
    const expected = wilsonInterval(0.6 * (0.24 / 0.0624), 0.24 / 0.0624);
    expect(low).toBeCloseTo(expected.low, 12);
    expect(high).toBeCloseTo(expected.high, 12);
  });

  it('is of one where there is but one cluster, however many are in it', () => {
    const { low, high } = interval([3, 5]);
    expect({ low, high }).toEqual(wilsonInterval(0.6, 1));
  });

  it('is not worse where all are counted than where all but one are', () => {
    const all = Array.from({ length: 5 }, (): Cluster => [4, 4]);
    expect(interval(...all)).toEqual(wilsonInterval(20, 20));
    expect(interval(...all).low).toBeGreaterThan(
      interval([3, 4], ...all.slice(1)).low,
    );
  });

  // Their spread is nothing, which in a computer may be a little less.
  it('is that of as many by themselves where the clusters have the same share', () => {
    for (let of = 1; of <= 13; of++) {
      for (let some = 0; some <= of; some++) {
        for (let clusters = 2; clusters <= 20; clusters++) {
          const same = Array.from(
            { length: clusters },
            () => [some, of] as const,
          );
          const found = interval(...same);
          const expected = wilsonInterval(some * clusters, of * clusters);
          expect(found.low).toBeCloseTo(expected.low, 10);
          expect(found.high).toBeCloseTo(expected.high, 10);
        }
      }
    }
  });

  // One to six in each; in one of five clusters all go as the first does, which is a correlation of 0.2.
  it.each([5, 20, 100])(
    'holds the true share, of %i that lean on each other, more often than as if each were by itself',
    clusters => {
      const runs = 2_000;
      const drawn = fc.sample(
        fc.noBias(
          fc.array(
            fc.record({
              of: fc.integer({ min: 1, max: 6 }),
              isAlike: fc.nat(4).map(of => of === 0),
              draws: fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
            }),
            { minLength: clusters, maxLength: clusters },
          ),
        ),
        { numRuns: runs, seed: 19 },
      );
      for (const share of [0.6, 0.8]) {
        let held = 0;
        let heldAlone = 0;
        for (const history of drawn) {
          const found = history.map(({ of, isAlike, draws }): Cluster => {
            const counts = draws
              .slice(0, of)
              .map((draw, _, [first]) => (isAlike ? first : draw))
              .filter(draw => draw < share * 100);
            return [counts.length, of];
          });
          const { some, of } = sumsOf(found);
          held += Number(holds(share, interval(...found)));
          heldAlone += Number(holds(share, wilsonInterval(some, of)));
        }
        expect(held / runs).toBeGreaterThan(0.91);
        expect(held).toBeGreaterThan(heldAlone);
      }
    },
  );

  it('is anything of nothing', () => {
    expect(interval()).toEqual({ low: 0, high: 1 });
    expect(interval([0, 0])).toEqual({ low: 0, high: 1 });
  });

  it("holds the share, within 0 and 1, and is never narrower than Wilson's of as many by themselves", () => {
    fc.assert(
      fc.property(anyClusters, clusters => {
        const { some, of } = sumsOf(clusters);
        const share = some / of;
        const clustered = interval(...clusters);
        expect(clustered.low).toBeGreaterThanOrEqual(0);
        expect(clustered.high).toBeLessThanOrEqual(1);
        const alone = wilsonInterval(some, of);
        expect(widthAround(share, clustered)).toBeGreaterThanOrEqual(
          widthAround(share, alone) - 1e-9,
        );
      }),
    );
  });

  it('does not care which cluster comes first, nor for those that have nothing', () => {
    fc.assert(
      fc.property(anyClusters, clusters => {
        const turned = interval(...[...clusters].reverse(), [0, 0]);
        const straight = interval(...clusters);
        expect(turned.low).toBeCloseTo(straight.low, 12);
        expect(turned.high).toBeCloseTo(straight.high, 12);
      }),
    );
  });
});
