import type { Counts } from '../digest/Digest';
import type { Artefact } from '../proposals/Artefact';
import type { DataGap, TimeSpan } from './DataGap';
import { spanInWords } from './wording';

/** So many lines were to be expected in a silence that is no chance; and others write as many in it. */
const EXPECTED = 20;
/** A pause shorter than this is none that a person would speak of. */
const SHORTEST_MS = 5_000;
/** What is usual is looked for in a time of so many parts, */
const PARTS = 10;
const FEWEST_PARTS = 3;
/** of which so much has to have lines: a burst that is over is no usual rate. */
const SPEAKING = 0.8;

/** Tells how many there are of something in a time. */
interface Count {
  (span: TimeSpan): number;
  bucketMs: number;
}

/** When an artefact says nothing although it says much as a rule, while others go on. */
export function silences(artefact: Artefact, others: Artefact[]): DataGap[] {
  const { digest, offsetMs, id, source } = artefact;
  const { volume, bucketMs } = digest;
  if (volume.length === 0) return [];
  const log = { from: volume[0][0], to: volume[volume.length - 1][0] };
  const all = counting(volume, bucketMs);
  const ordinary = counting(ordinaryOf(artefact), bucketMs);
  const heard = others.map(other => ({
    count: counting(other.digest.volume, other.digest.bucketMs),
    offsetMs: other.offsetMs,
  }));
  return volume.slice(1).flatMap(([to], i) => {
    if (to - volume[i][0] < Math.max(SHORTEST_MS, 2 * bucketMs)) return [];
    // In a wide bucket the last line is taken to be in the last second of it.
    const from = volume[i][0] + bucketMs - Math.min(bucketMs, 1_000);
    const expected =
      usualAround({ from, to }, log, all, ordinary) * (to - from);
    const silence = { from: from - offsetMs, to: to - offsetMs };
    const isHeard = heard.some(
      ({ count, offsetMs: ahead }) =>
        count({ from: silence.from + ahead, to: silence.to + ahead }) >=
        EXPECTED,
    );
    if (expected < EXPECTED || !isHeard) return [];
    const when = spanInWords(silence);
    return [
      {
        artefactId: id,
        kind: 'silent' as const,
        ...silence,
        sentence: `${source}: silent ${when}, where about ${roundly(
          expected,
        )} lines were to be expected.`,
      },
    ];
  });
}

/**
 * The usual rate of lines at a silence: that of as long a time before it. Where the log is not as long,
 * or was not as steady, that of lines that are no errors, before it and after: errors begin and end, and
 * that there are none is no silence.
 */
function usualAround(
  { from, to }: TimeSpan,
  log: TimeSpan,
  all: Count,
  ordinary: Count,
): number {
  const length = to - from;
  const before = { from: from - length, to: from };
  return (
    usualIn(before, all) ||
    Math.min(
      usualIn({ from: Math.max(before.from, log.from), to: from }, ordinary),
      usualIn({ from: to, to: Math.min(to + length, log.to) }, ordinary),
    )
  );
}

/** The rate in a time that was spoken through; 0 where it was not. */
function usualIn({ from, to }: TimeSpan, count: Count): number {
  const parts = Math.min(PARTS, Math.floor((to - from) / count.bucketMs));
  if (!(parts >= FEWEST_PARTS)) return 0;
  const part = (to - from) / parts;
  let speaking = 0;
  for (let i = 0; i < parts; i++) {
    const begin = from + i * part;
    if (count({ from: begin, to: begin + part }) > 0) speaking += 1;
  }
  const lines = count({ from, to });
  return speaking >= SPEAKING * parts && lines >= EXPECTED
    ? lines / (to - from)
    : 0;
}

function counting(counts: Counts, bucketMs: number): Count {
  const sums = [0];
  for (const [, count] of counts) sums.push(sums[sums.length - 1] + count);
  const until = (time: number) => {
    let low = 0;
    let high = counts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (counts[middle][0] < time) low = middle + 1;
      else high = middle;
    }
    return sums[low];
  };
  return Object.assign(({ from, to }: TimeSpan) => until(to) - until(from), {
    bucketMs,
  });
}

/** Lines that are no errors or warnings. */
function ordinaryOf({ digest }: Artefact): Counts {
  const rest = new Map(digest.volume);
  for (const { counts } of digest.signatures) {
    for (const [bucket, count] of counts) {
      rest.set(bucket, (rest.get(bucket) ?? 0) - count);
    }
  }
  return [...rest].filter(([, count]) => count > 0);
}

function roundly(count: number): string {
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return (Math.round(count / digits) * digits).toLocaleString('en');
}
