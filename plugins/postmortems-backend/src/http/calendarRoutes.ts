import {
  calendarFeedFieldsSchema,
  calendarFeedMadeSchema,
  calendarFeedRevokedSchema,
  calendarFeedsSchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { CalendarService } from '../calendar/CalendarService';
import { idParams } from './params';
import { Route, route } from './route';

/** The calendars that people subscribe to, and what a calendar is given. */
export function calendarRoutes(calendar: CalendarService): Route[] {
  return [
    route({
      method: 'get',
      path: '/calendar-feeds',
      summary: 'The calendars that the caller subscribed to',
      audit: 'calendar-feed-list',
      answer: calendarFeedsSchema,
      handle: ({ access }) => calendar.list(access.viewer),
    }),
    route({
      method: 'put',
      path: '/calendar-feeds/{id}',
      summary: 'Subscribe to a calendar, or give it a new address',
      audit: 'calendar-feed-put',
      params: idParams,
      body: calendarFeedFieldsSchema,
      answer: calendarFeedMadeSchema,
      handle: ({ access, params, body }) =>
        calendar.put(access.viewer, params.id, body),
    }),
    route({
      method: 'delete',
      path: '/calendar-feeds/{id}',
      summary: 'Make the address of a calendar invalid',
      audit: 'calendar-feed-revoke',
      params: idParams,
      answer: calendarFeedRevokedSchema,
      handle: ({ access, params }) => calendar.revoke(access.viewer, params.id),
    }),
    route({
      method: 'get',
      path: '/calendar.ics',
      summary: 'Due days, deadlines, review meetings and follow-ups',
      askedBy: 'anybody',
      audit: 'calendar-read',
      query: z.strictObject({ token: z.string().max(200) }),
      answer: z.string(),
      answerType: 'text/calendar',
      handle: ({ query }) => calendar.read(query.token),
    }),
  ];
}
