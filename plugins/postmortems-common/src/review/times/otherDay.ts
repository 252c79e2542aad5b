import { localTime, onDay } from './localTime';
import { mainStretch, outside, Stretch } from './mainStretch';
import type { KnownMilestone } from './milestoneOrder';
import { passedMidnight } from './passedMidnight';
import type {
  TimedEvent,
  TimeFinding,
  TimeTarget,
  WrittenTime,
} from './TimeFinding';

const HOUR_MS = 3_600_000;

/** So far outside something is of another day, and of nothing that dragged on. */
const FAR_MS = 24 * HOUR_MS;
/** What begins a little before the rest, or ends after it, belongs to it too. */
const MARGIN_MS = HOUR_MS;
/** In a longer one some time of day fits by chance. */
const SHORT_MS = 10 * HOUR_MS;

type Known = WrittenTime & { occurredAt: string };
export type KnownEvent = TimedEvent & { occurredAt: string };

/**
 * Dates that do not match the day of everything else, where a slip of the pen explains that. What led to
 * an incident and what was done later have other days too, so a date far off is not enough: another
 * year, another month, or day and month exchanged has to put it right among the others; and one that
 * would have come before them, as a cause would, stands behind one of them as they were written. Any
 * other day counts only between two neighbours among whom it belongs, or one digit off behind the last.
 */
export function otherDay(
  events: readonly TimedEvent[],
  milestones: readonly KnownMilestone[],
): TimeFinding[] {
  const known = events.filter(isKnown);
  const stretch = mainStretch(
    [...known, ...milestones].map(({ occurredAt }) => Date.parse(occurredAt)),
  );
  // As they stand, and as they were written before they were put in order.
  const orders = [
    known,
    known
      .filter(({ position }) => position > 0)
      .sort((a, b) => a.position - b.position),
  ];
  const found = new Map<string, TimeFinding>();
  for (const order of orders) {
    for (const finding of passedMidnight(order)) {
      found.set(finding.target.id, finding);
    }
  }
  if (!stretch) return [...found.values()];

  const findings = milestones.flatMap(one =>
    told({ kind: 'milestone', id: one.milestone }, one, slip(one, stretch)),
  );
  for (const event of known) {
    if (found.has(event.key)) continue;
    const time = orders
      .map(order => misplaced(event, order, stretch))
      .find(Boolean);
    findings.push(...told({ kind: 'event', id: event.key }, event, time));
  }
  return [...found.values(), ...findings];
}

function told(
  target: TimeTarget,
  { timeOrigin }: WrittenTime,
  time: WrittenTime | undefined,
): TimeFinding[] {
  if (!time?.occurredAt) return [];
  const { occurredAt } = time;
  const day = localTime({ occurredAt, timeOrigin }).toISODate()!;
  return [{ check: 'other_day', target, day, correction: { target, time } }];
}

/** The time that was meant, where the place of an event among the others shows that it is wrong. */
function misplaced(
  event: KnownEvent,
  order: readonly KnownEvent[],
  stretch: Stretch,
): WrittenTime | undefined {
  const at = Date.parse(event.occurredAt);
  if (outside(at, stretch) === 0) return undefined;
  const place = order.indexOf(event);
  if (place < 0) return undefined;
  const belongs = (other: KnownEvent | undefined) =>
    other !== undefined && outside(Date.parse(other.occurredAt), stretch) === 0;
  const isLater = at > stretch.to;
  const isOutOfOrder = isLater
    ? order.slice(place + 1).some(belongs)
    : order.slice(0, place).some(belongs);
  const isLikely =
    isOutOfOrder ||
    event.milestone !== null ||
    (isLater && stretch.to - stretch.from <= SHORT_MS);
  const slipped = isLikely && slip(event, stretch);
  if (slipped) return slipped;

  const [before, after] = [order[place - 1], order[place + 1]];
  const isLast = after === undefined && !isLater;
  if (!belongs(before) || !(belongs(after) || isLast)) return undefined;
  return [before, after ?? before]
    .map(({ occurredAt }) => localTime({ ...event, occurredAt }))
    .filter(({ day }) => !isLast || isOneDigitFrom(day, localTime(event).day))
    .map(({ year, month, day }) => onDay(event, { year, month, day }))
    .find(
      moved =>
        moved?.occurredAt &&
        moved.occurredAt >= before.occurredAt &&
        (isLast
          ? outside(Date.parse(moved.occurredAt), stretch) <= MARGIN_MS
          : moved.occurredAt <= after.occurredAt),
    );
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/** The time with one slip of the pen taken back, where that puts it among the others. */
function slip(time: Known, stretch: Stretch): WrittenTime | undefined {
  if (outside(Date.parse(time.occurredAt), stretch) <= FAR_MS) return undefined;
  const { year, month, day } = localTime(time);
  const ends = [stretch.from, stretch.to].map(at =>
    localTime({ ...time, occurredAt: new Date(at).toISOString() }),
  );
  const days: Day[] = [
    ...ends.map(end => ({ year: end.year, month, day })),
    ...ends.map(end => ({ year, month: end.month, day })),
    { year, month: day, day: month },
  ];
  return days
    .filter(({ month: number }) => number <= 12)
    .map(written => onDay(time, written))
    .find(
      moved =>
        moved?.occurredAt &&
        outside(Date.parse(moved.occurredAt), stretch) <= MARGIN_MS,
    );
}

function isOneDigitFrom(one: number, other: number): boolean {
  const isTens = Math.floor(one / 10) !== Math.floor(other / 10);
  return isTens !== (one % 10 !== other % 10);
}

function isKnown(event: TimedEvent): event is KnownEvent {
  return event.occurredAt !== null;
}
