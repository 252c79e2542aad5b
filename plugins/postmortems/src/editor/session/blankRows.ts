import type {
  ActionItem,
  Factor,
  Header,
  Section,
  TemplateSection,
  TimelineEvent,
} from 'backstage-plugin-postmortems-common';

/** Rows that nobody has made yet. What the server gives on its own stays empty. */

const UNMADE = { id: '', version: 0, updatedAt: '', updatedBy: '' };

export const BLANK_HEADER: Header = {
  ...UNMADE,
  ref: '',
  seq: 0,
  title: '',
  kind: 'incident',
  severity: null,
  status: 'draft',
  visibility: 'open',
  members: [],
  visibilityReason: null,
  template: '',
  imported: false,
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
  publishedAt: null,
  createdAt: '',
  createdBy: '',
};

export const BLANK_EVENT: TimelineEvent = {
  ...UNMADE,
  position: 0,
  occurredAt: null,
  timeOrigin: null,
  description: '',
  source: '',
  actor: '',
  milestone: null,
  evidenceUrl: null,
};

export const BLANK_FACTOR: Factor = {
  ...UNMADE,
  position: 0,
  layer: 'immediate',
  category: null,
  categorySource: 'person',
  statement: '',
  certainty: 'hypothesis',
  parentId: null,
};

export const BLANK_ACTION: ActionItem = {
  ...UNMADE,
  key: '',
  title: '',
  owner: null,
  sponsor: null,
  dueOn: null,
  priority: 'medium',
  type: null,
  status: 'open',
  proof: null,
  reason: null,
  factorIds: [],
  ticketUrl: null,
  createdAt: '',
  closedAt: null,
};

export function blankSection({ key, title }: TemplateSection): Section {
  const { id, ...unmade } = UNMADE;
  return { ...unmade, key, title, body: '' };
}
