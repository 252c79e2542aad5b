import { summed, total } from '../digest/counts';
import type { Citation, Counts, Digest, Signature } from '../digest/Digest';
import type { Artefact } from '../proposals/Artefact';
import type { Trouble } from '../proposals/Change';
import { mainSpan } from '../proposals/mainSpan';
import { troubleOf } from '../proposals/troubleOf';
import type { ClockBasis } from './ClockFinding';
import { Steps, stepsOf } from './steps';

/** Of so many signatures of an artefact, the most frequent ones, it is tried whether another saw the same. */
const SIGNATURES = 4;
/** What is rarer has no course. */
const FEWEST = 8;
const QUIET_MS = 30_000;

/** The course of something in an artefact that another one may have seen as well. */
export interface Track {
  artefact: Artefact;
  basis: ClockBasis;
  /** What it is; equal in artefacts that write the same lines. */
  key: string;
  counts: Counts;
  count: number;
  /** Of errors of one kind. */
  trouble?: Trouble;
  /** Whether it is written when something is over that others may have given up long before. */
  isLate: boolean;
  /** What shows it at a time of the artefact's own clock. */
  cite(time: number): Citation;
  steps(binMs: number, reach: number): Steps;
}

/** What an artefact tells the course of: lines, those that are no errors, errors, and errors of a kind. */
export function tracksOf(artefact: Artefact): Track[] {
  const { digest } = artefact;
  const { volume, signatures } = digest;
  const span = mainSpan(digest);
  if (!span) return [];
  const errors = summed(signatures.map(({ counts }) => counts));
  const errorCount = total(errors);
  const lateCount = total(
    signatures.filter(isLate).flatMap(({ counts }) => counts),
  );
  // A log of errors alone is silent because there are none, not because it was cut there.
  const isErrorsOnly = errorCount === total(volume);
  const seen = {
    from: span.from - (isErrorsOnly ? QUIET_MS : 0),
    to: span.to + (isErrorsOnly ? QUIET_MS : 0),
  };
  const all: Omit<Track, 'artefact' | 'count' | 'steps'>[] = [
    {
      basis: 'requests',
      key: '',
      counts: volume,
      isLate: lateCount * 2 > total(volume),
      cite: time => countAt(time, volume, digest, 'Lines'),
    },
    ...signatures.slice(0, SIGNATURES).map(signature => ({
      basis: 'errors' as const,
      key: signature.key,
      counts: signature.counts,
      trouble: troubleOf(signature),
      isLate: isLate(signature),
      cite: (time: number) => sightingAt(time, signature),
    })),
  ];
  if (errorCount > 0) {
    const others = summed([volume, errors.map(([at, n]) => [at, -n])]);
    all.push({
      basis: 'requests',
      key: '',
      counts: others,
      isLate: false,
      cite: time => countAt(time, others, digest, 'Lines that are no errors'),
    });
  }
  if (signatures.length > 1) {
    all.push({
      basis: 'errors',
      key: '',
      counts: errors,
      isLate: lateCount * 2 > errorCount,
      cite: time => countAt(time, errors, digest, 'Errors'),
    });
  }
  return all
    .map(track => ({
      ...track,
      artefact,
      count: total(track.counts),
      steps: remembered(track, seen),
    }))
    .filter(({ count }) => count >= FEWEST);
}

function remembered(
  { counts }: Pick<Track, 'counts'>,
  span: { from: number; to: number },
): Track['steps'] {
  const known = new Map<string, Steps>();
  return (binMs, reach) => {
    const key = `${binMs} ${reach}`;
    const steps = known.get(key) ?? stepsOf(counts, span, binMs, reach);
    known.set(key, steps);
    return steps;
  };
}

/**
 * A service tells that a request was slow, or its client gone, when it is done with it; who waited for
 * it gave up before. A proxy that speaks of its upstream does so as it answers.
 */
function isLate(signature: Signature): boolean {
  const { key, status } = signature;
  if (status !== null || /\bupstream\b/i.test(key)) return false;
  return (
    troubleOf(signature) === 'slow' ||
    /broken pipe|reset by peer|client (?:closed|disconnected|gone)/i.test(key)
  );
}

function sightingAt(time: number, { sightings }: Signature): Citation {
  return sightings.reduce((best, sighting) =>
    Math.abs(sighting.time - time) < Math.abs(best.time - time)
      ? sighting
      : best,
  ).cite;
}

function countAt(
  time: number,
  counts: Counts,
  { bucketMs }: Digest,
  what: string,
): Citation {
  const count = counts
    .filter(([bucket]) => bucket <= time && time < bucket + bucketMs)
    .reduce((sum, [, n]) => sum + n, 0);
  const at = `${new Date(time).toISOString().slice(0, 19)}Z`;
  return { line: null, path: null, text: `${what} at ${at}: ${count}` };
}
