import { z } from 'zod';
import { entityRefSchema, idSchema, versionSchema } from './scalars';

/** Where somebody is who has a post-mortem open and writes nowhere. */
export const READING = 'reading';

/** A part of the editor, as in the hash of its address. */
const placeSchema = z.string().regex(/^[a-z][a-zA-Z0-9_-]{0,79}$/);

/** What a page says of itself while it has a post-mortem open. */
export const presenceReportSchema = z.strictObject({
  /** Tells the pages of one person apart; made up by the page. */
  page: idSchema,
  /** `null` when the page is left. */
  place: placeSchema.nullable(),
});
export type PresenceReport = z.infer<typeof presenceReportSchema>;

/** Who writes where in a post-mortem, and how far it has got; also what is signalled when that changes. */
export const presenceSchema = z.strictObject({
  seq: versionSchema,
  editing: z.array(
    z.strictObject({ userRef: entityRefSchema, place: placeSchema }),
  ),
});
export type Presence = z.infer<typeof presenceSchema>;

/** The channel on which the presence in one post-mortem is signalled. */
export function presenceChannel(ref: string): string {
  return `postmortems:${ref}`;
}
