import { z } from 'zod';
import { actorRoleSchema, isUniqueByActor } from './actors';
import { CHECK_IDS, waiverSchema } from './checks';
import {
  daySchema,
  entityRefSchema,
  idSchema,
  instantSchema,
  postmortemRefSchema,
  principalRefSchema,
  timeOriginSchema,
  urlSchema,
  userRefSchema,
  versionSchema,
} from './scalars';
import { line, optionalLine, TEXT_LIMITS } from './text';
import {
  ACTORS_SHOWN,
  INCIDENT_KINDS,
  keySchema,
  LINK_KINDS,
  MILESTONES,
  RUNBOOK_HELP,
  STATUSES,
  VISIBILITIES,
} from './vocabulary';

/** How many entries a list inside a header may have. */
export const LIST_LIMIT = 100;

export const linkSchema = z.strictObject({
  url: urlSchema,
  kind: z.enum(LINK_KINDS),
  title: optionalLine(TEXT_LIMITS.title).default(''),
});
export type Link = z.infer<typeof linkSchema>;

/** One quantified consequence: `40000 failed requests`, `5000 USD revenue (estimated)`. */
export const impactFigureSchema = z.strictObject({
  label: line(TEXT_LIMITS.title),
  value: z.number().min(-1e15).max(1e15),
  unit: optionalLine(40).default(''),
  estimated: z.boolean().default(false),
});
export type ImpactFigure = z.infer<typeof impactFigureSchema>;

/** The runbook the responders had in hand, and whether it helped. */
export const runbookUsedSchema = z.strictObject({
  name: line(TEXT_LIMITS.title),
  url: urlSchema.nullable().default(null),
  helped: z.enum(RUNBOOK_HELP).nullable().default(null),
});
export type RunbookUsed = z.infer<typeof runbookUsedSchema>;

const entityRefs = z.array(entityRefSchema).max(LIST_LIMIT);
const userRefs = z.array(userRefSchema).max(LIST_LIMIT);

/** The five milestone times. Each may be unknown while the post-mortem is being written. */
const milestoneTimes = {
  startedAt: instantSchema.nullable(),
  detectedAt: instantSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  mitigatedAt: instantSchema.nullable(),
  resolvedAt: instantSchema.nullable(),
};

/** What a person may change in a header with a PATCH. Visibility and status have routes of their own. */
export const headerFieldsSchema = z.strictObject({
  title: line(TEXT_LIMITS.title),
  kind: z.enum(INCIDENT_KINDS),
  severity: keySchema.nullable(),
  ...milestoneTimes,
  /** How the milestone times were written, where they were not written in UTC. */
  milestoneOrigins: z.partialRecord(z.enum(MILESTONES), timeOriginSchema),
  affectedEntities: entityRefs,
  originEntities: entityRefs,
  links: z.array(linkSchema).max(LIST_LIMIT),
  authors: userRefs,
  reviewers: userRefs,
  facilitator: userRefSchema.nullable(),
  reviewedAt: daySchema.nullable(),
  reviewMeetingAt: instantSchema.nullable(),
  followUpAt: daySchema.nullable(),
  relatedPostmortems: z.array(postmortemRefSchema).max(LIST_LIMIT),
  /** What the text claims, kept as written: `1h 35min (10:05 - 11:40 UTC)`. */
  statedDuration: optionalLine(TEXT_LIMITS.title).nullable(),
  runbookUsed: runbookUsedSchema.nullable(),
  impactFigures: z.array(impactFigureSchema).max(LIST_LIMIT),
  actorsShown: z.enum(ACTORS_SHOWN),
  /** What those who acted are called in the exported report, when that is by role. */
  actorRoles: z
    .array(actorRoleSchema)
    .max(LIST_LIMIT)
    .refine(isUniqueByActor, { message: 'must name each actor once' }),
});
export type HeaderFields = z.infer<typeof headerFieldsSchema>;

/** What a header holds where nobody has said anything. */
export function emptyHeader(): HeaderFields {
  return {
    title: '',
    kind: 'incident',
    severity: null,
    startedAt: null,
    detectedAt: null,
    acknowledgedAt: null,
    mitigatedAt: null,
    resolvedAt: null,
    milestoneOrigins: {},
    affectedEntities: [],
    originEntities: [],
    links: [],
    authors: [],
    reviewers: [],
    facilitator: null,
    reviewedAt: null,
    reviewMeetingAt: null,
    followUpAt: null,
    relatedPostmortems: [],
    statedDuration: null,
    runbookUsed: null,
    impactFigures: [],
    actorsShown: 'name',
    actorRoles: [],
  };
}

/** The fields of a header with how it is to be written. */
export const editedHeaderSchema = headerFieldsSchema.extend({
  /** Says which sections there are; those that somebody has written in stay, whatever it is changed to. */
  template: keySchema,
});

export const headerPatchSchema = editedHeaderSchema
  .partial()
  .refine(patch => Object.keys(patch).length > 0, {
    message: 'must change something',
  });
export type HeaderPatch = z.infer<typeof headerPatchSchema>;

/** The row that carries everything of a post-mortem that is not a list of rows of its own. */
export const headerSchema = editedHeaderSchema.extend({
  id: idSchema,
  ref: postmortemRefSchema,
  /** Counts every accepted change of the document; guards transitions, access, deletion. */
  seq: versionSchema,
  /** Counts the changes of this row alone; guards a PATCH of it. */
  version: versionSchema,
  status: z.enum(STATUSES),
  visibility: z.enum(VISIBILITIES),
  /** Who may read it besides authors, reviewers and facilitator while it is restricted. */
  members: z.array(principalRefSchema).max(LIST_LIMIT),
  visibilityReason: z.string().nullable(),
  imported: z.boolean(),
  publishedAt: instantSchema.nullable(),
  /** The checks that failed at its last publication, in the order of the process. */
  waivers: z.array(waiverSchema).max(CHECK_IDS.length),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type Header = z.infer<typeof headerSchema>;
