import type { Postmortem } from '../../../model';
import { placeInIncident, placeInReview, placeOfMilestone } from '../places';
import type { Contradiction } from './Contradiction';

const DAY_MS = 86_400_000;
const DAY = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/g;

/** A day in the title on which nothing of the incident happened, and a review from before it. */
export function contradictingDays({
  title,
  startedAt,
  resolvedAt,
  reviewedAt,
}: Pick<
  Postmortem,
  'title' | 'startedAt' | 'resolvedAt' | 'reviewedAt'
>): Contradiction[] {
  if (!startedAt) return [];
  const started = startedAt.slice(0, 10);
  // Somewhere on earth it is another day already.
  const first = Date.parse(started) - DAY_MS;
  const ended = resolvedAt && resolvedAt > startedAt ? resolvedAt : startedAt;
  const last = Date.parse(ended.slice(0, 10)) + DAY_MS;
  const days = [...title.matchAll(DAY)].map(([day]) => day);
  const isOther = (day: string) => {
    const at = Date.parse(day);
    return !Number.isNaN(at) && (at < first || at > last);
  };
  const contradictions: Contradiction[] = [];
  if (days.length > 0 && days.every(isOther)) {
    contradictions.push({
      state: 'warn',
      reason: 'date',
      values: { day: days[0], started },
      places: [placeInIncident('title', 'Title'), placeOfMilestone('started')],
    });
  }
  if (reviewedAt && Date.parse(reviewedAt) < first) {
    contradictions.push({
      state: 'warn',
      reason: 'reviewed',
      values: { day: reviewedAt, started },
      places: [
        placeInReview('reviewedAt', 'Reviewed'),
        placeOfMilestone('started'),
      ],
    });
  }
  return contradictions;
}
