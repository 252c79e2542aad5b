import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { ToldEntry } from './CalendarEntry';

const MEETING_MS = 60 * 60_000;
/** How often calendars are asked to look again, in seconds. */
const AGAIN_AFTER = 60 * 60;

/**
 * Writes a calendar as RFC 5545 has it.
 * @param linkTo - where the portal shows a post-mortem; none where the portal does not say where it is
 */
export function writeCalendar(
  name: string,
  entries: readonly ToldEntry[],
  linkTo: (ref: string) => string | undefined,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'backstage', product: 'postmortems', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN_AFTER,
  });
  for (const entry of entries) {
    const { uid, starts, stamp, sequence } = entry;
    const allDay = !starts.includes('T');
    const start = new Date(allDay ? `${starts}T00:00:00.000Z` : starts);
    calendar.createEvent({
      id: uid,
      sequence,
      start,
      ...(allDay
        ? { allDay }
        : { end: new Date(start.getTime() + MEETING_MS) }),
      stamp: new Date(stamp),
      // A date by which something is owed keeps nobody from being met.
      transparency: uid.includes('.meeting@')
        ? ICalEventTransparency.OPAQUE
        : ICalEventTransparency.TRANSPARENT,
      ...(entry.isGone
        ? { summary: 'Called off', status: ICalEventStatus.CANCELLED }
        : {
            summary: oneLine(entry.title),
            description: entry.description,
            url: linkTo(entry.ref),
            status: ICalEventStatus.CONFIRMED,
          }),
    });
  }
  return calendar.toString();
}

/** Of a title, what a calendar shows in a row: no line ends and no controls. */
function oneLine(title: string): string {
  // eslint-disable-next-line no-control-regex
  return title.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
}
