import {
  emptyHeader,
  type ActionItem,
  type Factor,
  type Header,
  type Section,
  type TemplateSection,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';

/** Rows that nobody has made yet. What the server gives on its own stays empty. */

const UNMADE = { id: '', version: 0, updatedAt: '', updatedBy: '' };

export const BLANK_HEADER: Header = {
  ...UNMADE,
  ref: '',
  seq: 0,
  ...emptyHeader(),
  status: 'draft',
  visibility: 'open',
  members: [],
  visibilityReason: null,
  template: '',
  imported: false,
  publishedAt: null,
  waivers: [],
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
  citations: [],
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
  patternId: null,
  patternSource: 'person',
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
  isIdea: false,
  createdAt: '',
  closedAt: null,
  proofBy: null,
  proofAt: null,
  verifiedBy: null,
  verifiedAt: null,
  extensions: 0,
  wontDoProposedBy: null,
  snoozedUntil: null,
  snoozeReason: null,
  snoozedBy: null,
};

export function blankSection({
  key,
  title,
}: Pick<TemplateSection, 'key' | 'title'>): Section {
  const { id, ...unmade } = UNMADE;
  return { ...unmade, key, title, body: '' };
}
