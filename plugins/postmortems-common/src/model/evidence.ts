import { z } from 'zod';
import { imageSchema } from './images';
import { zoneSchema } from './imports';
import { idSchema, instantSchema, versionSchema } from './scalars';
import { line, optionalLine, TEXT_LIMITS } from './text';
import { MILESTONES } from './vocabulary';

/** How many lines an event may cite. */
export const CITATION_LIMIT = 8;

/** A line of an artefact, or a place in a document, that shows what an event says. */
export const citationSchema = z.strictObject({
  evidenceId: idSchema,
  /** From 1, in a log; null in a document that is read whole. */
  line: z.int().min(1).nullable(),
  /** As `data.result[3]`; null in a log. */
  path: z.string().max(300).nullable(),
  /** What stands there, shortened; secrets taken out. */
  text: z.string().max(400),
});
export type EvidenceCitation = z.infer<typeof citationSchema>;

/** How far ahead a clock may be set: a year, in milliseconds. */
export const MAX_CLOCK_OFFSET_MS = 366 * 86_400_000;

const evidenceFieldsSchema = z.strictObject({
  title: line(TEXT_LIMITS.title),
  /** What the column *Source* of a timeline calls it: `nginx access log`. */
  source: optionalLine(TEXT_LIMITS.title),
  /** The command that printed it, where given. */
  command: optionalLine(TEXT_LIMITS.statement),
  /** How far its clock is ahead, in milliseconds; taken from its times wherever they are shown. */
  offsetMs: z.int().min(-MAX_CLOCK_OFFSET_MS).max(MAX_CLOCK_OFFSET_MS),
  /** What an image shows, for who cannot see it; empty for anything else. */
  alt: optionalLine(TEXT_LIMITS.statement),
});

/** An artefact of the incident: what is known of it, without its text. */
export const evidenceSchema = evidenceFieldsSchema.extend({
  id: idSchema,
  version: versionSchema,
  /** Id of the format it was read in: `access-log`. */
  format: z.string(),
  /** What a person calls the format. */
  formatTitle: z.string(),
  /** SHA-256 of its bytes as they came in, in hex. */
  hash: z.string(),
  /** In bytes. */
  size: z.int().min(0),
  /** From the first to the last time in it, as its own clock had them; null where it has none. */
  span: z.strictObject({ from: instantSchema, to: instantSchema }).nullable(),
  /** Lines of a log; 0 for a document. */
  lines: z.int().min(0),
  /** What was read in it: lines with a time, alerts, series, acts. */
  observations: z.int().min(0),
  errors: z.int().min(0),
  warnings: z.int().min(0),
  /** Times that name no zone; they were read in `zone`. */
  withoutZone: z.int().min(0),
  zone: z.string(),
  /** What could not be read: how much, and the first of it. */
  unread: z.strictObject({
    count: z.int().min(0),
    first: z.array(citationSchema.omit({ evidenceId: true })),
  }),
  /** What was read and left out, as it came later than the incident. */
  trimmed: z.int().min(0),
  /** How many secrets of each kind were taken out before anything was kept. */
  redactions: z.record(z.string(), z.int().min(1)),
  /** What there is to draw of an image; null for anything else. */
  image: imageSchema.nullable(),
  /** What of it was proposed and put aside. */
  dismissed: z.array(z.string()),
  /** Characters of the text that are not kept, between its beginning and its end. */
  leftOut: z.int().min(0),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const evidencePatchSchema = evidenceFieldsSchema
  .partial()
  .refine(patch => Object.keys(patch).length > 0, {
    message: 'must change something',
  });
export type EvidencePatch = z.infer<typeof evidencePatchSchema>;

/** How an artefact is to be read; its bytes are the body, and its name stands in `Content-Disposition`. */
export const evidenceQuerySchema = z.strictObject({
  /** Id of the format it is in; `auto` recognises it. */
  format: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be the id of a format')
    .default('auto'),
  /** Zone in which times are read that name none; UTC where it is not said. */
  zone: zoneSchema.optional(),
});

/** What may be said of an artefact that is brought in. */
export type EvidenceAddition = z.input<typeof evidenceQuerySchema> & {
  /** A name for it: that of its file. */
  title?: string;
  /** The command that printed it. */
  command?: string;
};

export type EvidenceQuery = EvidenceAddition;

/** A format as a person may choose it. */
export const evidenceFormatSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
});
export type EvidenceFormatInfo = z.infer<typeof evidenceFormatSchema>;

/** What kinds of events are proposed. */
export const PROPOSAL_KINDS = [
  'errors_start',
  'slow_start',
  'process_gone',
  'eased',
  'recovered',
  'process_started',
  'process_stopped',
  'deploy',
  'rollback',
  'change',
  'alert_fired',
  'alert_resolved',
  'opened',
  'paged',
  'acknowledged',
  'resolved',
  'decision',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** An event that a person might write down, as the artefacts tell it. */
export const proposalSchema = z.strictObject({
  /** Names it among the proposals of a post-mortem, also when more evidence has come in. */
  key: z.string(),
  kind: z.enum(PROPOSAL_KINDS),
  /** By corrected clocks. */
  occurredAt: instantSchema,
  description: z.string(),
  source: z.string(),
  actor: z.string(),
  evidenceUrl: z.string().nullable(),
  citations: z.array(citationSchema).max(CITATION_LIMIT),
  /** The moments of the incident that it would be. */
  milestones: z.array(z.enum(MILESTONES)),
  /** Whether an event of the timeline cites the same lines, or somebody dismissed it. */
  state: z.enum(['proposed', 'accepted', 'dismissed']),
});
export type TimelineProposal = z.infer<typeof proposalSchema>;

/** Two clocks that surely differ, as what both artefacts saw tells. */
export const clockFindingSchema = z.strictObject({
  artefactId: idSchema,
  otherId: idSchema,
  /** How far the artefact's clock is ahead of the other's, beyond the offsets that they have, in milliseconds. */
  offsetMs: z.int(),
  /** How far the true offset may lie from it, either way. */
  uncertaintyMs: z.int().min(0),
  /** What both saw. */
  basis: z.enum(['alerts', 'requests', 'errors', 'metric']),
  /** How many lines, alerts or onsets of both are the same. */
  matches: z.int().min(1),
  /** One and the same thing, first in the artefact and then in the other. */
  shownBy: z.array(citationSchema),
});
export type ClockFinding = z.infer<typeof clockFindingSchema>;

/** A time of which an artefact tells nothing, by corrected clocks. */
export const dataGapSchema = z.strictObject({
  artefactId: idSchema,
  kind: z.enum(['silent', 'begins_late', 'ends_early', 'missing_points']),
  from: instantSchema,
  to: instantSchema,
  /** As a report puts it, below *Data we did not have*. */
  sentence: z.string(),
});
export type DataGap = z.infer<typeof dataGapSchema>;

/** What all artefacts of a post-mortem tell together. */
export const evidenceAnalysisSchema = z.strictObject({
  proposals: z.array(proposalSchema),
  clocks: z.array(clockFindingSchema),
  gaps: z.array(dataGapSchema),
});
export type EvidenceAnalysis = z.infer<typeof evidenceAnalysisSchema>;

/** The answer to an artefact that was brought in. */
export const addedEvidenceSchema = evidenceSchema.extend({
  seq: versionSchema,
  /** False where the post-mortem had this artefact already: nothing was added then. */
  isNew: z.boolean(),
  proposals: z.array(proposalSchema),
});
export type AddedEvidence = z.infer<typeof addedEvidenceSchema>;

/** A system that evidence can be fetched from. */
export const evidenceSourceSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['prometheus', 'alertmanager']),
});
export type EvidenceSourceInfo = z.infer<typeof evidenceSourceSchema>;

/** Asks for what a source has of the time of the incident. Where it is, the configuration says. */
export const evidenceFetchSchema = z.strictObject({
  /** The name of a source. */
  source: z.string().max(60),
});
export type EvidenceFetch = z.infer<typeof evidenceFetchSchema>;

/** What came of it. */
export const fetchedEvidenceSchema = z.strictObject({
  added: z.array(evidenceSchema),
  /** What was asked for and is not there. */
  empty: z.array(z.string()),
});
export type FetchedEvidence = z.infer<typeof fetchedEvidenceSchema>;

/** Puts a proposal aside, or takes it up again. */
export const dismissalSchema = z.strictObject({
  keys: z.array(z.string().max(200)).min(1).max(100),
  dismissed: z.boolean(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;
