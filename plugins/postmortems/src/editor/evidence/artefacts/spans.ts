import type { Evidence, Header } from 'backstage-plugin-postmortems-common';
import {
  closeUp,
  spanOf,
  ticksOf,
  timeScale,
  type Tick,
  type TimeSpan,
} from '../../../ui/timeScale';
import { correctedSpan } from '../../../ui/evidence/corrected';

/** The measures of the drawing, in pixels. */
export const MEASURES = {
  inset: 8,
  /** Words of the flags. */
  flags: 16,
  axis: 20,
  /** A bar, and what it is called above it. */
  row: 28,
  bar: 6,
  /** What is drawn of an instant. */
  leastBar: 3,
  tickDistance: 80,
} as const;

/** One artefact: where its bar stands, or on which side of the drawing it lies. */
export interface DrawnSpan {
  id: string;
  title: string;
  y: number;
  bar: { x: number; width: number } | 'earlier' | 'later';
}

export interface DrawnSpans {
  width: number;
  height: number;
  span: TimeSpan;
  ticks: Tick[];
  flags: { name: 'started' | 'resolved'; x: number }[];
  rows: DrawnSpan[];
}

type Moments = Pick<Header, 'startedAt' | 'resolvedAt'>;

/**
 * What each artefact covers, over the incident: where everything together would squeeze the incident into
 * a dot, only what is around it. None where no artefact has a time.
 */
export function drawSpans(
  artefacts: readonly Evidence[],
  { startedAt, resolvedAt }: Moments,
  width: number,
): DrawnSpans | null {
  const timed = artefacts.flatMap(evidence => {
    const span = correctedSpan(evidence);
    return span ? [{ ...evidence, span }] : [];
  });
  const moments = (
    [
      ['started', startedAt],
      ['resolved', resolvedAt],
    ] as const
  ).flatMap(([name, at]) => (at ? [{ name, at: Date.parse(at) }] : []));
  if (timed.length === 0) return null;
  const whole = spanOf([
    ...timed.flatMap(({ span }) => [span.from, span.to]),
    ...moments.map(({ at }) => at),
  ])!;
  const incident =
    moments.length === 2 ? { from: moments[0].at, to: moments[1].at } : null;
  const span = closeUp(whole, incident) ?? whole;
  const scale = timeScale(span, width, MEASURES.inset);
  const top = MEASURES.flags + MEASURES.axis;

  const barOf = (covered: TimeSpan): DrawnSpan['bar'] => {
    if (covered.to < scale.from) return 'earlier';
    if (covered.from > scale.to) return 'later';
    const from = scale.x(Math.max(covered.from, scale.from));
    const to = scale.x(Math.min(covered.to, scale.to));
    return { x: from, width: Math.max(MEASURES.leastBar, to - from) };
  };

  return {
    width,
    height: top + timed.length * MEASURES.row,
    span,
    ticks: ticksOf(scale, MEASURES.tickDistance),
    flags: moments.map(({ name, at }) => ({ name, x: scale.x(at) })),
    rows: timed.map(({ id, title, span: covered }, i) => ({
      id,
      title,
      y: top + i * MEASURES.row,
      bar: barOf(covered),
    })),
  };
}
