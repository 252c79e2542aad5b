import fc from 'fast-check';
import { aTrack } from '../../../testing/fakePostmortems';
import { timeScale } from '../../timeScale';
import { estimatedWidth } from '../../svg/textWidth';
import {
  heightOfCurves,
  layoutCurves,
  timedCrossings,
  type TimedCrossing,
} from './curveLayout';

const widthOf = estimatedWidth(12);
const wordsOf = ([{ crossing }]: TimedCrossing[]) => crossing.direction;
const crossing = (
  ms: number,
  direction: 'leaves' | 'returns',
  value: number,
) => ({
  at: new Date(ms).toISOString(),
  direction,
  value,
  citation: null,
});

/** A pixel a millisecond, from 32 pixels on. */
const scale = timeScale({ from: 0, to: 100 }, 164, 32);

const layoutOf = (track: Parameters<typeof aTrack>[0], top = 0) =>
  layoutCurves([aTrack(track)], scale, top, wordsOf, widthOf)[0];

describe('layoutCurves', () => {
  it('draws a curve below its title, a gap parting it', () => {
    const curve = layoutOf({
      points: [
        [0, 10],
        [50, 20],
        [100, null],
        [120, 0],
      ],
      usual: 5,
      crossings: [],
    });
    // 16 above it, 24 for its title, 42 for the plot: from 0 at 82 to 20 at 40.
    expect([curve.y, curve.top, curve.bottom]).toEqual([16, 40, 82]);
    expect(curve.ticks).toEqual([
      { value: 0, y: 82 },
      { value: 10, y: 61 },
      { value: 20, y: 40 },
    ]);
    expect(curve.usualY).toBe(71.5);
    expect(curve.highest).toBe(20);
    expect(curve.line).toBe('M32,61L82,40M152,82h0');
    expect(curve.area).toBe('M32,61L82,40L82,82L32,82Z');
  });

  it('fills nothing below a curve that does not stand on zero', () => {
    const curve = layoutOf({
      points: [
        [0, 100],
        [100, 103],
      ],
      usual: null,
      crossings: [],
    });
    expect(curve.line).not.toBe('');
    expect(curve.area).toBe('');
    expect(curve.usualY).toBeNull();
  });

  it('cuts a curve off at both ends of the drawing', () => {
    const curve = layoutOf({
      points: [
        [-132, 0],
        [232, 364],
      ],
      crossings: [],
    });
    // Seen from -32 to 132 ms: from 100 to 264, of which 264 is the highest.
    expect(curve.highest).toBe(264);
    expect(curve.line).toMatch(/^M0,[\d.]+L164,40$/);
  });

  it('has nothing to draw of a curve that was measured elsewhere', () => {
    const curve = layoutOf({ points: [[500, 1]], crossings: [] });
    expect([curve.highest, curve.line, curve.area]).toEqual([null, '', '']);
  });

  it('puts curves below each other, with as much room as it says', () => {
    const curves = layoutCurves(
      [aTrack(), aTrack()],
      scale,
      100,
      wordsOf,
      widthOf,
    );
    expect(curves.map(({ y }) => y)).toEqual([116, 192]);
    // 16 above, twice 76, and 20 for the times below.
    expect(heightOfCurves(2)).toBe(188);
    expect(heightOfCurves(0)).toBe(0);
  });

  it('marks crossings on the curve; those close together share a mark', () => {
    const { crossings } = layoutOf({
      points: [
        [0, 0],
        [100, 20],
      ],
      usual: 0,
      crossings: [
        crossing(10, 'leaves', 10),
        crossing(20, 'returns', 0),
        crossing(60, 'leaves', 20),
        crossing(5_000, 'returns', 0),
      ],
    });
    expect(
      crossings.map(({ x, y, moments }) => [x, y, moments.length]),
    ).toEqual([
      [42, 61, 2],
      [92, 40, 1],
    ]);
  });

  it('never lets marks or their words overlap, nor leave the drawing', () => {
    const times = fc.uniqueArray(fc.integer({ min: -200, max: 300 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(times, all => {
        const { crossings, top, bottom } = layoutOf({
          crossings: all
            .sort((a, b) => a - b)
            .map((at, i) => crossing(at, i % 2 ? 'returns' : 'leaves', i)),
        });
        crossings.forEach(({ x, y }, i) => {
          const left = i ? crossings[i - 1].x + 18 : 8;
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(scale.width - 8);
          expect(y).toBeGreaterThanOrEqual(top);
          expect(y).toBeLessThanOrEqual(bottom);
        });
        const words = crossings.flatMap(({ label }) => label ?? []);
        words.forEach((label, i) => {
          const left = i ? words[i - 1].left + words[i - 1].width : 0;
          expect(label.left).toBeGreaterThanOrEqual(left);
          expect(label.left + label.width).toBeLessThanOrEqual(scale.width);
        });
      }),
    );
  });
});

describe('timedCrossings', () => {
  const waysOf = (usual: number | null, ...values: [number, number][]) =>
    timedCrossings(
      aTrack({
        usual,
        crossings: values.flatMap(([leaves, returns], i) => [
          crossing(i, 'leaves', leaves),
          crossing(i, 'returns', returns),
        ]),
      }),
    ).map(({ isUp }) => (isUp ? 'up' : 'down'));

  it('goes up and back down, or down and back up', () => {
    expect(waysOf(1, [5, 1], [0, 1])).toEqual(['up', 'down', 'down', 'up']);
  });

  it('takes it to go up where nothing is known of what is usual', () => {
    expect(waysOf(null, [5, 1])).toEqual(['up', 'down']);
  });
});
