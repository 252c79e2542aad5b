import {
  ActionItem,
  DetectionSource,
  Header,
  incidentDurations,
  InsightDuration,
  isUnfinished,
  TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import { detectionOf } from './detection';

/** What insights count of one post-mortem: durations in seconds, actions by what became of them. */
export interface InsightFacts extends Record<InsightDuration, number | null> {
  detection: DetectionSource;
  done_in_time: number;
  done_late: number;
  done_sometime: number;
  owed: number;
  /** Of what is owed, how many actions have a due day. */
  owed_dated: number;
  wont_do: number;
  /** The checks that are waived, in order, with commas between them; empty where none is. */
  waived: string;
}

/** How many actions of one post-mortem with a due day are owed, and how many were done in time. */
export interface InsightDue {
  due_on: string;
  owed: number;
  in_time: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * As exact as a length of time is told: below an hour to the second, below a day to the minute, above to the
 * hour. So there are a few thousand different ones, however many post-mortems there are.
 * @param ms - milliseconds
 * @param round - how to get to a whole number of them
 * @returns seconds; none of what has no length, as its times contradict each other
 */
function told(
  ms: number | null,
  round: (number: number) => number = Math.round,
): number | null {
  if (ms === null || ms < 0) return null;
  const seconds = ms / 1_000;
  if (seconds < HOUR) return round(seconds);
  const unit = seconds < DAY ? 60 : HOUR;
  return round(seconds / unit) * unit;
}

/** How long an incident took, as exact as that is told. */
export function toldDurations(
  times: Parameters<typeof incidentDurations>[0],
): Pick<InsightFacts, Exclude<InsightDuration, 'publish'>> {
  const { detect, acknowledge, mitigate, resolve } = incidentDurations(times);
  return {
    detect: told(detect),
    acknowledge: told(acknowledge),
    mitigate: told(mitigate),
    resolve: told(resolve),
  };
}

/** What insights count of a published post-mortem. */
export function insightFacts(
  header: Pick<
    Header,
    | 'startedAt'
    | 'detectedAt'
    | 'acknowledgedAt'
    | 'mitigatedAt'
    | 'resolvedAt'
    | 'publishedAt'
    | 'waivers'
  >,
  detected: Pick<TimelineEvent, 'source' | 'actor'> | undefined,
  actions: readonly Pick<ActionItem, 'status' | 'dueOn' | 'closedAt'>[],
): { facts: InsightFacts; due: InsightDue[] } {
  const { resolvedAt, publishedAt, waivers } = header;
  const facts: InsightFacts = {
    ...toldDurations(header),
    // Never told shorter than it was: what came after 48 hours must not come out as 48 hours.
    publish: told(
      resolvedAt && publishedAt
        ? Date.parse(publishedAt) - Date.parse(resolvedAt)
        : null,
      Math.ceil,
    ),
    detection: detectionOf(detected),
    done_in_time: 0,
    done_late: 0,
    done_sometime: 0,
    owed: 0,
    owed_dated: 0,
    wont_do: 0,
    waived: waivers
      .map(({ check }) => check)
      .sort((a, b) => (a < b ? -1 : 1))
      .join(','),
  };
  const due = new Map<string, InsightDue>();
  for (const action of actions) {
    const { dueOn } = action;
    const outcome = outcomeOf(action);
    facts[outcome] += 1;
    if (dueOn === null) continue;
    if (outcome !== 'owed' && outcome !== 'done_in_time') continue;
    const day = due.get(dueOn) ?? { due_on: dueOn, owed: 0, in_time: 0 };
    due.set(dueOn, day);
    if (outcome === 'owed') facts.owed_dated += 1;
    day[outcome === 'owed' ? 'owed' : 'in_time'] += 1;
  }
  return { facts, due: [...due.values()] };
}

function outcomeOf(
  action: Pick<ActionItem, 'status' | 'dueOn' | 'closedAt'>,
): 'done_in_time' | 'done_late' | 'done_sometime' | 'owed' | 'wont_do' {
  const { status, dueOn, closedAt } = action;
  if (isUnfinished(action)) return 'owed';
  if (status === 'wont_do') return 'wont_do';
  if (dueOn === null || closedAt === null) return 'done_sometime';
  return closedAt.slice(0, 10) <= dueOn ? 'done_in_time' : 'done_late';
}
