import { scaleLog } from 'd3-scale';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths of time that a reader counts in, in seconds, each a few times the one before. */
const TICKS = [
  ...[1, 5, 15],
  ...[1, 5, 15].map(n => n * MINUTE),
  ...[1, 4].map(n => n * HOUR),
  ...[1, 7, 30, 90, 365].map(n => n * DAY),
  ...[10, 100, 1_000].map(n => n * 365 * DAY),
];

/** Maps lengths of time to pixels by their ratios: twice as long is as far from once as four times from twice. */
export interface LogScale {
  /** @param seconds - what is shorter than a second stands at one */
  x(seconds: number): number;
  width: number;
  ticks: { seconds: number; x: number }[];
}

/**
 * A scale from the last tick before what is shortest to the first after what is longest.
 * @param distance - smallest distance between two ticks, in pixels
 */
export function durationScale(
  { shortest, longest }: { shortest: number; longest: number },
  width: number,
  distance: number,
): LogScale {
  const low = TICKS.filter(tick => tick <= shortest).at(-1) ?? TICKS[0];
  const high =
    TICKS.find(tick => tick >= longest && tick > low) ??
    Math.max(longest, 2 * low);
  const scale = scaleLog([low, high], [0, width]).clamp(true);
  const x = (seconds: number) => scale(Math.max(1, seconds));
  const ticks: LogScale['ticks'] = [];
  for (const seconds of TICKS.filter(tick => tick >= low && tick <= high)) {
    const at = x(seconds);
    const last = ticks.at(-1);
    if (!last || at - last.x >= distance) ticks.push({ seconds, x: at });
  }
  return { x, width, ticks };
}

/** Ratios at which a line is drawn. */
const RATIOS = [1 / 100, 1 / 10, 1 / 4, 1 / 2, 1, 2, 4, 10, 100];

export interface RatioScale {
  x(ratio: number): number;
  /** Where a ratio is one: both the same. */
  same: number;
}

/** A scale over ratios, with one in the middle. What lies beyond its ends stands at them. */
export function ratioScale(ratios: number[], width: number): RatioScale {
  const far = Math.max(2, ...ratios.map(ratio => Math.max(ratio, 1 / ratio)));
  const end = RATIOS.find(ratio => ratio >= far) ?? RATIOS.at(-1)!;
  const scale = scaleLog([1 / end, end], [0, width]).clamp(true);
  return { x: ratio => scale(ratio), same: scale(1) };
}
