import type {
  ActionItem,
  ActionItemFields,
  FactorFields,
  Header,
  HeaderFields,
  ImportWarning,
  PostmortemContents,
  Section,
  TimelineEventFields,
} from '../model';

/** Of the header, what a report tells: all that people edit, and how far the document has come. */
export type ParsedHeader = HeaderFields &
  Pick<Header, 'status' | 'publishedAt' | 'visibility' | 'members'> & {
    /** The template's key; null for the first one of the settings. */
    template: string | null;
  };

export type ParsedSection = Pick<Section, 'key' | 'title' | 'body'>;

/** A factor whose parent is told by its place in the same list. */
export type ParsedFactor = Omit<
  FactorFields,
  'parentId' | 'patternId' | 'patternSource'
> & {
  parent: number | null;
};

/** What a report does not tell: it is about reminders, and over soon. */
type SnoozeField = 'snoozedUntil' | 'snoozeReason';

/** What is kept of an action's life beside what people write. */
type LifeField =
  | 'proofBy'
  | 'proofAt'
  | 'verifiedBy'
  | 'verifiedAt'
  | 'extensions'
  | 'wontDoProposedBy';

/** An action item whose factors are told by their places in the list of factors. */
export type ParsedActionItem = Omit<
  ActionItemFields,
  'factorIds' | SnoozeField
> &
  Pick<ActionItem, 'key' | 'closedAt' | LifeField> & { factors: number[] };

/** What a report says, without ids and versions: what {@link parseReport} reads and {@link renderReport} writes. */
export interface ParsedReport {
  header: ParsedHeader;
  /** In the order of the document. */
  sections: ParsedSection[];
  timeline: TimelineEventFields[];
  factors: ParsedFactor[];
  actionItems: ParsedActionItem[];
}

/** A report read from Markdown, and what there is to know about how it was read. */
export interface ReadReport {
  document: ParsedReport;
  /** In the order of their lines. */
  warnings: ImportWarning[];
}

/** What a report says of a stored post-mortem. References to rows that are not there are left out. */
export function toParsedReport(
  postmortem: PostmortemContents,
  defaultTemplate: string | undefined,
): ParsedReport {
  const places = new Map(postmortem.factors.map(({ id }, i) => [id, i]));
  return {
    header: toHeader(postmortem, defaultTemplate),
    sections: postmortem.sections.map(({ key, title, body }) => ({
      key,
      title,
      body,
    })),
    timeline: postmortem.timeline.map(event => ({
      occurredAt: event.occurredAt,
      timeOrigin: event.timeOrigin,
      description: event.description,
      source: event.source,
      actor: event.actor,
      milestone: event.milestone,
      evidenceUrl: event.evidenceUrl,
      // A report tells what happened; the artefacts that show it stay where it was written.
      citations: [],
    })),
    factors: postmortem.factors.map(factor => ({
      layer: factor.layer,
      category: factor.category,
      categorySource: factor.categorySource,
      statement: factor.statement,
      certainty: factor.certainty,
      parent: places.get(factor.parentId ?? '') ?? null,
    })),
    actionItems: postmortem.actionItems.map(item => ({
      key: item.key,
      title: item.title,
      owner: item.owner,
      sponsor: item.sponsor,
      dueOn: item.dueOn,
      priority: item.priority,
      type: item.type,
      status: item.status,
      proof: item.proof,
      reason: item.reason,
      ticketUrl: item.ticketUrl,
      isIdea: item.isIdea,
      closedAt: item.closedAt,
      proofBy: item.proofBy,
      proofAt: item.proofAt,
      verifiedBy: item.verifiedBy,
      verifiedAt: item.verifiedAt,
      extensions: item.extensions,
      wontDoProposedBy: item.wontDoProposedBy,
      factors: item.factorIds.flatMap(id => places.get(id) ?? []),
    })),
  };
}

function toHeader(
  postmortem: PostmortemContents,
  defaultTemplate: string | undefined,
): ParsedHeader {
  return {
    title: postmortem.title,
    kind: postmortem.kind,
    severity: postmortem.severity,
    startedAt: postmortem.startedAt,
    detectedAt: postmortem.detectedAt,
    acknowledgedAt: postmortem.acknowledgedAt,
    mitigatedAt: postmortem.mitigatedAt,
    resolvedAt: postmortem.resolvedAt,
    milestoneOrigins: postmortem.milestoneOrigins,
    affectedEntities: postmortem.affectedEntities,
    originEntities: postmortem.originEntities,
    links: postmortem.links,
    authors: postmortem.authors,
    reviewers: postmortem.reviewers,
    facilitator: postmortem.facilitator,
    reviewedAt: postmortem.reviewedAt,
    reviewMeetingAt: postmortem.reviewMeetingAt,
    followUpAt: postmortem.followUpAt,
    relatedPostmortems: postmortem.relatedPostmortems,
    statedDuration: postmortem.statedDuration,
    runbookUsed: postmortem.runbookUsed,
    impactFigures: postmortem.impactFigures,
    actorsShown: postmortem.actorsShown,
    actorRoles: postmortem.actorRoles,
    status: postmortem.status,
    publishedAt: postmortem.publishedAt,
    visibility: postmortem.visibility,
    members: postmortem.members,
    template:
      postmortem.template === defaultTemplate ? null : postmortem.template,
  };
}
