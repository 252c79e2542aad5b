import { z } from 'zod';
import { postmortemMentionSchema } from './lists';
import { flag, pageOf, pageQuery } from './paging';
import {
  daySchema,
  entityRefSchema,
  idSchema,
  instantSchema,
  versionSchema,
} from './scalars';
import { optionalLine } from './text';

/** What an owner says of their entity: it has the weakness, it does not, or it had. */
export const EXPOSURE_ANSWERS = ['applies', 'does_not_apply', 'fixed'] as const;
export type ExposureAnswerKind = (typeof EXPOSURE_ANSWERS)[number];

/** Why an entity may share the weakness, in the order in which they are told. */
export const EXPOSURE_TIES = [
  /** It depends on what failed. */
  'depends_on',
  /** It consumes an API of what failed. */
  'consumes_api',
  /** It is part of what failed. */
  'part_of',
  /** It depends on the same thing as what failed. */
  'shares_dependency',
  /** It consumes the same API as what failed. */
  'shares_api',
  /** It is part of the same system as what failed. */
  'shares_system',
] as const;
export type ExposureTieKind = (typeof EXPOSURE_TIES)[number];

/** How many entities are shown, how many may be asked, and how long a note may be, in code points. */
export const EXPOSURE_LIMITS = { shown: 200, asked: 500, note: 500 } as const;

/** What the owners of an entity were asked, and what they said. Who said it is not told: entities answer. */
export const exposureQuestionSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  entityRef: entityRefSchema,
  askedAt: instantSchema,
  /** None while it waits. */
  answer: z.enum(EXPOSURE_ANSWERS).nullable(),
  /** The day that the answer is of, such as the one on which it was fixed. */
  answeredOn: daySchema.nullable(),
  note: z.string(),
  /** When it was answered last. */
  answeredAt: instantSchema.nullable(),
  /** Whether the person asking may answer. */
  mayAnswer: z.boolean(),
});
export type ExposureQuestion = z.infer<typeof exposureQuestionSchema>;

/** How an entity hangs together with what failed. */
export const exposureTieSchema = z.strictObject({
  kind: z.enum(EXPOSURE_TIES),
  hops: z.union([z.literal(1), z.literal(2)]),
  /** What lies next to it on the way; at one hop that is what failed. */
  through: entityRefSchema,
});
export type ExposureTie = z.infer<typeof exposureTieSchema>;

export const exposedEntitySchema = z.strictObject({
  entityRef: entityRefSchema,
  /** Users and groups. */
  owners: z.array(z.string()),
  /** None of one that was asked, and that the catalog no longer leads to. */
  tie: exposureTieSchema.nullable(),
  /** None while nobody has asked. */
  question: exposureQuestionSchema.nullable(),
});
export type ExposedEntity = z.infer<typeof exposedEntitySchema>;

/** How many entities were asked and have answered, of those that the person asking sees in the catalog. */
export const exposureCountsSchema = z.strictObject({
  asked: z.int().min(0),
  answered: z.int().min(0),
  applies: z.int().min(0),
  doesNotApply: z.int().min(0),
  fixed: z.int().min(0),
});
export type ExposureCounts = z.infer<typeof exposureCountsSchema>;

/** Who else is exposed to what a post-mortem tells of. */
export const exposureSchema = z.strictObject({
  /** Those that were asked, then the others; of either, the nearest first. */
  items: z.array(exposedEntitySchema),
  /** Whether there are more than are shown. */
  isMore: z.boolean(),
  counts: exposureCountsSchema,
  /** Whether the person asking may ask the owners. */
  mayAsk: z.boolean(),
  /** False while the catalog does not answer: then no entity is named. */
  hasCatalog: z.boolean(),
});
export type Exposure = z.infer<typeof exposureSchema>;

export const exposureAskSchema = z.strictObject({
  /** All of those shown that have not been asked, where it is not said. */
  entityRefs: z
    .array(entityRefSchema)
    .min(1)
    .max(EXPOSURE_LIMITS.shown)
    .optional(),
});
export type ExposureAsk = z.infer<typeof exposureAskSchema>;

/** The whole answer; none takes it back. */
export const exposureAnswerSchema = z.strictObject({
  answer: z.enum(EXPOSURE_ANSWERS).nullable(),
  /** Today, where it is not said. */
  answeredOn: daySchema.optional(),
  note: optionalLine(EXPOSURE_LIMITS.note).optional(),
});
export type ExposureAnswer = z.infer<typeof exposureAnswerSchema>;

/** About what the person asking owns, where it is not said whom it is about. */
export const exposureListQuerySchema = z.strictObject({
  owner: z.literal('mine').optional(),
  /** Of a system, domain or group, about its parts. */
  entityRef: entityRefSchema.optional(),
  answered: flag.optional(),
  ...pageQuery,
});
export type ExposureListQuery = z.infer<typeof exposureListQuerySchema>;

/** A question with the post-mortem that asks it. */
export const listedExposureSchema = exposureQuestionSchema.extend({
  postmortem: postmortemMentionSchema,
});
export type ListedExposure = z.infer<typeof listedExposureSchema>;

/** The first asked first. */
export const exposurePageSchema = pageOf(listedExposureSchema);
export type ExposurePage = z.infer<typeof exposurePageSchema>;
