import fc from 'fast-check';
import { Sightings } from './Sightings';

const MOST = 64;

/** What is kept of lines at these seconds, by their seconds. */
function kept(times: number[]): number[] {
  const sightings = new Sightings();
  times.forEach((time, i) =>
    sightings.add(Math.round(time * 1_000), i + 1, null, 'x'),
  );
  return sightings.build().map(({ time }) => time / 1_000);
}

const bursts = (count: number, apart: number) =>
  Array.from({ length: count }, (_, burst) =>
    Array.from({ length: 30 }, (__, i) => burst * apart + i / 10),
  ).flat();

describe('Sightings', () => {
  it('keeps a single line once', () => {
    expect(kept([5])).toEqual([5]);
  });

  it('keeps the first and the last of each second of few', () => {
    expect(kept([0, 0.2, 0.4, 1.1, 1.2, 2.5, 2.7, 2.9])).toEqual([
      0, 0.4, 1.1, 1.2, 2.5, 2.9,
    ]);
  });

  it('keeps where each silence begins and ends', () => {
    expect(kept([0, 0.1, 0.3, 10.3, 10.4, 60, 60.9])).toEqual([
      0, 0.3, 10.3, 10.4, 60, 60.9,
    ]);
  });

  it('keeps the edges of all silences among very many lines', () => {
    const times = bursts(12, 120).flatMap(time => [time, time + 0.05]);
    const found = kept(times);
    for (let burst = 0; burst < 12; burst++) {
      expect(found).toContain(burst * 120);
      expect(found).toContain(burst * 120 + 2.95);
    }
  });

  it('keeps the beginning and the end of a storm among rare errors', () => {
    const rare = (from: number, to: number) =>
      Array.from({ length: (to - from) / 30 }, (_, i) => from + i * 30);
    const storm = Array.from({ length: 6_000 }, (_, i) => 7_215 + i / 10);
    const found = kept([...rare(0, 7_200), ...storm, ...rare(7_830, 18_000)]);
    expect(found).toContain(7_215);
    expect(found).toContain(7_814.9);
  });

  it('keeps the beginning and the end of a storm among frequent ones', () => {
    const often = (from: number, to: number) =>
      Array.from({ length: (to - from) / 2 }, (_, i) => from + i * 2);
    const storm = Array.from({ length: 600 }, (_, i) => 3_601 + i / 10);
    const found = kept([...often(0, 3_600), ...storm, ...often(3_662, 9_000)]);
    expect(found).toContain(3_601);
    expect(found).toContain(3_660.9);
  });

  it('keeps few, in order, the first and the last among them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40_000 }), {
          minLength: 1,
          maxLength: 2_000,
        }),
        gaps => {
          let time = 0;
          const times = gaps.map(gap => {
            time += gap / 1_000;
            return Math.round(time * 1_000) / 1_000;
          });
          const found = kept(times);
          expect(found.length).toBeLessThanOrEqual(MOST);
          expect(found).toEqual([...found].sort((a, b) => a - b));
          expect(found[0]).toBe(times[0]);
          expect(found[found.length - 1]).toBe(times[times.length - 1]);
        },
      ),
    );
  });

  it('bears lines in any order of time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }),
        times => {
          const found = kept(times);
          expect(found).toEqual([...found].sort((a, b) => a - b));
          expect(times).toEqual(expect.arrayContaining(found));
        },
      ),
    );
  });
});
