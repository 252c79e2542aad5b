import type { ClockFinding } from './ClockFinding';
import { lagBetween } from './lagBetween';
import { binned } from './steps';
import type { Track } from './tracks';

/** Bins before and after a moment: more of them where what is seen twice is not seen at once. */
const REACHES = [1, 3];
/** What is seen at once is written within so long. */
const WRITTEN_WITHIN_MS = 1_000;
/** What is so many times more is something else, though it be of a longer time. */
const FAR_MORE = 20;
/** What speaks beforehand for errors of one kind that are about as many. */
const LIKELY = 5;
const ALIKE = 0.9;
/** So long others may have given up before who tells it late. */
const LATE_MS = 60_000;

interface Match {
  one: Track;
  other: Track;
  reach: number;
  binMs: number;
  bins: number;
  offsetMs: number;
  uncertaintyMs: number;
  evidence: number;
}

/**
 * The offset between two logs that saw the same requests or errors: the one lag at which their counts
 * rise and fall together.
 */
export function countOffset(
  one: Track[],
  other: Track[],
): Omit<ClockFinding, 'artefactId' | 'otherId'> | undefined {
  for (const reach of REACHES) {
    const match = chosen(
      one.flatMap(own =>
        other
          .filter(its => mayBeSame(own, its))
          .flatMap(its => matchOf(own, its, reach) ?? []),
      ),
    );
    if (match) return toFinding(match);
  }
  return undefined;
}

/** Requests are no errors; but where a log calls nothing an error, any of its lines may be one. */
function mayBeSame(one: Track, other: Track): boolean {
  const [fewer, more] = [one.count, other.count].sort((a, b) => a - b);
  return (
    more <= fewer * FAR_MORE &&
    (one.basis === other.basis ||
      one.artefact.digest.signatures.length === 0 ||
      other.artefact.digest.signatures.length === 0)
  );
}

function matchOf(one: Track, other: Track, reach: number): Match | undefined {
  const binMs = Math.max(
    one.artefact.digest.bucketMs,
    other.artefact.digest.bucketMs,
  );
  const lag = lagBetween(
    one.steps(binMs, reach),
    other.steps(binMs, reach),
    reach,
    isLikely(one, other) ? LIKELY : 0,
  );
  if (!lag) return undefined;
  const isSame = one.key !== '' && one.key === other.key;
  const isLate = (one.isLate || other.isLate) && !isSame;
  return {
    one,
    other,
    reach,
    binMs,
    bins: lag.bins,
    offsetMs:
      lag.bins * binMs - one.artefact.offsetMs + other.artefact.offsetMs,
    uncertaintyMs:
      Math.max(1, reach / 2) * binMs + (isLate ? LATE_MS : WRITTEN_WITHIN_MS),
    evidence: lag.evidence,
  };
}

/** Whether both speak of the same trouble, about equally often. */
function isLikely(one: Track, other: Track): boolean {
  const [fewer, more] = [one.count, other.count].sort((a, b) => a - b);
  return (
    one.trouble !== undefined &&
    one.trouble === other.trouble &&
    fewer >= ALIKE * more
  );
}

/** The match that all of those that are sure agree with; none where they contradict each other. */
function chosen(matches: Match[]): Match | undefined {
  const least = Math.min(...matches.map(({ uncertaintyMs }) => uncertaintyMs));
  const surest = matches
    .filter(({ uncertaintyMs }) => uncertaintyMs === least)
    .sort((a, b) => b.evidence - a.evidence);
  const [best] = surest;
  if (!best) return undefined;
  const against = surest
    .filter(({ offsetMs }) => Math.abs(offsetMs - best.offsetMs) > least)
    .reduce((sum, { evidence }) => sum + evidence, 0);
  if (against * 2 > best.evidence) return undefined;
  // Lines of one kind can be shown, which mere counts cannot.
  return (
    surest.find(
      ({ one, other, offsetMs }) =>
        one.key !== '' && other.key !== '' && offsetMs === best.offsetMs,
    ) ?? best
  );
}

function toFinding(match: Match): Omit<ClockFinding, 'artefactId' | 'otherId'> {
  const { one, other, reach, binMs, bins, offsetMs, uncertaintyMs } = match;
  const own = binned(one.counts, binMs);
  const its = binned(other.counts, binMs);
  const near = Math.floor(reach / 2);
  let matches = 0;
  let shown: number | undefined;
  for (const [bin, count] of own) {
    let seen = 0;
    for (let by = -near; by <= near; by++)
      seen += its.get(bin - bins + by) ?? 0;
    matches += Math.min(count, seen);
    if (seen > 0) shown ??= bin;
  }
  const at = shown ?? Math.floor(one.counts[0][0] / binMs);
  return {
    offsetMs,
    uncertaintyMs,
    basis:
      one.basis === 'errors' || other.basis === 'errors'
        ? 'errors'
        : 'requests',
    matches,
    shownBy: [
      { evidenceId: one.artefact.id, ...one.cite(at * binMs) },
      { evidenceId: other.artefact.id, ...other.cite((at - bins) * binMs) },
    ],
  };
}
