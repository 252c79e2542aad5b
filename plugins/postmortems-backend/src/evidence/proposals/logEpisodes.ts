import { summed } from '../digest/counts';
import type { Counts, Digest, Sighting, Signature } from '../digest/Digest';
import type { Work } from '../../inTurns';
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
export function* logEpisodes(artefact: Artefact): Work<Episode[]> {
  const { signatures } = artefact.digest;
  const episodes: Episode[] = [];
  for (const signature of signatures) {
    episodes.push(...judgedErrors(signature, artefact).episodes);
    yield;
  }
  // Of many kinds each may be too rare to be remarked, and all of them together not.
  const all = allErrors(artefact.digest);
  if (all && !signatures.includes(all)) {
    episodes.push(
      ...judgedErrors(all, artefact).episodes.filter(
        episode => !episodes.some(known => overlap(known, episode)),
      ),
    );
    yield;
  }
  return episodes;
}

/** The errors of an artefact, whatever their kind; undefined where it has none. */
export function allErrors({ signatures }: Digest): Signature | undefined {
  const errors = signatures.filter(({ level }) => level === 'error');
  if (errors.length < 2) return errors[0];
  return {
    key: 'error',
    example: '',
    level: 'error',
    status: null,
    count: errors.reduce((sum, { count }) => sum + count, 0),
    counts: summed(errors.map(({ counts }) => counts)),
    sightings: errors
      .flatMap(({ sightings }) => sightings)
      .sort((a, b) => a.time - b.time),
  };
}

/** How often errors are usual, and when there were remarkably more of them. */
export interface JudgedErrors {
  /** Errors a millisecond; null where there are too few to say anything. */
  usual: number | null;
  episodes: Episode[];
}

/** Judges errors of one kind, or all of them together. */
export function judgedErrors(
  signature: Signature,
  artefact: Artefact,
): JudgedErrors {
  const { digest } = artefact;
  const span = mainSpan(digest);
  if (!span || signature.count < FEWEST) return { usual: null, episodes: [] };
  const bins = binned(signature.counts, span, digest.bucketMs);
  const segments = rateSegments(bins.counts);
  const usual = usualRate(segments);
  const episodes = merge(raisedOf(segments, usual), bins.width).map(raised =>
    endedByStart(
      episodeOf(
        {
          from: bins.from + raised.from * bins.width,
          to: bins.from + raised.to * bins.width,
          usual: (usual * digest.bucketMs) / bins.width,
        },
        { signature, artefact, span },
      ),
      artefact,
    ),
  );
  return { usual: usual / bins.width, episodes };
}

function overlap(one: Episode, other: Episode): boolean {
  return (
    one.start.time <= (other.end?.time ?? Infinity) &&
    other.start.time <= (one.end?.time ?? Infinity)
  );
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

/** What begins and ends a time in which there were more than so many a bucket as usual. */
function episodeOf(
  raised: { from: number; to: number; usual: number },
  about: {
    signature: Signature;
    artefact: Artefact;
    span: { from: number; to: number };
  },
): Episode {
  const { signature, artefact, span } = about;
  const { bucketMs } = artefact.digest;
  const counts = signature.counts.filter(
    ([bucket]) => bucket >= raised.from && bucket < raised.to,
  );
  const beyond = (limit: number) => counts.filter(([, count]) => count > limit);
  // More than chance makes of what is usual, or else at least more than that.
  const clear = beyond(raised.usual + 3 * Math.sqrt(raised.usual));
  const within = clear.length ? clear : beyond(raised.usual);
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

function raisedOf(segments: Segment[], usual: number): Segment[] {
  return segments.filter(({ from, to, rate }) => {
    const more = (rate - usual) * (to - from);
    return rate >= usual * REMARKABLE && more >= FEWEST;
  });
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

function merge(raised: Segment[], width: number): Segment[] {
  const merged: Segment[] = [];
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
