import type { Counts, Sighting, Signature } from '../digest/Digest';
import type { Artefact } from './Artefact';
import type { Change, Episode } from './Change';
import { rateSegments, Segment } from './changePoints';
import { mainSpan } from './mainSpan';
import { troubleOf } from './troubleOf';

const MOST_BINS = 600;
/** So many times its usual rate is a rate that a person would remark. */
const REMARKABLE = 3;
/** So many more than usual at least. */
const FEWEST = 5;
/** A pause of errors that is no end of them. */
const PAUSE_MS = 15_000;
const CITES = 3;

/** A log that is silent for longer, until a process starts, may have had nothing to say. */
const LONGEST_SILENCE_MS = 300_000;

/** When errors of each kind were remarkably more frequent than usual, in one artefact. */
export function logEpisodes(artefact: Artefact): Episode[] {
  const { signatures } = artefact.digest;
  const span = mainSpan(artefact.digest);
  if (!span) return [];
  return signatures
    .flatMap(signature => episodesOf(signature, artefact, span))
    .map(episode => endedByStart(episode, artefact));
}

/**
 * A process that is gone writes no errors either: where nothing is written between the last of them and
 * the start of a process, the trouble lasted until then.
 */
function endedByStart(episode: Episode, artefact: Artefact): Episode {
  const { bucketMs, volume, acts } = artefact.digest;
  if (!episode.end) return episode;
  const time = episode.end.time + artefact.offsetMs;
  const next = volume.find(([bucket]) => bucket > time)?.[0];
  if (next === undefined || next - time < PAUSE_MS) return episode;
  const start = acts.find(
    act =>
      act.act === 'started' && act.time >= next && act.time < next + bucketMs,
  );
  if (!start || start.time - time > LONGEST_SILENCE_MS) return episode;
  const end = {
    ...episode.end,
    time: start.time - artefact.offsetMs,
    cites: [...episode.end.cites.slice(1 - CITES), start.cite],
  };
  return { ...episode, end };
}

function episodesOf(
  signature: Signature,
  artefact: Artefact,
  span: { from: number; to: number },
): Episode[] {
  const { bucketMs } = artefact.digest;
  if (signature.count < FEWEST) return [];
  const bins = binned(signature.counts, span, bucketMs);
  const raised = merge(raisedOf(rateSegments(bins.counts)), bins.width);
  return raised.map(({ from, to, usual }) => {
    const begin = bins.from + from * bins.width;
    const finish = bins.from + to * bins.width;
    const counts = signature.counts.filter(
      ([bucket]) => bucket >= begin && bucket < finish,
    );
    const mean = (usual * bucketMs) / bins.width;
    const beyond = (limit: number) =>
      counts.filter(([, count]) => count > limit);
    // More than chance makes of what is usual, or else at least more than that.
    const clear = beyond(mean + 3 * Math.sqrt(mean));
    const within = clear.length ? clear : beyond(mean);
    const first = within[0][0];
    const last = within[within.length - 1][0];
    const seen = signature.sightings.filter(
      ({ time }) => time >= first && time < last + bucketMs,
    );
    // Of very many, not those that begin or end an episode need be kept: then the counts tell when.
    const [firstSeen, lastSeen] = [seen[0]?.time, seen[seen.length - 1]?.time];
    const starts = firstSeen < first + bucketMs ? firstSeen : first;
    const ends = lastSeen >= last ? lastSeen : last;
    const strength = within.reduce((sum, [, count]) => sum + count, 0);
    const change = (kind: Change['kind'], time: number, at: Sighting[]) => ({
      artefact,
      time: time - artefact.offsetMs,
      kind,
      trouble: troubleOf(signature),
      what: named(signature),
      strength,
      isMeasured: false,
      cites: at.map(({ cite }) => cite),
    });
    return {
      start: change('start', starts, seen.slice(0, CITES)),
      // What goes on until the log ends is not known to end.
      ...(span.to - ends >= PAUSE_MS && {
        end: change('end', ends, seen.slice(-CITES)),
      }),
    };
  });
}

function binned(
  counts: Counts,
  span: { from: number; to: number },
  bucketMs: number,
) {
  const from = Math.floor(span.from / bucketMs) * bucketMs;
  const buckets = Math.floor((span.to - from) / bucketMs) + 1;
  const width = bucketMs * Math.ceil(buckets / MOST_BINS);
  const bins = new Array<number>(Math.ceil((buckets * bucketMs) / width)).fill(
    0,
  );
  for (const [bucket, count] of counts) {
    if (bucket < from || bucket > span.to) continue;
    bins[Math.floor((bucket - from) / width)] += count;
  }
  return { from, width, counts: bins };
}

interface Raised extends Segment {
  /** The rate that is usual around it. */
  usual: number;
}

function raisedOf(segments: Segment[]): Raised[] {
  const usual = usualRate(segments);
  return segments
    .filter(({ from, to, rate }) => {
      const more = (rate - usual) * (to - from);
      return rate >= usual * REMARKABLE && more >= FEWEST;
    })
    .map(segment => ({ ...segment, usual }));
}

/** The rate that is not exceeded a third of the time: an incident may well take more than half of a log. */
function usualRate(segments: Segment[]): number {
  const total = segments[segments.length - 1].to;
  let time = 0;
  for (const { from, to, rate } of [...segments].sort(
    (a, b) => a.rate - b.rate,
  )) {
    time += to - from;
    if (time * 3 >= total) return rate;
  }
  return 0;
}

function merge(raised: Raised[], width: number): Raised[] {
  const merged: Raised[] = [];
  for (const segment of raised) {
    const last = merged[merged.length - 1];
    if (last && (segment.from - last.to) * width <= PAUSE_MS) {
      last.to = segment.to;
    } else merged.push({ ...segment });
  }
  return merged;
}

function named({ key, example, status, level }: Signature): string {
  if (status !== null) return `${status} answers`;
  const kind = level === 'error' ? 'errors' : 'warnings';
  if (key === level) return `${kind} of many kinds`;
  return `${kind} “${firstWords(example)}”`;
}

const LONGEST = 70;

/** What a message says before its particulars. */
function firstWords(message: string): string {
  const [main] = message.split(/, (?:client|request|server|upstream): /, 1);
  if (main.length <= LONGEST) return main;
  const cut = main.lastIndexOf(' ', LONGEST);
  return `${main.slice(0, cut > 0 ? cut : LONGEST)}…`;
}
