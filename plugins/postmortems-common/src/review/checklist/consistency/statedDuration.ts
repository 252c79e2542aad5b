import type { Postmortem } from '../../../model';
import { formatDuration } from '../../../report/text/times';
import { placeInIncident, placeOfMilestone } from '../places';
import { clock, Contradiction } from './Contradiction';
import { LENGTH, readLength, StatedLength, tolerance } from './lengths';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

const FIRST_LENGTH = new RegExp(LENGTH, 'i');
const RANGE =
  /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?\s*(?:-|–|—|to|until)\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*([A-Z]{1,4}\b)?/;
/** Counts a part of the time only. */
const PARTLY = /\b(?:support|business|working|office|core) hours\b/i;
const UTC = /^(?:UTC|GMT|Z)$/;

/**
 * A stated duration that is neither that of the incident nor the time until it was mitigated, by its length or
 * by the times of day that it names. It is never taken more exactly than it is written. One that is longer than
 * the incident cannot be; a shorter one may count a part of it.
 */
export function statedDuration(
  postmortem: Pick<
    Postmortem,
    'statedDuration' | 'startedAt' | 'mitigatedAt' | 'resolvedAt' | 'timeline'
  >,
): Contradiction[] {
  const { statedDuration: stated, startedAt, resolvedAt } = postmortem;
  if (!stated || !startedAt || !resolvedAt || PARTLY.test(stated)) return [];
  const from = Date.parse(startedAt);
  const to = Date.parse(resolvedAt);
  const ends = endsOf(postmortem);
  const length = lengthIn(stated);
  const isOfLength =
    !length ||
    ends.some(
      end => Math.abs(end - from - length.milliseconds) <= tolerance(length),
    );
  if (isOfLength && isInRange(stated, from, ends)) return [];
  const isLonger = !isOfLength && length.milliseconds > to - from;
  return [
    {
      state: isLonger ? 'fail' : 'warn',
      reason: 'duration',
      values: {
        stated,
        length: formatDuration(to - from),
        from: clock(from),
        to: clock(to),
      },
      places: [
        placeInIncident('statedDuration', 'Stated duration'),
        placeOfMilestone('started'),
        placeOfMilestone('resolved'),
      ],
    },
  ];
}

/** When it may be said to be over: mitigated, resolved, or the last that is told. */
function endsOf({
  mitigatedAt,
  resolvedAt,
  timeline,
}: Pick<Postmortem, 'mitigatedAt' | 'resolvedAt' | 'timeline'>): number[] {
  const last = timeline
    .flatMap(({ occurredAt }) => occurredAt ?? [])
    .reduce((a, b) => (a > b ? a : b), '');
  return [mitigatedAt, resolvedAt, last].flatMap(text =>
    text ? [Date.parse(text)] : [],
  );
}

function lengthIn(stated: string): StatedLength | undefined {
  const found = FIRST_LENGTH.exec(stated);
  return found ? readLength(found[0], stated.slice(0, found.index)) : undefined;
}

/** Times of day; of those in another zone nothing is said. */
function isInRange(
  stated: string,
  from: number,
  ends: readonly number[],
): boolean {
  const found = RANGE.exec(stated);
  if (!found || (found[5] && !UTC.test(found[5]))) return true;
  const [, fromHour, fromMinute, toHour, toMinute] = found.map(Number);
  return (
    isNear(fromHour * 60 + fromMinute, from) &&
    ends.some(end => isNear(toHour * 60 + toMinute, end))
  );
}

/** Whether a time of day is that of an instant, as exactly as it is written: to the minute, or to five. */
function isNear(minutes: number, at: number): boolean {
  const actual = (at / MINUTE_MS) % DAY_MINUTES;
  const apart = Math.abs(actual - minutes);
  return Math.min(apart, DAY_MINUTES - apart) <= (minutes % 5 === 0 ? 5 : 1.5);
}
