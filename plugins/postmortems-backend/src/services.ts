import { ActionItemService } from './actionItems/ActionItemService';
import { ActionRecurrenceStore } from './actionItems/ActionRecurrenceStore';
import { OutcomeService } from './actionItems/OutcomeService';
import { ActionListService } from './actionItems/ActionListService';
import { ActionReviewService } from './actionReviews/ActionReviewService';
import { CalendarService, CalendarOptions } from './calendar/CalendarService';
import { CatalogNames } from './catalog/CatalogNames';
import { CatalogNeighbours } from './catalog/CatalogNeighbours';
import { CatalogParts } from './catalog/CatalogParts';
import { ServiceCatalog } from './catalog/ServiceCatalog';
import { CommentAudience } from './comments/CommentAudience';
import { CommentService } from './comments/CommentService';
import { Database } from './database';
import { AnalysisService } from './evidence/AnalysisService';
import { CitationChecker } from './evidence/CitationChecker';
import { EvidenceService } from './evidence/EvidenceService';
import { EvidenceStore } from './evidence/EvidenceStore';
import { BUILT_IN_FORMATS } from './evidence/formats/builtInFormats';
import { Redactor, SECRET_PATTERNS, SecretPattern } from './evidence/redaction';
import { TrackService } from './evidence/TrackService';
import { SourceService } from './evidence/sources/SourceService';
import { createExposureServices } from './exposure/createExposureServices';
import { FactorListService } from './factors/FactorListService';
import { FactorService } from './factors/FactorService';
import { createPatternServices } from './factors/patterns/createPatternServices';
import { createRenewalServices } from './factors/renewal/createRenewalServices';
import { createSuggestionServices } from './factors/suggestions/createSuggestionServices';
import { FollowService } from './follows/FollowService';
import { InsightService } from './insights/InsightService';
import { KnownService } from './known/KnownService';
import { Outbox } from './outbox/Outbox';
import { createOutboxServices, Messaging } from './outbox/createOutboxServices';
import { DocumentWriter } from './postmortems/DocumentWriter';
import { ErasureService } from './postmortems/ErasureService';
import { EntityRenamer } from './postmortems/EntityRenamer';
import { HeaderStore } from './postmortems/HeaderStore';
import { LifecycleService } from './postmortems/LifecycleService';
import { ListService } from './postmortems/ListService';
import { PostmortemService } from './postmortems/PostmortemService';
import { RowReader } from './rows/RowReader';
import { EditedRow } from './rows/EditedRow';
import { SearchDocumentService } from './postmortems/SearchDocumentService';
import { SectionService } from './postmortems/SectionService';
import { PresenceBoard } from './presence/PresenceBoard';
import { PresenceService } from './presence/PresenceService';
import { ArchiveService } from './reports/ArchiveService';
import { ImportService } from './reports/ImportService';
import { ReportService } from './reports/ReportService';
import { ApprovalService } from './review/ApprovalService';
import { ReviewService } from './review/ReviewService';
import type { SignalPayload } from '@backstage/plugin-signals-node';
import type { Presence } from 'backstage-plugin-postmortems-common';
import type {
  EvidenceFormat,
  IssueTracker,
} from 'backstage-plugin-postmortems-node';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { Settings } from './settings';
import { DocumentIndexKeeper } from './similar/DocumentIndexKeeper';
import { SimilarService } from './similar/SimilarService';
import { createTicketServices } from './tickets/createTicketServices';
import { TicketReader } from './tickets/TicketReader';
import { TimelineService } from './timeline/TimelineService';

/** What the services stand on. */
export interface ServiceOptions {
  database: Database;
  settings: Settings;
  catalog: CatalogService;
  now: () => Date;
  /** How calendars are read, and what they say of this portal; without it there are none. */
  calendar?: Pick<CalendarOptions, 'access' | 'auth' | 'baseUrl' | 'linkTo'>;
  /** What notifications are sent with; without it nobody is told of anything. */
  messaging?: Messaging;
  /** Which secrets are taken out of artefacts, where it is not those of the settings and the common ones. */
  secrets?: SecretPattern[];
  /** Formats of artefacts that modules add; asked before the built-in ones. */
  formats?: EvidenceFormat[];
  /** Issue trackers that modules add. */
  trackers?: IssueTracker[];
  /** Called when a post-mortem was restricted or deleted. */
  onHidden?: () => void;
  /** Signals to those who have a post-mortem open; without it they hear of each other a little later. */
  signal?: (signal: SignalPayload<Presence>) => void;
  /** The most rows that one CSV export holds. */
  maxExport?: number;
}

/** The rooms' services, each made once. */
export type Services = ReturnType<typeof createServices>;

/** Puts the rooms together. */
export function createServices(options: ServiceOptions) {
  const { database, settings, catalog, now } = options;
  const surroundings = { ...options, parts: new CatalogParts(catalog) };
  const services = new ServiceCatalog(catalog, now);
  const headers = new HeaderStore(settings);
  const stores = { ...options, headers };
  const { messaging, trackers = [] } = options;
  const outbox = new Outbox({
    takes: kind =>
      messaging !== undefined &&
      (kind === 'ticket'
        ? trackers.length > 0
        : settings.notifications.isEnabled),
  });
  const writer = new DocumentWriter({ ...stores, outbox });
  const sections = new SectionService(writer);
  const evidenceStore = new EvidenceStore();
  const timeline = new TimelineService(
    writer,
    new CitationChecker(evidenceStore),
  );
  const factors = new FactorService(writer, settings);
  const actionItems = new ActionItemService(
    writer,
    factors,
    settings.data.actions,
  );
  const parts = { sections, timeline, factors, actionItems };
  const ticketReader = new TicketReader();
  const postmortems = new PostmortemService({
    ...{ ...stores, writer, parts, tickets: ticketReader },
  });
  const evidence = new EvidenceService({
    ...{ writer, postmortems },
    store: evidenceStore,
    formats: [...(options.formats ?? []), ...BUILT_IN_FORMATS],
    redactor: Redactor.prepare(
      options.secrets ?? [...settings.secrets, ...SECRET_PATTERNS],
    ),
    limits: settings.evidence,
  });
  const presence = new PresenceService({
    ...{ ...options, postmortems },
    board: new PresenceBoard(now),
  });
  writer.onChanged(change => presence.changed(change));
  const reader = <T extends EditedRow>(service: {
    list(knex: Knex, postmortemId: string): Promise<T[]>;
  }) => new RowReader<T>(postmortems, (knex, id) => service.list(knex, id));
  const analysis = new AnalysisService({
    ...{ writer, postmortems, evidence, timeline },
    store: evidenceStore,
  });
  const reviews = new ReviewService({
    ...{ postmortems, analysis, settings, now },
    names: messaging && new CatalogNames({ ...messaging, catalog }),
  });
  const approvals = new ApprovalService({
    ...{ writer, postmortems },
    needed: settings.data.approvalsNeeded,
  });
  const outcomes = new OutcomeService({
    ...{ postmortems, actionItems, now },
    heldAfterDays: settings.data.actions.heldAfterDays,
  });
  const patterns = createPatternServices({ ...stores, writer, factors });
  const suggestions = createSuggestionServices({
    ...{ ...stores, writer, postmortems, factors },
    patterns: patterns.patterns,
  });
  const renewal = createRenewalServices({
    ...{ ...stores, writer, factors, patterns: patterns.patterns },
    suggestions: suggestions.rules,
    logger: messaging?.logger,
  });
  const neighbours = new CatalogNeighbours(catalog);
  const { exposures, exposureLists } = createExposureServices({
    ...{ ...surroundings, writer, postmortems, neighbours },
    logger: messaging?.logger,
  });
  const audience = new CommentAudience({ database });
  const documentIndex = new DocumentIndexKeeper({ database, now });
  writer.onChanged(() => documentIndex.changed());
  const follows = new FollowService(options);
  const findHeader = async (id: string) =>
    (await headers.findResources(database.reader, [id]))[0];
  const tickets = createTicketServices({
    ...{ ...options, trackers, writer, postmortems, factors, actionItems },
    findHeader,
  });
  return {
    postmortems,
    lifecycle: new LifecycleService({ ...stores, writer, reviews, approvals }),
    erasures: new ErasureService({
      ...{ ...stores, writer },
      redactElsewhere: async (...taken) => {
        await tickets.redaction.redact(...taken);
        await patterns.erasure.redact(...taken);
        await exposures.redact(...taken);
      },
      forgetElsewhere: (...gone) => patterns.erasure.beforePurge(...gone),
    }),
    sections,
    lists: new ListService(surroundings),
    searchDocuments: new SearchDocumentService({
      database,
      rooms: [sections, factors.factors, timeline.events, actionItems.items],
    }),
    rows: {
      events: { editor: timeline.events, reader: reader(timeline) },
      factors: { editor: factors.factors, reader: reader(factors) },
      actionItems: { editor: actionItems.items, reader: reader(actionItems) },
      evidence: { editor: evidence.rows, reader: reader(evidence) },
    },
    evidence,
    analysis,
    tracks: new TrackService({ postmortems, evidence, store: evidenceStore }),
    sources: new SourceService({ settings, evidence, catalog, now }),
    reviews,
    approvals,
    comments: new CommentService({ writer, postmortems }),
    actionLists: new ActionListService({
      ...{ ...surroundings, postmortems, outcomes, tickets: ticketReader },
    }),
    outcomes,
    actionReviews: new ActionReviewService(options),
    insights: new InsightService(surroundings),
    factorLists: new FactorListService(surroundings),
    documentIndex,
    similar: new SimilarService({
      ...{ database, postmortems, neighbours, keeper: documentIndex },
      logger: messaging?.logger,
    }),
    known: new KnownService({
      ...{ database, postmortems, factors, neighbours },
      logger: messaging?.logger,
    }),
    patterns,
    suggestions,
    renewal,
    reports: new ReportService({ postmortems, settings }),
    archives: new ArchiveService({ postmortems, evidence, settings }),
    imports: new ImportService({
      ...{ database, settings, services, postmortems, parts },
      suggester: suggestions.imports,
    }),
    presence,
    calendar:
      options.calendar &&
      new CalendarService({ ...surroundings, ...options.calendar }),
    follows,
    ...{ exposures, exposureLists },
    outbox: createOutboxServices({
      ...{ ...surroundings, outbox, follows },
      findPledge: (actionItemId, postmortemId) =>
        new ActionRecurrenceStore().pledgeOf(
          database.reader,
          actionItemId,
          postmortemId,
        ),
      findWaitingExposure: (...which) => exposures.waiting(...which),
      recipientsOfComment: (cause, header) => audience.of(cause, header),
      findHeader,
      senders: tickets.background && [tickets.background.sender],
    }),
    tickets,
    renamer: new EntityRenamer({ ...stores, writer, follows, exposures }),
    resources: {
      /** For the permission framework, which asks about single post-mortems by id. */
      find: (ids: string[]) => headers.findResources(database.reader, ids),
    },
  };
}
