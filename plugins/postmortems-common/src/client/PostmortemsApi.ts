import type { ActionItemsApi } from './rooms/actionItems';
import type { ActionReviewsApi } from './rooms/actionReviews';
import type { AnalysisApi } from './rooms/analysis';
import type { CalendarFeedsApi } from './rooms/calendarFeeds';
import type { CommentsApi } from './rooms/comments';
import type { DocumentsApi } from './rooms/documents';
import type { EvidenceApi } from './rooms/evidence';
import type { ExposureApi } from './rooms/exposure';
import type { FactorsApi } from './rooms/factors';
import type { FollowsApi } from './rooms/follows';
import type { InsightsApi } from './rooms/insights';
import type { OrganisationApi } from './rooms/organisation';
import type { PatternsApi } from './rooms/patterns';
import type { PresenceApi } from './rooms/presence';
import type { RenewalApi } from './rooms/renewal';
import type { ReportsApi } from './rooms/reports';
import type { ReviewApi } from './rooms/review';
import type { RevisionsApi } from './rooms/revisions';
import type { RowsApi } from './rooms/rows';
import type { SuggestionsApi } from './rooms/suggestions';
import type { TicketsApi } from './rooms/tickets';
import type { WhileWritingApi } from './rooms/whileWriting';

/**
 * Everything the backend offers. Methods that change a row take the `version` the caller last saw; a
 * document-wide act takes its `seq`. When it is no longer current they throw a `ResponseError` with
 * status 412, from which {@link currentRow} reads what is there now.
 */
export interface PostmortemsApi
  extends OrganisationApi,
    DocumentsApi,
    RevisionsApi,
    ReportsApi,
    RowsApi,
    EvidenceApi,
    AnalysisApi,
    ReviewApi,
    CommentsApi,
    PresenceApi,
    WhileWritingApi,
    ExposureApi,
    ActionItemsApi,
    ActionReviewsApi,
    TicketsApi,
    FactorsApi,
    PatternsApi,
    SuggestionsApi,
    RenewalApi,
    InsightsApi,
    CalendarFeedsApi,
    FollowsApi {}
