import type {
  Milestone,
  TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import { placeFlags, placeLabels, PlacedFlag, PlacedLabel } from './labels';
import { lanesBySource, timedEvents, type TimedEvent } from './lanes';
import { Mark, marksOf } from './marks';
import { cutToWidth, TextWidth } from '../../svg/textWidth';
import { Tick, ticksOf, TimeScale, timeScale, TimeSpan } from '../../timeScale';

/** The measures of the drawing, in pixels. */
export const MEASURES = {
  fontSize: 12,
  /** Room at both ends of the axis: no dot is cut, nor the time below it, and a curve shows what was usual. */
  inset: 32,
  flagRow: 20,
  flagPadding: 6,
  axis: 24,
  lane: 32,
  /** Two events closer than this share a dot. */
  dotDistance: 18,
  /** From the centre of a dot to its label. */
  labelReach: 12,
  leastLabel: 96,
  tickDistance: 72,
} as const;

/** A milestone on the axis, with the words of its flag. */
export interface Flag {
  milestone: Milestone;
  at: number;
  text: string;
}

export interface DrawnFlag extends Flag, PlacedFlag {
  x: number;
}

export interface DrawnMark extends Mark<TimedEvent> {
  /** What is written beside it, as much of it as there is room for. */
  label: (PlacedLabel & { text: string }) | null;
}

export interface DrawnLane {
  source: string | null;
  /** The middle of the lane. */
  y: number;
  marks: DrawnMark[];
}

/** Everything the picture needs, in pixels from the upper left corner of the axis. */
export interface TimelineLayout {
  scale: TimeScale;
  ticks: Tick[];
  flags: DrawnFlag[];
  lanes: DrawnLane[];
  /** Events outside the span shown: still counted, and reached in the table or by showing all. */
  earlier: number;
  later: number;
  /** Where the lanes begin, below the flags and the axis, and where all ends. */
  lanesY: number;
  height: number;
}

/**
 * Lays a timeline out to scale.
 * @param span - the stretch of time to show
 * @param width - of the axis, without the names of the lanes
 * @param widthOf - how wide a text will be in the font it is drawn in
 */
export function layoutTimeline(
  timeline: TimelineEvent[],
  flags: Flag[],
  span: TimeSpan,
  width: number,
  widthOf: TextWidth,
): TimelineLayout {
  const scale = timeScale(span, width, MEASURES.inset);
  const events = timedEvents(timeline);
  const shown = events.filter(({ at }) => within(span, at));
  const drawnFlags = drawFlags(flags, span, scale, widthOf);
  const rows = 1 + Math.max(-1, ...drawnFlags.map(flag => flag.row));
  const lanesY = rows * MEASURES.flagRow + MEASURES.axis;
  const lanes = lanesBySource(shown).map((lane, index) => ({
    source: lane.source,
    y: lanesY + (index + 0.5) * MEASURES.lane,
    marks: drawMarks(
      marksOf(lane.events, scale, MEASURES.dotDistance),
      width,
      widthOf,
    ),
  }));
  return {
    scale,
    ticks: ticksOf(scale, MEASURES.tickDistance),
    flags: drawnFlags,
    lanes,
    earlier: events.filter(({ at }) => at < span.from).length,
    later: events.filter(({ at }) => at > span.to).length,
    lanesY,
    height: lanesY + lanes.length * MEASURES.lane,
  };
}

function within(span: TimeSpan, at: number): boolean {
  return at >= span.from && at <= span.to;
}

function drawFlags(
  flags: Flag[],
  span: TimeSpan,
  scale: TimeScale,
  widthOf: TextWidth,
): DrawnFlag[] {
  const shown = flags
    .filter(({ at }) => within(span, at))
    .sort((a, b) => a.at - b.at)
    .map(flag => ({ ...flag, x: scale.x(flag.at) }));
  const placed = placeFlags(
    shown.map(({ x, text }) => ({
      x,
      width: widthOf(text, 'bold') + 2 * MEASURES.flagPadding,
    })),
    scale.width,
    MEASURES.flagPadding,
  );
  return shown.map((flag, index) => ({ ...flag, ...placed[index] }));
}

function drawMarks(
  marks: Mark<TimedEvent>[],
  width: number,
  widthOf: TextWidth,
): DrawnMark[] {
  const labels = placeLabels(
    marks.map(({ x, moments }) => ({
      x,
      width: widthOf(moments[0].event.description),
    })),
    { left: 0, right: width },
    MEASURES.labelReach,
    MEASURES.leastLabel,
  );
  return marks.map((mark, index) => {
    const place = labels[index];
    const { description } = mark.moments[0].event;
    return {
      ...mark,
      label: place && {
        ...place,
        text: cutToWidth(description, place.width, widthOf),
      },
    };
  });
}
