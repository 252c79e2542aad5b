import type { TimeSpan } from '../gaps/DataGap';

/** What led to an incident, and whether it is really over, shows in a quarter of an hour at least. */
const LEAST_MARGIN_MS = 900_000;

/**
 * The time of which curves are drawn: the incident with half its length before and after it, or a quarter
 * of an hour where that is longer. Always, where it is not known when the incident was.
 */
export function shownSpan(window: TimeSpan | null): TimeSpan {
  if (!window || window.to < window.from) {
    return { from: -Infinity, to: Infinity };
  }
  const margin = Math.max((window.to - window.from) / 2, LEAST_MARGIN_MS);
  return { from: window.from - margin, to: window.to + margin };
}

export function isIn(span: TimeSpan, time: number): boolean {
  return time >= span.from && time <= span.to;
}
