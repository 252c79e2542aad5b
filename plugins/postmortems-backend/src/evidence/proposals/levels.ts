import { levelSegments } from './changePoints';

/** So many times the noise a level has to differ from the usual one. */
const CLEAR = 8;
/** And so much of the way that the series goes at all. */
const FAR = 0.15;
const FEWEST_POINTS = 8;

/** Where measurements leave their usual level, or are back at it. */
export interface LevelCrossing {
  time: number;
  value: number;
  /** On which side of the usual level they are from then on. */
  to: 'above' | 'below' | 'usual';
  /** How many times the noise. */
  strength: number;
}

/** What is usual of measurements, and where they leave it. */
export interface Levels {
  usual: number;
  /** In order. */
  crossings: LevelCrossing[];
}

/**
 * Judges measurements by the stretches of equal level that explain them best; the longest one is usual.
 * What is high from its first point on left its level before, and it is not known when.
 * @param isNew - there was nothing of it before its first point: what is high then has risen there
 * @returns undefined where there are too few points to say anything
 */
export function levelsOf(
  all: [time: number, value: number][],
  isNew = false,
): Levels | undefined {
  const points = all.filter(([, value]) => Number.isFinite(value));
  if (points.length < FEWEST_POINTS) return undefined;
  const values = points.map(([, value]) => value);
  const segments = levelSegments(values);
  const usual = usualLevel(segments);
  const range = Math.max(...values) - Math.min(...values);
  const noise = spreadWithin(values, segments);
  const least = Math.max(CLEAR * noise, FAR * range, 0.5 * Math.abs(usual));
  const sideOf = (level: number): LevelCrossing['to'] => {
    if (level === usual || Math.abs(level - usual) < least) return 'usual';
    return level > usual ? 'above' : 'below';
  };
  const crossings = segments.flatMap(({ from, rate: level }, i) => {
    const to = sideOf(level);
    const isCrossing =
      i === 0 ? isNew && to === 'above' : to !== sideOf(segments[i - 1].rate);
    if (!isCrossing) return [];
    const [time, value] = points[from];
    const strength = noise > 0 ? Math.abs(level - usual) / noise : CLEAR * 10;
    return [{ time, value, to, strength }];
  });
  return { usual, crossings };
}

/** Of a target that is scraped, 1 is usual and 0 is not, however often. */
export function upLevels(all: [time: number, value: number][]): Levels {
  const points = all.filter(([, value]) => Number.isFinite(value));
  const crossings = points.slice(1).flatMap(([time, value], i) => {
    const isDown = value === 0;
    if (isDown === (points[i][1] === 0)) return [];
    const to: LevelCrossing['to'] = isDown ? 'below' : 'usual';
    return [{ time, value, to, strength: CLEAR }];
  });
  return { usual: 1, crossings };
}

function usualLevel(segments: { from: number; to: number; rate: number }[]) {
  return segments.reduce((longest, segment) =>
    segment.to - segment.from > longest.to - longest.from ? segment : longest,
  ).rate;
}

function spreadWithin(
  values: number[],
  segments: { from: number; to: number; rate: number }[],
): number {
  const squares = segments.flatMap(({ from, to, rate }) =>
    values.slice(from, to).map(value => (value - rate) ** 2),
  );
  const sorted = squares.sort((a, b) => a - b);
  return Math.sqrt(sorted[Math.floor(sorted.length / 2)] ?? 0) * 1.4826;
}
