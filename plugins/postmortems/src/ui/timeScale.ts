const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Distances between ticks that a reader counts in without thinking, in milliseconds. */
const STEPS = [
  ...[1, 5, 10, 15, 30].map(n => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map(n => n * MINUTE),
  ...[1, 2, 3, 6, 12].map(n => n * HOUR),
  ...[1, 2, 7, 14, 30, 90, 180, 360].map(n => n * DAY),
];

/** A stretch of time, in milliseconds since 1970. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** Maps instants of a span to pixels, linearly; the outermost ones stay `inset` pixels inside. */
export interface TimeScale extends TimeSpan {
  width: number;
  inset: number;
  x(at: number): number;
  /** The instant at a pixel. */
  at(x: number): number;
}

/** A moment with a line and a label on the axis. */
export interface Tick {
  at: number;
  x: number;
  /** How precisely it should be written: a midnight is a day, whatever the distance between ticks. */
  precision: 'day' | 'minute' | 'second';
}

/** A scale over the span. A span without length is drawn in the middle of one minute. */
export function timeScale(
  span: TimeSpan,
  width: number,
  inset: number,
): TimeScale {
  const lacking = span.to > span.from ? 0 : MINUTE / 2;
  const from = span.from - lacking;
  const to = span.to + lacking;
  const room = Math.max(1, width - 2 * inset);
  return {
    from,
    to,
    width,
    inset,
    x: at => inset + ((at - from) / (to - from)) * room,
    at: x => from + ((x - inset) / room) * (to - from),
  };
}

/**
 * Ticks at round moments in UTC, never closer than asked.
 * @param distance - smallest distance between two ticks, in pixels
 */
export function ticksOf(scale: TimeScale, distance: number): Tick[] {
  const perPixel =
    (scale.to - scale.from) / Math.max(1, scale.width - 2 * scale.inset);
  const wanted = perPixel * distance;
  const step =
    STEPS.find(each => each >= wanted) ??
    Math.ceil(wanted / (360 * DAY)) * 360 * DAY;
  const ticks: Tick[] = [];
  for (
    let at = Math.ceil(scale.from / step) * step;
    at <= scale.to;
    at += step
  ) {
    ticks.push({ at, x: scale.x(at), precision: precisionOf(at, step) });
  }
  return ticks;
}

function precisionOf(at: number, step: number): Tick['precision'] {
  if (at % DAY === 0) return 'day';
  return step < MINUTE ? 'second' : 'minute';
}

/** The shortest span over all the moments; none when there are none. */
export function spanOf(moments: number[]): TimeSpan | null {
  if (!moments.length) return null;
  let from = moments[0];
  let to = moments[0];
  for (const moment of moments) {
    if (moment < from) from = moment;
    if (moment > to) to = moment;
  }
  return { from, to };
}

/** How much longer than the incident everything must be before the incident alone is worth a look. */
const DWARFED = 4;

/**
 * The incident with a little air around it, where the whole would dwarf it: a change a week before
 * or a clean-up the day after would squeeze everything else into one dot. None where the whole is
 * readable as it is.
 */
export function closeUp(
  whole: TimeSpan,
  incident: TimeSpan | null,
): TimeSpan | null {
  if (!incident || incident.to <= incident.from) return null;
  const length = incident.to - incident.from;
  if (whole.to - whole.from < DWARFED * length) return null;
  const air = length / 10;
  return {
    from: Math.max(whole.from, incident.from - air),
    to: Math.min(whole.to, incident.to + air),
  };
}
