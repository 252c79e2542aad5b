import type {
  AddedEvidence,
  AccessRequest,
  AdmissionRequest,
  ActionClosing,
  ActionItemCreate,
  ActionItemListQuery,
  ActionItemPage,
  ActionItemPatch,
  ActionItemSummary,
  ActionItemSummaryQuery,
  ActionReview,
  ActionReviewBegin,
  ActionReviewDecision,
  ActionReviewPage,
  Approvals,
  ChangedActionItem,
  ChangedEvidence,
  ChangedFactor,
  ChangedSection,
  ChangedTimelineEvent,
  ChecksQuery,
  Comment,
  CommentCounts,
  CommentCreate,
  CommentListQuery,
  CommentPatch,
  CommentThread,
  CommentThreadPage,
  ConfirmationResults,
  Confirmations,
  Dismissal,
  DocumentOutcomes,
  DocumentTickets,
  DriftedTicketPage,
  Erasure,
  Evidence,
  EvidenceAddition,
  EvidenceAnalysis,
  EvidenceFetch,
  EvidenceFormatInfo,
  EvidenceSourceInfo,
  Exposure,
  ExposureAnswer,
  ExposureAsk,
  ExposureListQuery,
  ExposurePage,
  ExposureQuestion,
  FetchedEvidence,
  EvidencePatch,
  EntityRename,
  EntityRenameResult,
  FactorCreate,
  FactorListQuery,
  FactorPage,
  FactorPatch,
  Findings,
  CalendarFeedFields,
  CalendarFeedMade,
  CalendarFeedRevoked,
  CalendarFeeds,
  Follow,
  Follows,
  FindingsRequest,
  Header,
  HeaderPatch,
  ImportQuery,
  ImportResult,
  Insights,
  InsightsExportQuery,
  InsightsQuery,
  Known,
  LatestActionReview,
  Postmortem,
  PostmortemCreate,
  PostmortemListQuery,
  PostmortemPage,
  Presence,
  PresenceReport,
  MergeCandidates,
  Pattern,
  PatternAliasCreate,
  PatternCreate,
  PatternHistoryPage,
  PatternListQuery,
  PatternMerge,
  PatternNames,
  PatternPage,
  PatternPatch,
  PatternSplit,
  Purge,
  RecurringFactors,
  RecurringQuery,
  RedactionResult,
  Renewal,
  RenewedFactorPage,
  RenewedFactorQuery,
  RevisionDifference,
  RevisionPage,
  SaidChecks,
  SectionPut,
  Similar,
  Suggestions,
  SuggestionsRequest,
  UnconfirmedCount,
  UnconfirmedPage,
  ViewerSettings,
  Ticket,
  TicketLink,
  TicketList,
  TicketRequest,
  TicketSettlement,
  TimelineEventCreate,
  TimelineEventPatch,
  Tracks,
  TransitionRequest,
  Unfollowed,
} from '../model';

/** How a single request is made. */
export interface RequestOptions {
  signal?: AbortSignal;
  /** Names one intended creation, so that sending it again makes nothing twice. Made up when not given. */
  idempotencyKey?: string;
  /** Why something of a document is changed, in a line; kept in its history. */
  reason?: string;
}

/** A query in which every key may be left out or undefined; lists are arrays. */
export type QueryOf<T> = { [K in keyof T]?: T[K] | undefined };

/**
 * Everything the backend offers. Methods that change a row take the `version` the caller last saw; a
 * document-wide act takes its `seq`. When it is no longer current they throw a `ResponseError` with
 * status 412, from which {@link currentRow} reads what is there now.
 */
export interface PostmortemsApi {
  getSettings(options?: RequestOptions): Promise<ViewerSettings>;

  list(
    query?: QueryOf<PostmortemListQuery>,
    options?: RequestOptions,
  ): Promise<PostmortemPage>;
  get(ref: string, options?: RequestOptions): Promise<Postmortem>;
  create(
    fields: PostmortemCreate,
    options?: RequestOptions,
  ): Promise<Postmortem>;
  patchHeader(
    ref: string,
    version: number,
    patch: HeaderPatch,
    options?: RequestOptions,
  ): Promise<Header>;
  delete(ref: string, seq: number, options?: RequestOptions): Promise<Header>;
  restore(ref: string, seq: number, options?: RequestOptions): Promise<Header>;
  /** @throws ResponseError with status 409 and the `checks` that fail, where it is to be published */
  transition(
    ref: string,
    seq: number,
    request: TransitionRequest,
    options?: RequestOptions,
  ): Promise<Header>;
  setAccess(
    ref: string,
    seq: number,
    request: AccessRequest,
    options?: RequestOptions,
  ): Promise<Header>;
  /** Takes one that was deleted away for good, for an administrator. */
  purge(
    ref: string,
    erasure: Erasure,
    options?: RequestOptions,
  ): Promise<Purge>;
  /** Opens one that is restricted to others, for an administrator. */
  admit(
    ref: string,
    request: AdmissionRequest,
    options?: RequestOptions,
  ): Promise<Header>;

  /** @param version - 0 for a section that nobody has made yet */
  putSection(
    ref: string,
    key: string,
    version: number,
    section: SectionPut,
    options?: RequestOptions,
  ): Promise<ChangedSection>;

  createEvent(
    ref: string,
    event: TimelineEventCreate,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;
  patchEvent(
    ref: string,
    id: string,
    version: number,
    patch: TimelineEventPatch,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;
  deleteEvent(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;
  restoreEvent(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedTimelineEvent>;

  listEvidence(
    ref: string,
    options?: RequestOptions,
  ): Promise<{ items: Evidence[] }>;
  /**
   * Brings an artefact in.
   * @param artefact - a file, or pasted text
   */
  addEvidence(
    ref: string,
    artefact: Blob | string,
    about?: EvidenceAddition,
    options?: RequestOptions,
  ): Promise<AddedEvidence>;
  /** The systems that evidence can be fetched from. */
  evidenceSources(
    options?: RequestOptions,
  ): Promise<{ items: EvidenceSourceInfo[] }>;
  /** Fetches what a source has of the time of the incident, and brings it in. */
  fetchEvidence(
    ref: string,
    fetch: EvidenceFetch,
    options?: RequestOptions,
  ): Promise<FetchedEvidence>;
  patchEvidence(
    ref: string,
    id: string,
    version: number,
    patch: EvidencePatch,
    options?: RequestOptions,
  ): Promise<ChangedEvidence>;
  deleteEvidence(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedEvidence>;
  restoreEvidence(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedEvidence>;
  /** The kept text of an artefact, its secrets taken out. */
  evidenceText(
    ref: string,
    id: string,
    options?: RequestOptions,
  ): Promise<string>;
  /** The bytes of an artefact that is an image. */
  evidenceImage(
    ref: string,
    id: string,
    options?: RequestOptions,
  ): Promise<Blob>;
  /** What the artefacts measured, as curves on the axis of the timeline. */
  evidenceTracks(ref: string, options?: RequestOptions): Promise<Tracks>;
  /** What all artefacts tell together: the proposed timeline. */
  evidenceAnalysis(
    ref: string,
    options?: RequestOptions,
  ): Promise<EvidenceAnalysis>;
  /** Puts proposals aside, or takes them up again. */
  dismissProposals(
    ref: string,
    dismissal: Dismissal,
    options?: RequestOptions,
  ): Promise<EvidenceAnalysis>;
  /** The formats that artefacts can be in. */
  evidenceFormats(
    options?: RequestOptions,
  ): Promise<{ items: EvidenceFormatInfo[] }>;

  createFactor(
    ref: string,
    factor: FactorCreate,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;
  patchFactor(
    ref: string,
    id: string,
    version: number,
    patch: FactorPatch,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;
  deleteFactor(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;
  restoreFactor(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedFactor>;

  createActionItem(
    ref: string,
    item: ActionItemCreate,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;
  patchActionItem(
    ref: string,
    id: string,
    version: number,
    patch: ActionItemPatch,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;
  deleteActionItem(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;
  restoreActionItem(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<ChangedActionItem>;

  /**
   * What the review says of it, check by check, in the order of the process.
   * @param query - `for: 'publication'` judges a draft as what keeps it from being published would
   */
  getChecks(
    ref: string,
    query?: QueryOf<ChecksQuery>,
    options?: RequestOptions,
  ): Promise<SaidChecks>;
  /** Looks for blame and hindsight in prose, or for vagueness in the title of an action. */
  findings(
    request: FindingsRequest,
    options?: RequestOptions,
  ): Promise<Findings>;

  /** Threads of comments, the oldest first; those about one thing, where that is named. */
  listComments(
    ref: string,
    query?: QueryOf<CommentListQuery>,
    options?: RequestOptions,
  ): Promise<CommentThreadPage>;
  /** How much is said about each part of the document. */
  countComments(ref: string, options?: RequestOptions): Promise<CommentCounts>;
  /** The thread that a comment is in. */
  getCommentThread(
    ref: string,
    id: string,
    options?: RequestOptions,
  ): Promise<CommentThread>;
  createComment(
    ref: string,
    comment: CommentCreate,
    options?: RequestOptions,
  ): Promise<Comment>;
  patchComment(
    ref: string,
    id: string,
    version: number,
    patch: CommentPatch,
    options?: RequestOptions,
  ): Promise<Comment>;
  deleteComment(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<Comment>;
  restoreComment(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<Comment>;

  /** Who else is exposed to what the post-mortem tells of, and what those said who were asked. */
  getExposure(ref: string, options?: RequestOptions): Promise<Exposure>;
  /** Asks the owners of some entities whether it applies to them; whom it asked before it asks no more. */
  askExposed(
    ref: string,
    ask: ExposureAsk,
    options?: RequestOptions,
  ): Promise<Exposure>;
  /** Answers for an entity, or takes its answer back. */
  answerExposure(
    ref: string,
    id: string,
    version: number,
    answer: ExposureAnswer,
    options?: RequestOptions,
  ): Promise<ExposureQuestion>;
  /** What post-mortems ask about entities, the first asked first. */
  listExposures(
    query: QueryOf<ExposureListQuery>,
    options?: RequestOptions,
  ): Promise<ExposurePage>;

  listApprovals(ref: string, options?: RequestOptions): Promise<Approvals>;
  /** Says, as one of its reviewers, that the document of that `seq` is fit to be published. */
  approve(
    ref: string,
    seq: number,
    options?: RequestOptions,
  ): Promise<Approvals>;
  /** Takes one's own approval back. */
  withdrawApproval(ref: string, options?: RequestOptions): Promise<Approvals>;

  /** Says that a page has the document open, and where in it; answers who writes where. */
  reportPresence(
    ref: string,
    report: PresenceReport,
    options?: RequestOptions,
  ): Promise<Presence>;

  /** The calendars that the person asking subscribed to. */
  listCalendarFeeds(options?: RequestOptions): Promise<CalendarFeeds>;
  /**
   * Subscribes to a calendar, under an id of the caller's choice; of one that is there, its address is
   * replaced. The address is told here only.
   */
  putCalendarFeed(
    id: string,
    fields: CalendarFeedFields,
    options?: RequestOptions,
  ): Promise<CalendarFeedMade>;
  /** Makes the address of a calendar invalid. */
  revokeCalendarFeed(
    id: string,
    options?: RequestOptions,
  ): Promise<CalendarFeedRevoked>;

  /** The entities that the person asking follows. */
  listFollows(options?: RequestOptions): Promise<Follows>;
  /** Has them told when a post-mortem about an entity is published. */
  follow(entityRef: string, options?: RequestOptions): Promise<Follow>;
  unfollow(entityRef: string, options?: RequestOptions): Promise<Unfollowed>;

  listRevisions(
    ref: string,
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<RevisionPage>;
  /** @param against - the revision to compare with; the one before when not given */
  getRevision(
    ref: string,
    n: number,
    against?: number,
    options?: RequestOptions,
  ): Promise<RevisionDifference>;
  /** Takes what a revision says out of the history, for an administrator. */
  redactRevision(
    ref: string,
    n: number,
    erasure: Erasure,
    options?: RequestOptions,
  ): Promise<RedactionResult>;

  /** The report as Markdown, its images and a list of its artefacts, in a ZIP file. */
  getArchive(ref: string, options?: RequestOptions): Promise<Blob>;
  /** The report as Markdown. */
  getReport(ref: string, options?: RequestOptions): Promise<string>;
  /**
   * Makes a post-mortem of Markdown in the form of any house.
   * @param query - a dry run changes nothing, and tells what there is to be made
   */
  import(
    markdown: string,
    query?: QueryOf<ImportQuery>,
    options?: RequestOptions,
  ): Promise<ImportResult>;

  /** What became of the actions of a post-mortem, and where its ideas stand too. */
  getOutcomes(ref: string, options?: RequestOptions): Promise<DocumentOutcomes>;

  listActionItems(
    query?: QueryOf<ActionItemListQuery>,
    options?: RequestOptions,
  ): Promise<ActionItemPage>;
  summarizeActionItems(
    query?: QueryOf<ActionItemSummaryQuery>,
    options?: RequestOptions,
  ): Promise<ActionItemSummary>;
  /** How long the actions that the query finds take until they are done, as a Kaplan–Meier estimate. */
  getActionClosing(
    query?: QueryOf<ActionItemSummaryQuery>,
    options?: RequestOptions,
  ): Promise<ActionClosing>;
  /** Every action item the query finds, as CSV that a spreadsheet opens safely. */
  exportActionItems(
    query?: QueryOf<ActionItemSummaryQuery>,
    options?: RequestOptions,
  ): Promise<string>;

  /** Begins a weekly review of a group or of all, or continues the one under way. */
  beginActionReview(
    begin: ActionReviewBegin,
    options?: RequestOptions,
  ): Promise<ActionReview>;
  getActionReview(id: string, options?: RequestOptions): Promise<ActionReview>;
  /** @param query.scope - a group, or `organisation` */
  getLatestActionReview(
    query: { scope: string },
    options?: RequestOptions,
  ): Promise<LatestActionReview>;
  /** Newest first. @param query.scope - a group, or `organisation` */
  listActionReviews(
    query: { scope: string; limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<ActionReviewPage>;
  /** Notes what was decided of an action, or takes it back; answers with the review as it is then. */
  decideInReview(
    id: string,
    actionItemId: string,
    decision: ActionReviewDecision,
    options?: RequestOptions,
  ): Promise<ActionReview>;
  finishActionReview(
    id: string,
    options?: RequestOptions,
  ): Promise<ActionReview>;

  /** The issues of the action items of a post-mortem, and where in which tracker others would go. */
  listTickets(ref: string, options?: RequestOptions): Promise<DocumentTickets>;
  /** Asks for an issue of each action item that is owed and has none. They are made a little later. */
  createTickets(
    ref: string,
    request: TicketRequest,
    options?: RequestOptions,
  ): Promise<TicketList>;
  /** Asks for the issue of one action item; it is made a little later. */
  createTicket(
    ref: string,
    actionItemId: string,
    request: TicketRequest,
    options?: RequestOptions,
  ): Promise<Ticket>;
  /** @param version - of the action item, which names the issue from then on */
  linkTicket(
    ref: string,
    actionItemId: string,
    version: number,
    link: TicketLink,
    options?: RequestOptions,
  ): Promise<Ticket>;
  /** Makes an action item and its issue say the same; answers with the ticket, if it still has one. */
  settleTicket(
    ref: string,
    actionItemId: string,
    settlement: TicketSettlement,
    options?: RequestOptions,
  ): Promise<TicketList>;
  /** Issues that say something else than their action items, of all post-mortems. */
  listDriftedTickets(
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<DriftedTicketPage>;

  listFactors(
    query?: QueryOf<FactorListQuery>,
    options?: RequestOptions,
  ): Promise<FactorPage>;
  getRecurringFactors(
    query?: QueryOf<RecurringQuery>,
    options?: RequestOptions,
  ): Promise<RecurringFactors>;

  /** What published post-mortems tell together: of the organisation, or of what the query leaves. */
  getInsights(
    query?: QueryOf<InsightsQuery>,
    options?: RequestOptions,
  ): Promise<Insights>;
  /** The post-mortems behind the insights, one a row, as CSV that a spreadsheet opens safely. */
  exportInsights(
    query?: QueryOf<InsightsExportQuery>,
    options?: RequestOptions,
  ): Promise<string>;

  /** Actions of earlier post-mortems against what this one is about, and how they stood when it started. */
  getKnown(ref: string, options?: RequestOptions): Promise<Known>;
  /** Earlier post-mortems that tell something like this one, with the reasons. */
  getSimilar(ref: string, options?: RequestOptions): Promise<Similar>;

  /** The patterns of which the person asking may read a factor, by name. */
  listPatterns(
    query?: QueryOf<PatternListQuery>,
    options?: RequestOptions,
  ): Promise<PatternPage>;
  /** One of them; of one that was merged, what it was merged into. */
  getPattern(id: string, options?: RequestOptions): Promise<Pattern>;
  /** What at most a hundred of them are called, as far as the person asking may know. */
  namePatterns(ids: string[], options?: RequestOptions): Promise<PatternNames>;
  createPattern(
    pattern: PatternCreate,
    options?: RequestOptions,
  ): Promise<Pattern>;
  patchPattern(
    id: string,
    version: number,
    patch: PatternPatch,
    options?: RequestOptions,
  ): Promise<Pattern>;
  /** Makes one of two; answers with the other one. */
  mergePattern(
    id: string,
    version: number,
    merge: PatternMerge,
    options?: RequestOptions,
  ): Promise<Pattern>;
  /** Takes one that was merged out again. */
  unmergePattern(
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<Pattern>;
  /** Answers with the new one. */
  splitPattern(
    id: string,
    version: number,
    split: PatternSplit,
    options?: RequestOptions,
  ): Promise<Pattern>;
  addPatternAlias(
    id: string,
    version: number,
    alias: PatternAliasCreate,
    options?: RequestOptions,
  ): Promise<Pattern>;
  removePatternAlias(
    id: string,
    version: number,
    aliasId: string,
    options?: RequestOptions,
  ): Promise<Pattern>;
  getPatternHistory(
    id: string,
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<PatternHistoryPage>;
  /** What a factor seems to be a case of, with the reasons. */
  suggestForFactor(
    request: SuggestionsRequest,
    options?: RequestOptions,
  ): Promise<Suggestions>;
  /** Factors whose category or pattern is only suggested, with what is suggested now. */
  listUnconfirmedFactors(
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<UnconfirmedPage>;
  /** How many of these there are. */
  countUnconfirmedFactors(options?: RequestOptions): Promise<UnconfirmedCount>;
  /** Confirms or changes many of them, each for itself. */
  confirmFactors(
    confirmations: Confirmations,
    options?: RequestOptions,
  ): Promise<ConfirmationResults>;
  /** What a newer version would sort otherwise of what is only suggested, and how far that is. */
  getRenewal(options?: RequestOptions): Promise<Renewal>;
  /** How many factors that is. */
  countRenewal(options?: RequestOptions): Promise<UnconfirmedCount>;
  /** Which, with what speaks for it. */
  listRenewedFactors(
    query?: QueryOf<RenewedFactorQuery>,
    options?: RequestOptions,
  ): Promise<RenewedFactorPage>;
  /** Has it applied, from where it was stopped. */
  startRenewal(options?: RequestOptions): Promise<Renewal>;
  stopRenewal(options?: RequestOptions): Promise<Renewal>;
  /** Pairs that may be one. */
  listMergeCandidates(options?: RequestOptions): Promise<MergeCandidates>;

  renameEntity(
    rename: EntityRename,
    options?: RequestOptions,
  ): Promise<EntityRenameResult>;
}
