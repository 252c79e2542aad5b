import { z } from 'zod';
import { entityRefSchema, instantSchema, postmortemRefSchema } from './scalars';
import { LIST_LIMIT } from './header';
import { keySchema, STATUSES } from './vocabulary';

/** Something in an imported text that was guessed, changed or not understood. */
export const importWarningSchema = z.strictObject({
  /** 1-based line of the source. */
  line: z.int().min(1),
  message: z.string(),
  /** The text it speaks of, shortened. */
  text: z.string(),
});
export type ImportWarning = z.infer<typeof importWarningSchema>;

/** At most so many of the services that a text seems to speak of are proposed. */
export const MAX_PROPOSED = 20;

const flag = z.enum(['true', 'false']).transform(text => text === 'true');

/** A time zone by its name, such as `Europe/Berlin` or `UTC`. */
export const zoneSchema = z
  .string()
  .max(100)
  .refine(isZone, { message: 'must be a time zone, as Europe/Berlin or UTC' });

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

export const importQuerySchema = z.strictObject({
  /** `true` reads and answers, and changes nothing. */
  dryRun: flag.optional(),
  /** The zone of times that name none; they are taken as UTC, with a warning, unless it is given. */
  zone: zoneSchema.optional(),
  /** Where the file lies in the folder it comes from: names of files tell days, those of folders services. */
  fileName: z.string().min(1).max(1_000).optional(),
  /** The services it is about, separated by commas, in place of those that the text, its file or folder names. */
  entities: z
    .string()
    .max(20_000)
    .transform(text => text.split(',').filter(Boolean))
    .pipe(z.array(entityRefSchema).max(LIST_LIMIT))
    .optional(),
  /** Of a file that tells of several incidents, which one: 1 is the first. The whole file unless it is given. */
  part: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1')
    .transform(Number)
    .optional(),
  /** `true` imports also what was imported before. */
  again: flag.optional(),
  /**
   * `true` makes nothing where a person has something to say first: which of several incidents is
   * meant, or the zone of times that name none.
   */
  ifClear: flag.optional(),
  /** `true` answers with the report, too. */
  preview: flag.optional(),
});
export type ImportQuery = z.infer<typeof importQuerySchema>;

/** One of several incidents of which a file tells. */
export const importPartSchema = z.strictObject({
  title: z.string(),
  /** 1-based line where it begins. */
  line: z.int().min(1),
});
export type ImportPart = z.infer<typeof importPartSchema>;

export const importResultSchema = z.strictObject({
  /** The new post-mortem; none after a dry run, or where the same text was imported earlier. */
  ref: postmortemRefSchema.nullable(),
  /** Guards the new post-mortem's deletion; none where there is no new one. */
  seq: z.int().min(1).nullable(),
  status: z.enum(STATUSES),
  title: z.string(),
  severity: keySchema.nullable(),
  startedAt: instantSchema.nullable(),
  /** The services it is about: those that were given, else those that the text, its file or folder names. */
  entities: z.array(entityRefSchema),
  /** Services of the catalog that the text speaks of besides, the most likely first. */
  proposed: z.array(
    z.strictObject({ entityRef: entityRefSchema, title: z.string() }),
  ),
  events: z.int().min(0),
  factors: z.int().min(0),
  actionItems: z.int().min(0),
  sections: z.int().min(0),
  warnings: z.array(importWarningSchema),
  /** True when times name no zone, and none was given. */
  asksZone: z.boolean(),
  /** The incidents of which the file tells, where it was asked for as a whole and tells of several. */
  parts: z.array(importPartSchema),
  /** What was made of the same text earlier, as far as the caller may read it. */
  earlier: z
    .strictObject({ ref: postmortemRefSchema, title: z.string() })
    .nullable(),
  /** The report as Markdown; only where it was asked for. */
  report: z.string().nullable(),
});
export type ImportResult = z.infer<typeof importResultSchema>;
