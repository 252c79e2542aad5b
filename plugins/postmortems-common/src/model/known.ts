import { z } from 'zod';
import { postmortemMentionSchema } from './lists';
import { daySchema, entityRefSchema, idSchema, instantSchema } from './scalars';
import { actionItemSchema } from './actionItem';
import { ACTION_STATUSES, keySchema } from './vocabulary';

/** How many actions are told of; the gravest ones. */
export const MOST_KNOWN = 20;

/** How an action stood when an incident started, the gravest first. */
export const KNOWN_STANDINGS = ['overdue', 'open', 'declined', 'done'] as const;
export type KnownStanding = (typeof KNOWN_STANDINGS)[number];

/**
 * Why something is taken for known: the same pattern; the same category, where no pattern is known; or, as long as no
 * factor says what it was, that it is about the same service.
 */
export const KNOWN_REASONS = ['pattern', 'category', 'service'] as const;
export type KnownReason = (typeof KNOWN_REASONS)[number];

/** An action of an earlier post-mortem against what this one is about, and how it stood when the incident started. */
export const knownActionSchema = z.strictObject({
  postmortem: postmortemMentionSchema,
  action: actionItemSchema.pick({ id: true, key: true, title: true }).extend({
    /** As it stands now. */
    status: z.enum(ACTION_STATUSES),
    dueOn: daySchema.nullable(),
  }),
  /** What it addresses there; none where it is told only for the sake of the service. */
  factor: z
    .strictObject({
      id: idSchema,
      statement: z.string(),
      category: keySchema.nullable(),
    })
    .nullable(),
  reason: z.enum(KNOWN_REASONS),
  /** The pattern or category that makes it so is only suggested, here or there. */
  isSuggested: z.boolean(),
  /** The factors of this post-mortem that it is known of. */
  factorIds: z.array(idSchema),
  /** The service that both have to do with. */
  entityRef: entityRefSchema,
  /** This post-mortem is about a service that depends on that one. */
  isDependency: z.boolean(),
  standing: z.enum(KNOWN_STANDINGS),
  /** When somebody had said that something is to be done. */
  knownSince: instantSchema,
  /** Whole days from then until the incident started. */
  days: z.int().min(0),
});
export type KnownAction = z.infer<typeof knownActionSchema>;

/** What was known when an incident started, and not mended for good. */
export const knownSchema = z.strictObject({
  /** The moment that is asked about: when the incident started, or the post-mortem was made. */
  at: instantSchema,
  items: z.array(knownActionSchema).max(MOST_KNOWN),
  /** There are more. */
  isMore: z.boolean(),
  /** What the services depend on was looked at too; not while the catalog does not answer. */
  hasDependencies: z.boolean(),
});
export type Known = z.infer<typeof knownSchema>;
