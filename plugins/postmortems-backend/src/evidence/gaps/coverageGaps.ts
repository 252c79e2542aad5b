import type { Artefact } from '../proposals/Artefact';
import { mainSpan } from '../proposals/mainSpan';
import type { DataGap, TimeSpan } from './DataGap';
import { stepOf } from './stepOf';
import { durationInWords, timeInWords } from './wording';

/** Of so many lines or points that were to be expected it is told that they are missing. */
const EXPECTED = { lines: 5, steps: 3 };
/** What has fewer lines has no usual rate. */
const FEWEST_LINES = 20;

/** Which part of the incident's beginning and end a log or measurements leave out. */
export function coverageGaps(artefact: Artefact, window: TimeSpan): DataGap[] {
  const { digest, offsetMs, id, source } = artefact;
  const span = mainSpan(digest);
  const leastMs = span ? leastMissing(artefact, span) : undefined;
  if (!span || leastMs === undefined) return [];
  const from = span.from - offsetMs;
  const to = span.to - offsetMs;
  const gaps: DataGap[] = [];
  if (from - window.from > leastMs) {
    const begins = `${source}: begins at ${timeInWords(from, window.from)}`;
    const late = durationInWords(from - window.from);
    gaps.push({
      artefactId: id,
      kind: 'begins_late',
      from: window.from,
      to: Math.min(from, window.to),
      sentence:
        from < window.to
          ? `${begins}, ${late} after the incident did.`
          : `${begins}, when the incident was over.`,
    });
  }
  if (window.to - to > leastMs) {
    const ends = `${source}: ends at ${timeInWords(to, window.to)}`;
    const early = durationInWords(window.to - to);
    gaps.push({
      artefactId: id,
      kind: 'ends_early',
      from: Math.max(to, window.from),
      to: window.to,
      sentence:
        to > window.from
          ? `${ends}, ${early} before the incident did.`
          : `${ends}, before the incident began.`,
    });
  }
  return gaps;
}

/**
 * How long it has to be missing to be worth telling; undefined for what covers no time: alerts, acts, a
 * handful of lines, values of one moment.
 */
function leastMissing(
  { digest: { lines, volume, series, acts } }: Artefact,
  span: TimeSpan,
): number | undefined {
  const count = volume.reduce((sum, [, n]) => sum + n, 0);
  if (lines > 0 && count - acts.length >= FEWEST_LINES) {
    return (EXPECTED.lines * (span.to - span.from)) / count;
  }
  const stepMs = lines > 0 ? undefined : stepOf(series);
  return stepMs === undefined ? undefined : EXPECTED.steps * stepMs;
}
