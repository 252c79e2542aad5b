import { type Header, utcDay } from 'backstage-plugin-postmortems-common';

/** After four weeks it shows whether the actions were done, and whether they work. */
const FOLLOW_UP_MS = 28 * 86_400_000;

type Dates = Pick<Header, 'reviewMeetingAt' | 'followUpAt'>;

function fourWeeksAfter(meetingAt: string | null): string | null {
  return meetingAt && utcDay(new Date(Date.parse(meetingAt) + FOLLOW_UP_MS));
}

/**
 * What changes when a review meeting is set or moved: the follow-up comes with it, four weeks later,
 * unless somebody chose another day for it.
 */
export function withMeetingAt(
  { reviewMeetingAt: before, followUpAt }: Dates,
  reviewMeetingAt: string | null,
): Partial<Dates> {
  const follows = !followUpAt || followUpAt === fourWeeksAfter(before);
  return follows
    ? { reviewMeetingAt, followUpAt: fourWeeksAfter(reviewMeetingAt) }
    : { reviewMeetingAt };
}
