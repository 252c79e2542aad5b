import {
  Header,
  SHARE_WITHIN_HOURS,
} from 'backstage-plugin-postmortems-common';
import { participantsOf } from '../../access';
import { Notice } from './Notice';

const HOUR_MS = 3_600_000;

/** Whether a post-mortem is late by so many hours after the resolution, and its clock runs at all. */
export function isLate(
  header: Pick<Header, 'imported' | 'publishedAt' | 'status' | 'resolvedAt'>,
  hours: number,
  now: Date,
): boolean {
  const { imported, publishedAt, status, resolvedAt } = header;
  // One that was published has met its clock, whatever became of it.
  if (imported || publishedAt || status === 'published') return false;
  return (
    resolvedAt !== null &&
    Date.parse(resolvedAt) + hours * HOUR_MS <= now.getTime()
  );
}

/** To the authors, while what was resolved so long ago is not published. */
export function reminder(now: () => Date): Notice {
  const remindedOf = (header: Header) =>
    header.authors.length > 0 ? header.authors : participantsOf(header);
  return {
    audienceOf: async ({ payload }, header) =>
      isLate(header, Number(payload.hours), now()) ? remindedOf(header) : [],
    holdsFor: (userRef, { payload }, header) =>
      isLate(header, Number(payload.hours), now()) &&
      remindedOf(header).includes(userRef),
    say: ({ payload }, name) => {
      const hours = Number(payload.hours);
      const goal =
        hours < SHARE_WITHIN_HOURS
          ? ` A report is shared within ${SHARE_WITHIN_HOURS} hours.`
          : '';
      return {
        title: `Not published yet: ${name}`,
        description: `Resolved ${durationOf(hours)} ago.${goal}`,
      };
    },
  };
}

function durationOf(hours: number): string {
  if (hours % 24 === 0 && hours > SHARE_WITHIN_HOURS)
    return `${hours / 24} days`;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
