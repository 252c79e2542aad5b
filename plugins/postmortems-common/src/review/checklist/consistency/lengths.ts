/** A length of time as prose states one. */
export interface StatedLength {
  milliseconds: number;
  /** The smallest unit that is named, in milliseconds: how exactly it is meant. */
  unit: number;
  isAbout: boolean;
}

const UNITS: [RegExp, number][] = [
  [/^d/i, 86_400_000],
  [/^h/i, 3_600_000],
  [/^m/i, 60_000],
  [/^s/i, 1_000],
];

const UNIT =
  '(?:days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])';

/** One length, as part of a larger pattern: `1h 35min`, `90 seconds`, `1.5 hours`. */
export const LENGTH = `\\d{1,5}(?:\\.\\d{1,2})? ?-?${UNIT}(?:,? (?:and )?\\d{1,3} ?${UNIT}|\\d{1,3} ?${UNIT}){0,3}`;

const PART = new RegExp(`(\\d{1,5}(?:\\.\\d{1,2})?) ?-?(${UNIT})`, 'gi');

/** What makes a length a rough one. */
const ABOUT =
  /(?:~|≈|[<>≤≥]|\b(?:about|around|approx(?:imately|\.)?|roughly|nearly|almost|over|under|more than|less than|up to|at least|some|circa|ca\.?))\s*$/i;

/** Reads a text that matches {@link LENGTH}; undefined for one in which there is none. */
export function readLength(
  text: string,
  before: string = '',
): StatedLength | undefined {
  const parts = [...text.matchAll(PART)].map(([, count, unit]) => ({
    count: Number(count),
    unit: UNITS.find(([name]) => name.test(unit))![1],
  }));
  if (parts.length === 0) return undefined;
  const last = parts[parts.length - 1];
  const isFraction = parts.some(({ count }) => !Number.isInteger(count));
  return {
    milliseconds: parts.reduce((sum, { count, unit }) => sum + count * unit, 0),
    unit: isFraction ? last.unit / 2 : last.unit,
    isAbout: ABOUT.test(before.slice(-20)),
  };
}

/** How far the true length may lie from the stated one, which people round. */
export function tolerance({ milliseconds, unit, isAbout }: StatedLength) {
  const rounded = isAbout ? milliseconds / 3 : milliseconds / 10;
  return Math.max(unit, rounded);
}
