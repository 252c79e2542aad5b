import type {
  CalendarFeedFields,
  CalendarFeedMade,
  CalendarFeedRevoked,
  CalendarFeeds,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** The calendars that people subscribe to. */
export interface CalendarFeedsApi {
  /** The calendars that the person asking subscribed to. */
  listCalendarFeeds(options?: RequestOptions): Promise<CalendarFeeds>;
  /**
   * Subscribes to a calendar, under an id of the caller's choice; of one that is there, its address is
   * replaced. The address is told here only.
   */
  putCalendarFeed(
    id: string,
    fields: CalendarFeedFields,
    options?: RequestOptions,
  ): Promise<CalendarFeedMade>;
  /** Makes the address of a calendar invalid. */
  revokeCalendarFeed(
    id: string,
    options?: RequestOptions,
  ): Promise<CalendarFeedRevoked>;
}

export function calendarFeedsClient(requests: Requests): CalendarFeedsApi {
  return {
    listCalendarFeeds: options =>
      requests.send('GET', ['calendar-feeds'], options),
    putCalendarFeed: (id, body, options) =>
      requests.send('PUT', ['calendar-feeds', id], { ...options, body }),
    revokeCalendarFeed: (id, options) =>
      requests.send('DELETE', ['calendar-feeds', id], options),
  };
}
