import type { ClockFinding } from './ClockFinding';
import type { Moment } from './Moment';

/** By how much the condition of an alert holds before it fires: as long as its rule says, which is not known here. */
const HELD_WITHIN_MS = 15 * 60_000;
/** Evaluations and scrapes come so often: what one saw, another saw within this. */
const UNCERTAINTY_MS: Record<'alerts' | 'metric', number> = {
  alerts: 15_000,
  metric: 60_000,
};
/** So many different things have to be at the same distance: one alert may have fired twice. */
const FEWEST = 3;
/** So many moments are compared, the first ones. */
const MOST = 300;

interface Pair {
  /** What happened, not counted again when it happened again. */
  thing: string;
  one: Moment;
  other: Moment;
  offsetMs: number;
  withinMs: number;
}

/**
 * The offset between two artefacts that tell when the same things happened: the distance that most of
 * them have in common. Clocks are said to differ only if no thing could be at its place as it is, and
 * several are, or one that names the same measured value.
 */
export function momentOffset(
  one: Moment[],
  other: Moment[],
  basis: 'alerts' | 'metric',
): Omit<ClockFinding, 'artefactId' | 'otherId'> | undefined {
  const pairs = comparable(one.slice(0, MOST), other.slice(0, MOST));
  if (pairs.length === 0) return undefined;
  const withinMs = Math.max(...pairs.map(pair => pair.withinMs));
  const uncertaintyMs = Math.max(UNCERTAINTY_MS[basis], withinMs);
  const best = densest(pairs, 2 * withinMs);
  const offsetMs = middle(best.map(pair => pair.offsetMs));
  if (Math.abs(offsetMs) > uncertaintyMs) {
    const asTheyAre = thingsIn(
      pairs.filter(pair => Math.abs(pair.offsetMs) <= uncertaintyMs),
    );
    if (!isSure(best, uncertaintyMs) || asTheyAre > 0) return undefined;
  }
  const [first] = best;
  return {
    offsetMs,
    uncertaintyMs,
    basis,
    matches: thingsIn(best),
    shownBy: [first.one, first.other].map(({ artefact, cite }) => ({
      evidenceId: artefact.id,
      ...cite,
    })),
  };
}

/** What both tell of the same thing; like with like, as far as both do. */
function comparable(one: Moment[], other: Moment[]): Pair[] {
  const pairs = one.flatMap(own =>
    other
      .filter(its => own.name === its.name && isCompatible(own, its))
      .map(its => ({
        thing: `${own.name} ${JSON.stringify(own.labels)}`,
        one: own,
        other: its,
        offsetMs: own.time - its.time,
        withinMs:
          own.isCondition === its.isCondition
            ? own.withinMs + its.withinMs
            : HELD_WITHIN_MS,
      })),
  );
  const alike = pairs.filter(
    pair => pair.one.isCondition === pair.other.isCondition,
  );
  return alike.length ? alike : pairs;
}

function isCompatible({ labels }: Moment, other: Moment): boolean {
  return Object.entries(labels).every(
    ([label, value]) => (other.labels[label] ?? value) === value,
  );
}

/** The pairs within a width of offsets in which the most different things are; nearest to none of several. */
function densest(pairs: Pair[], widthMs: number): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.offsetMs - b.offsetMs);
  const counts = new Map<string, number>();
  let best: Pair[] = [];
  let most = 0;
  let from = 0;
  sorted.forEach((pair, i) => {
    counts.set(pair.thing, (counts.get(pair.thing) ?? 0) + 1);
    for (; pair.offsetMs - sorted[from].offsetMs > widthMs; from++) {
      const left = counts.get(sorted[from].thing)! - 1;
      if (left > 0) counts.set(sorted[from].thing, left);
      else counts.delete(sorted[from].thing);
    }
    const isNearer = () =>
      Math.abs(pair.offsetMs) < Math.abs(best[best.length - 1].offsetMs);
    if (counts.size < most || (counts.size === most && !isNearer())) return;
    most = counts.size;
    best = sorted.slice(from, i + 1);
  });
  return best;
}

function thingsIn(pairs: Pair[]): number {
  return new Set(pairs.map(({ thing }) => thing)).size;
}

/** Whether it cannot be that the same things happened twice, once for each artefact. */
function isSure(pairs: Pair[], apartMs: number): boolean {
  const isMeasured = pairs.some(
    ({ one, other }) => one.measured !== '' && one.measured === other.measured,
  );
  const times = pairs.map(({ one }) => one.time);
  const spread = Math.max(...times) - Math.min(...times);
  return isMeasured || (thingsIn(pairs) >= FEWEST && spread > apartMs);
}

function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
