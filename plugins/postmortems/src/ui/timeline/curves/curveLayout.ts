import type { Crossing, Track } from 'backstage-plugin-postmortems-common';
import type { TimeScale } from '../../timeScale';
import { placeLabels, type PlacedLabel } from '../layout/labels';
import { MEASURES } from '../layout/layout';
import { marksOf, type Mark } from '../layout/marks';
import type { TextWidth } from '../../svg/textWidth';
import { runsWithin, type Sample } from './samples';
import { valueScale } from './valueScale';

/** The measures of a curve, in pixels from top to bottom; `title` is where the line of its title stands in its head. */
export const CURVE = { head: 24, title: 12, plot: 42, foot: 10 } as const;
/** Between the lanes and the first curve, and for the times below the last one. */
export const AROUND_CURVES = { above: 16, below: 20 } as const;

/** No crossing is drawn closer to an edge, where its shape would be cut. */
const EDGE = 8;

export interface TimedCrossing {
  crossing: Crossing;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether the curve goes up there. */
  isUp: boolean;
}

/** A crossing on a curve, or several too close to be told apart, with room for its words where there is any. */
export interface DrawnCrossing extends Mark<TimedCrossing> {
  y: number;
  label: PlacedLabel | null;
}

/** A curve in pixels: x from the left end of the axis, y from the top of the drawing. */
export interface DrawnCurve {
  track: Track;
  /** Where what belongs to it begins, and its plot. */
  y: number;
  top: number;
  bottom: number;
  /** The highest value shown; null where it has none in this stretch of time. */
  highest: number | null;
  /** Paths: the line, and the area between it and zero; empty where zero is not shown. */
  line: string;
  area: string;
  ticks: { value: number; y: number }[];
  usualY: number | null;
  crossings: DrawnCrossing[];
  yOf(value: number): number;
}

/**
 * Lays curves out below each other.
 * @param top - where there is room for them
 * @param wordsOf - what is written beside crossings
 */
export function layoutCurves(
  tracks: readonly Track[],
  scale: TimeScale,
  top: number,
  wordsOf: (crossings: TimedCrossing[]) => string,
  widthOf: TextWidth,
): DrawnCurve[] {
  const height = CURVE.head + CURVE.plot + CURVE.foot;
  return tracks.map((track, index) => {
    const y = top + AROUND_CURVES.above + index * height;
    return layoutCurve(track, scale, y, words => widthOf(wordsOf(words)));
  });
}

/** How much room so many curves take. */
export function heightOfCurves(count: number): number {
  const { head, plot, foot } = CURVE;
  return count > 0
    ? AROUND_CURVES.above + count * (head + plot + foot) + AROUND_CURVES.below
    : 0;
}

function layoutCurve(
  track: Track,
  scale: TimeScale,
  y: number,
  widthOfWords: (crossings: TimedCrossing[]) => number,
): DrawnCurve {
  const top = y + CURVE.head;
  const bottom = top + CURVE.plot;
  const { points, usual } = track;
  const seen = { from: scale.at(0), to: scale.at(scale.width) };
  const runs = runsWithin(points, seen);
  const values = runs.flatMap(run => run.map(([, value]) => value));
  const { ticks, y: below } = valueScale(
    usual === null ? values : [...values, usual],
    CURVE.plot,
  );
  const yOf = (value: number) => top + below(value);
  return {
    track,
    y,
    top,
    bottom,
    highest: values.length ? values.reduce((a, b) => Math.max(a, b)) : null,
    line: runs.map(run => lineOf(run, scale, yOf)).join(''),
    area: ticks.includes(0)
      ? runs.map(run => areaOf(run, scale, yOf)).join('')
      : '',
    ticks: ticks.map(value => ({ value, y: yOf(value) })),
    usualY: usual === null ? null : yOf(usual),
    crossings: drawCrossings(track, scale, yOf, widthOfWords),
    yOf,
  };
}

type YOf = (value: number) => number;

const pixel = (value: number) => Math.round(value * 10) / 10;

function lineOf(run: Sample[], scale: TimeScale, yOf: YOf): string {
  const places = run.map(
    ([at, value]) => `${pixel(scale.x(at))},${pixel(yOf(value))}`,
  );
  // A value alone between two gaps is a line without length: a dot, as its ends are round.
  return `M${places.join('L')}${run.length > 1 ? '' : 'h0'}`;
}

function areaOf(run: Sample[], scale: TimeScale, yOf: YOf): string {
  if (run.length < 2) return '';
  const [start, end] = [run[0], run[run.length - 1]].map(([at]) =>
    pixel(scale.x(at)),
  );
  const zero = pixel(yOf(0));
  return `${lineOf(run, scale, yOf)}L${end},${zero}L${start},${zero}Z`;
}

/** Crossings in order, each with the way in which the curve goes: back is the other way than it left. */
export function timedCrossings({ crossings, usual }: Track): TimedCrossing[] {
  let leftUp = true;
  return crossings.map(crossing => {
    const leaves = crossing.direction === 'leaves';
    if (leaves) leftUp = usual === null || crossing.value >= usual;
    const isUp = leaves ? leftUp : !leftUp;
    return { crossing, at: Date.parse(crossing.at), isUp };
  });
}

function drawCrossings(
  track: Track,
  scale: TimeScale,
  yOf: YOf,
  widthOfWords: (crossings: TimedCrossing[]) => number,
): DrawnCrossing[] {
  const shown = timedCrossings(track).filter(({ at }) => {
    const x = scale.x(at);
    return x >= EDGE && x <= scale.width - EDGE;
  });
  const marks = marksOf(shown, scale, MEASURES.dotDistance);
  // Words are short: whole, or not at all.
  const labels = placeLabels(
    marks.map(({ x, moments }) => ({ x, width: widthOfWords(moments) })),
    { left: 0, right: scale.width },
    MEASURES.labelReach,
    Infinity,
  );
  return marks.map((mark, index) => ({
    ...mark,
    y: yOf(mark.moments[0].crossing.value),
    label: labels[index],
  }));
}
