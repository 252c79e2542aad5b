import {
  beginning,
  Header,
  headerFieldsSchema,
  HeaderFields,
} from 'backstage-plugin-postmortems-common';
import {
  fromJson,
  fromNullableJson,
  toJson,
  toNullableJson,
} from '../database';

/** A row of `postmortems`, as both engines return it. */
export interface HeaderRow {
  id: string;
  ref: string;
  seq: number;
  version: number;
  title: string;
  title_key: string;
  kind: string;
  severity: string | null;
  severity_rank: number;
  status: string;
  visibility: string;
  visibility_reason: string | null;
  members: string;
  started_at: string | null;
  detected_at: string | null;
  acknowledged_at: string | null;
  mitigated_at: string | null;
  resolved_at: string | null;
  milestone_origins: string;
  happened_at: string;
  affected_entities: string;
  origin_entities: string;
  links: string;
  authors: string;
  reviewers: string;
  facilitator: string | null;
  reviewed_at: string | null;
  review_meeting_at: string | null;
  follow_up_at: string | null;
  related_postmortems: string;
  stated_duration: string | null;
  runbook_used: string | null;
  impact_figures: string;
  actors_shown: string;
  actor_roles: string;
  template: string;
  imported: boolean | number;
  action_count: number;
  tally: string;
  published_at: string | null;
  waivers: string;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  deleted_at: string | null;
}

export function toHeader(row: HeaderRow): Header {
  return {
    id: row.id,
    ref: row.ref,
    seq: row.seq,
    version: row.version,
    title: row.title,
    kind: row.kind as Header['kind'],
    severity: row.severity,
    status: row.status as Header['status'],
    visibility: row.visibility as Header['visibility'],
    visibilityReason: row.visibility_reason,
    members: fromJson(row.members),
    startedAt: row.started_at,
    detectedAt: row.detected_at,
    acknowledgedAt: row.acknowledged_at,
    mitigatedAt: row.mitigated_at,
    resolvedAt: row.resolved_at,
    milestoneOrigins: fromJson(row.milestone_origins),
    affectedEntities: fromJson(row.affected_entities),
    originEntities: fromJson(row.origin_entities),
    links: fromJson(row.links),
    authors: fromJson(row.authors),
    reviewers: fromJson(row.reviewers),
    facilitator: row.facilitator,
    reviewedAt: row.reviewed_at,
    reviewMeetingAt: row.review_meeting_at,
    followUpAt: row.follow_up_at,
    relatedPostmortems: fromJson(row.related_postmortems),
    statedDuration: row.stated_duration,
    runbookUsed: fromNullableJson(row.runbook_used),
    impactFigures: fromJson(row.impact_figures),
    actorsShown: row.actors_shown as Header['actorsShown'],
    actorRoles: fromJson(row.actor_roles),
    template: row.template,
    imported: Boolean(row.imported),
    publishedAt: row.published_at,
    waivers: fromJson(row.waivers),
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

/** The columns that follow from a header, with the derived ones that order and find it. */
export function toRow(
  header: Header,
  severityRank: (severity: string | null) => number,
): Omit<HeaderRow, 'action_count' | 'tally' | 'deleted_at'> {
  return {
    id: header.id,
    ref: header.ref,
    seq: header.seq,
    version: header.version,
    title: header.title,
    title_key: titleKey(header.title),
    kind: header.kind,
    severity: header.severity,
    severity_rank: severityRank(header.severity),
    status: header.status,
    visibility: header.visibility,
    visibility_reason: header.visibilityReason,
    members: toJson(header.members),
    started_at: header.startedAt,
    detected_at: header.detectedAt,
    acknowledged_at: header.acknowledgedAt,
    mitigated_at: header.mitigatedAt,
    resolved_at: header.resolvedAt,
    milestone_origins: toJson(header.milestoneOrigins),
    happened_at: header.startedAt ?? header.createdAt,
    affected_entities: toJson(header.affectedEntities),
    origin_entities: toJson(header.originEntities),
    links: toJson(header.links),
    authors: toJson(header.authors),
    reviewers: toJson(header.reviewers),
    facilitator: header.facilitator,
    reviewed_at: header.reviewedAt,
    review_meeting_at: header.reviewMeetingAt,
    follow_up_at: header.followUpAt,
    related_postmortems: toJson(header.relatedPostmortems),
    stated_duration: header.statedDuration,
    runbook_used: toNullableJson(header.runbookUsed),
    impact_figures: toJson(header.impactFigures),
    actors_shown: header.actorsShown,
    actor_roles: toJson(header.actorRoles),
    template: header.template,
    imported: header.imported,
    published_at: header.publishedAt,
    waivers: toJson(header.waivers),
    created_at: header.createdAt,
    created_by: header.createdBy,
    updated_at: header.updatedAt,
    updated_by: header.updatedBy,
  };
}

/** Some characters fold into a dozen; beyond this, titles order by their id. */
const TITLE_KEY_LENGTH = 400;

/** Titles order the same on every engine: case and accents folded here, bytes compared there. */
export function titleKey(title: string): string {
  const folded = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en-US');
  return beginning(folded, TITLE_KEY_LENGTH);
}

/** The names of the fields a person may change. */
export const HEADER_FIELDS = Object.keys(
  headerFieldsSchema.shape,
) as (keyof HeaderFields)[];
