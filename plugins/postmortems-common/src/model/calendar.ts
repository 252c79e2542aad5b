import { z } from 'zod';
import { entityRefSchema, idSchema, instantSchema } from './scalars';

/** How many calendar feeds one person may have. */
export const CALENDAR_FEED_LIMIT = 20;

/** What a calendar feed tells of. */
export const calendarFeedFieldsSchema = z.strictObject({
  /**
   * Of a group: what it, the groups below it and their members owe, and the post-mortems of what it owns.
   * Of another entity: the post-mortems about it or a part of it, and their action items. Nothing: what
   * its reader owes, alone or through a group, and the post-mortems that they write or review.
   */
  about: entityRefSchema.nullable(),
});
export type CalendarFeedFields = z.infer<typeof calendarFeedFieldsSchema>;

/** A calendar that somebody subscribed to, as they see it themselves. */
export const calendarFeedSchema = calendarFeedFieldsSchema.extend({
  id: idSchema,
  /** Since when its address is valid. */
  createdAt: instantSchema,
  /** When a calendar last asked for it. */
  readAt: instantSchema.nullable(),
});
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

/** A feed with its address: told once, as whoever has it reads the feed. */
export const calendarFeedMadeSchema = calendarFeedSchema.extend({
  url: z.url(),
});
export type CalendarFeedMade = z.infer<typeof calendarFeedMadeSchema>;

export const calendarFeedsSchema = z.strictObject({
  items: z.array(calendarFeedSchema),
});
export type CalendarFeeds = z.infer<typeof calendarFeedsSchema>;

/** A feed whose address is valid no longer. */
export const calendarFeedRevokedSchema = z.strictObject({ id: idSchema });
export type CalendarFeedRevoked = z.infer<typeof calendarFeedRevokedSchema>;
