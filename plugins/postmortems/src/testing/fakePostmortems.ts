import {
  AGE_BANDS,
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_CATEGORIES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
  type ActionItem,
  type Factor,
  type ListedActionItem,
  type Postmortem,
  type PostmortemMention,
  type PostmortemsApi,
  type PostmortemSummary,
  type Section,
  type ViewerSettings,
  type TimelineEvent,
  type Track,
} from 'backstage-plugin-postmortems-common';
import { recurringFactors } from './fakeFactors';

/** Documents and rows for tests. Each call gives a new id; what a test is about it says in `overrides`. */

let lastId = 0;

function anId(): string {
  lastId += 1;
  return `00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}`;
}

const BY_DAN = {
  updatedAt: '2025-02-10T08:00:00.000Z',
  updatedBy: 'user:default/dan',
};

export const fakeSettings: ViewerSettings = {
  severities: DEFAULT_SEVERITIES,
  templates: DEFAULT_TEMPLATES,
  categories: DEFAULT_CATEGORIES,
  reviewRequired: false,
  approvalsNeeded: 0,
  collect: DEFAULT_COLLECT,
  actions: DEFAULT_ACTIONS,
  trackers: [],
  isAdministrator: false,
};

export function anEvent(overrides: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: anId(),
    version: 1,
    position: 0,
    occurredAt: '2025-02-09T10:05:23.000Z',
    timeOrigin: null,
    description: 'Error rate rises above 5 %',
    source: 'metrics',
    actor: 'System',
    milestone: null,
    evidenceUrl: null,
    citations: [],
    ...BY_DAN,
    ...overrides,
  };
}

export function aFactor(overrides: Partial<Factor> = {}): Factor {
  return {
    id: anId(),
    version: 1,
    position: 0,
    layer: 'immediate',
    category: 'monitoring-gap',
    categorySource: 'person',
    statement: 'No alert watched the size of the connection pool',
    certainty: 'confirmed',
    parentId: null,
    patternId: null,
    patternSource: 'person',
    ...BY_DAN,
    ...overrides,
  };
}

export function anActionItem(overrides: Partial<ActionItem> = {}): ActionItem {
  return {
    id: anId(),
    key: 'AI-001',
    version: 1,
    title: 'Alert when the pool is 80 % used',
    owner: 'user:default/dan',
    sponsor: null,
    dueOn: '2025-02-16',
    priority: 'high',
    type: 'detect',
    status: 'open',
    proof: null,
    reason: null,
    factorIds: [],
    ticketUrl: null,
    isIdea: false,
    createdAt: '2025-02-10T08:00:00.000Z',
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
    ...BY_DAN,
    ...overrides,
  };
}

export function aSection(overrides: Partial<Section> = {}): Section {
  return {
    key: 'summary',
    title: 'Summary',
    body: 'The checkout answered with errors for 35 minutes.',
    version: 1,
    ...BY_DAN,
    ...overrides,
  };
}

export function aPostmortem(overrides: Partial<Postmortem> = {}): Postmortem {
  return {
    id: anId(),
    ref: 'PM-2025-02-09',
    seq: 1,
    version: 1,
    title: 'Checkout answers with errors',
    kind: 'incident',
    severity: 'P1',
    status: 'published',
    visibility: 'open',
    members: [],
    visibilityReason: null,
    waivers: [],
    template: 'default',
    imported: false,
    startedAt: '2025-02-09T10:05:23.000Z',
    detectedAt: '2025-02-09T10:06:45.000Z',
    acknowledgedAt: '2025-02-09T10:12:00.000Z',
    mitigatedAt: '2025-02-09T10:22:10.000Z',
    resolvedAt: '2025-02-09T10:40:00.000Z',
    milestoneOrigins: {},
    affectedEntities: ['component:default/checkout'],
    originEntities: ['resource:default/orders-db'],
    links: [],
    authors: ['user:default/dan'],
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
    publishedAt: '2025-02-10T08:00:00.000Z',
    createdAt: '2025-02-09T12:00:00.000Z',
    createdBy: 'user:default/dan',
    ...BY_DAN,
    sections: [],
    timeline: [],
    factors: [],
    actionItems: [],
    tickets: [],
    may: {
      edit: true,
      changePeople: true,
      transition: true,
      changeAccess: true,
      delete: true,
    },
    ...overrides,
  };
}

export function aSummary(
  overrides: Partial<PostmortemSummary> = {},
): PostmortemSummary {
  return {
    id: anId(),
    ref: 'PM-2025-02-09',
    title: 'Checkout answers with errors',
    kind: 'incident',
    severity: 'P1',
    status: 'published',
    visibility: 'open',
    startedAt: '2025-02-09T10:05:23.000Z',
    resolvedAt: '2025-02-09T10:40:00.000Z',
    affectedEntities: ['component:default/checkout'],
    originEntities: [],
    authors: ['user:default/dan'],
    publishedAt: '2025-02-10T08:00:00.000Z',
    createdAt: '2025-02-09T12:00:00.000Z',
    updatedAt: '2025-02-10T08:00:00.000Z',
    factorCount: 3,
    actionCount: 6,
    openActionCount: 4,
    overdueActionCount: 1,
    ...overrides,
  };
}

export function aMention(
  overrides: Partial<PostmortemMention> = {},
): PostmortemMention {
  return {
    ref: 'PM-2025-02-09',
    title: 'Checkout answers with errors',
    severity: 'P1',
    status: 'published',
    visibility: 'open',
    startedAt: '2025-02-09T10:05:23.000Z',
    affectedEntities: ['component:default/checkout'],
    ...overrides,
  };
}

export function aListedActionItem(
  overrides: Partial<ListedActionItem> = {},
): ListedActionItem {
  return {
    ...anActionItem(),
    postmortem: aMention(),
    recurrences: [],
    held: null,
    ticket: null,
    mayEdit: true,
    ...overrides,
  };
}

/** A curve that leaves its usual level a minute after the incident began, and is back at its end. */
export function aTrack(overrides: Partial<Track> = {}): Track {
  const start = Date.parse('2025-02-09T10:00:00.000Z');
  return {
    key: anId(),
    evidenceId: anId(),
    kind: 'metric',
    title: 'rate(errors)',
    points: Array.from({ length: 46 }, (_, minute) => [
      start + minute * 60_000,
      minute >= 6 && minute < 40 ? 40 : 2,
    ]),
    usual: 2,
    crossings: [
      {
        at: '2025-02-09T10:06:00.000Z',
        direction: 'leaves',
        value: 40,
        citation: null,
      },
      {
        at: '2025-02-09T10:40:00.000Z',
        direction: 'returns',
        value: 2,
        citation: null,
      },
    ],
    ...overrides,
  };
}

/**
 * A backend that has nothing in it: its lists are empty, and what a test does not give in `partial`
 * rejects by its name, so that a call nobody thought of shows.
 */
export function fakePostmortemsApi(
  partial: Partial<PostmortemsApi> = {},
): PostmortemsApi {
  const nothing = { items: [], nextCursor: null };
  const given: Partial<PostmortemsApi> = {
    getSettings: async () => fakeSettings,
    list: async () => nothing,
    listActionItems: async () => nothing,
    listFactors: async () => nothing,
    listRevisions: async () => nothing,
    evidenceTracks: async () => ({ items: [], leftOut: 0 }),
    reportPresence: async () => ({ seq: 1, editing: [] }),
    listCalendarFeeds: async () => ({ items: [] }),
    listFollows: async () => ({ items: [] }),
    getLatestActionReview: async () => ({ last: null, open: null }),
    listActionReviews: async () => nothing,
    listEvidence: async () => ({ items: [] }),
    getOutcomes: async () => ({ items: [] }),
    getSimilar: async () => ({ items: [], hasDistance: true }),
    getKnown: async () => ({
      ...{ at: '2025-02-09T10:05:23.000Z', items: [] },
      ...{ isMore: false, hasDependencies: true },
    }),
    getExposure: async () => ({
      ...{ items: [], isMore: false, mayAsk: true, hasCatalog: true },
      counts: { asked: 0, answered: 0, applies: 0, doesNotApply: 0, fixed: 0 },
    }),
    listExposures: async () => nothing,
    getChecks: async () => ({ items: [] }),
    listComments: async () => nothing,
    countComments: async () => ({ items: [] }),
    listApprovals: async () => ({ items: [], needed: 0, mayApprove: false }),
    summarizeActionItems: async () => ({
      open: 0,
      inProgress: 0,
      overdue: 0,
      waitingForProof: 0,
      done: 0,
      verified: 0,
      wontDo: 0,
      recurred: 0,
      ageing: AGE_BANDS.map(band => ({ ...band, owed: 0, overdue: 0 })),
    }),
    getActionClosing: async () => ({
      actions: 0,
      done: 0,
      owed: 0,
      wontDo: 0,
      points: [],
      quartiles: { quarter: null, half: null, threeQuarters: null },
    }),
    listPatterns: async () => nothing,
    namePatterns: async () => ({ items: [] }),
    getPatternHistory: async () => nothing,
    listMergeCandidates: async () => ({ items: [], isMore: false }),
    suggestForFactor: async () => ({ categories: [], patterns: [] }),
    countUnconfirmedFactors: async () => ({ factors: 0, isMore: false }),
    countRenewal: async () => ({ factors: 0, isMore: false }),
    getRecurringFactors: async () => recurringFactors(),
    ...partial,
  };
  return new Proxy(given as PostmortemsApi, {
    get: (target, name, receiver) =>
      Reflect.get(target, name, receiver) ??
      (async () => {
        throw new Error(`The fake backend was asked for ${String(name)}`);
      }),
  });
}
