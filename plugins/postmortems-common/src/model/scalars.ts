import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { isDisguised, isWellFormed, optionalLine } from './text';

const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** True for the calendar days that exist, between 1970 and 2199. */
function isCalendarDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  return (
    at >= EARLIEST && at < LATEST && new Date(at).toISOString().startsWith(text)
  );
}

function toUtc(text: string): string {
  return new Date(text).toISOString();
}

/**
 * An instant: ISO 8601 with `Z` or an offset; read into UTC with milliseconds, as
 * `2025-02-09T10:05:23.000Z`. A day that does not exist is refused rather than rolled over.
 */
export const instantSchema = z.iso
  .datetime({
    offset: true,
    error: 'must be an ISO 8601 time with a zone',
    // What follows reads it as a time, which throws where it is none.
    abort: true,
  })
  .max(40)
  .refine(
    text =>
      isCalendarDay(text.slice(0, 10)) &&
      isCalendarDay(toUtc(text).slice(0, 10)),
    {
      message: 'must be a day that exists, between 1970 and 2199',
      abort: true,
    },
  )
  .overwrite(toUtc);

/** A calendar day, as `2025-02-16`. */
export const daySchema = z.iso
  .date({ error: 'must be a date such as 2025-02-16', abort: true })
  .refine(isCalendarDay, {
    message: 'must be a day that exists, between 1970 and 2199',
  });

/** How a time was written before it became UTC, kept beside it. */
export const timeOriginSchema = z.strictObject({
  /** As typed or imported: `10:05`, `-15m`, `9 Feb, 11:05 CET`. */
  text: optionalLine(100),
  /** IANA zone or offset it was read in: `UTC`, `Europe/Berlin`, `+01:00`; empty where none was named, and UTC was taken. */
  zone: optionalLine(60),
});
export type TimeOrigin = z.infer<typeof timeOriginSchema>;

const ENTITY_PART = '[a-zA-Z0-9](?:[-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?';
const ENTITY_REF = new RegExp(
  `^(?:${ENTITY_PART}):(?:${ENTITY_PART})/(?:${ENTITY_PART})$`,
);

/** A full catalog entity reference, `kind:namespace/name`; lower-cased, as the catalog keeps it. */
export const entityRefSchema = z
  .string()
  .max(256)
  .refine(text => ENTITY_REF.test(text), {
    message: 'must be an entity reference such as component:default/checkout',
    abort: true,
  })
  .overwrite(text =>
    stringifyEntityRef(parseEntityRef(text)).toLocaleLowerCase('en-US'),
  );

function principalSchema(kinds: string[]) {
  return entityRefSchema.refine(ref => kinds.includes(ref.split(':')[0]), {
    message: `must be a ${kinds.join(' or ')}`,
  });
}

/** A catalog user. */
export const userRefSchema = principalSchema(['user']);
/** A catalog group. */
export const groupRefSchema = principalSchema(['group']);
/** A catalog user or group. */
export const principalRefSchema = principalSchema(['user', 'group']);

/** An absolute `http` or `https` address without credentials in it. */
export const urlSchema = z
  .string()
  .max(2_000)
  .refine(
    text => {
      // eslint-disable-next-line no-control-regex
      if (/[\u0000-\u0020\u007f]/.test(text)) return false;
      if (!isWellFormed(text) || isDisguised(text)) return false;
      // With its slashes: `https:host` parses too, and a browser then reads it as a relative link.
      if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
      const url = new URL(text);
      return !url.username && !url.password;
    },
    { message: 'must be an http or https address' },
  )
  // Kept as typed, so it need not be the ASCII of a URI.
  .meta({ description: 'An http or https address' });

/** `PM-2025-02-09`, `PM-2025-02-09-2`, or five random characters at the end for one born restricted. */
export const POSTMORTEM_REF =
  /^PM-\d{4}-\d{2}-\d{2}(?:-(?:[1-9]\d{0,5}|[0-9A-Z]{5}))?$/;
/** The lower-case form in which ids are made and compared. */
export const UUID =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const idSchema = z.string().regex(UUID, 'must be an id');
export const postmortemRefSchema = z
  .string()
  .regex(POSTMORTEM_REF, 'must be a post-mortem reference');

/** A counter that starts at 1. */
export const versionSchema = z.int().min(1);
