import type { PostmortemsApi } from './PostmortemsApi';
import { Requests, type PostmortemsClientOptions } from './Requests';
import { actionItemsClient } from './rooms/actionItems';
import { actionReviewsClient } from './rooms/actionReviews';
import { analysisClient } from './rooms/analysis';
import { calendarFeedsClient } from './rooms/calendarFeeds';
import { commentsClient } from './rooms/comments';
import { documentsClient } from './rooms/documents';
import { evidenceClient } from './rooms/evidence';
import { exposureClient } from './rooms/exposure';
import { factorsClient } from './rooms/factors';
import { followsClient } from './rooms/follows';
import { insightsClient } from './rooms/insights';
import { organisationClient } from './rooms/organisation';
import { patternsClient } from './rooms/patterns';
import { presenceClient } from './rooms/presence';
import { renewalClient } from './rooms/renewal';
import { reportsClient } from './rooms/reports';
import { reviewClient } from './rooms/review';
import { revisionsClient } from './rooms/revisions';
import { rowsClient } from './rooms/rows';
import { suggestionsClient } from './rooms/suggestions';
import { ticketsClient } from './rooms/tickets';
import { whileWritingClient } from './rooms/whileWriting';

/** Talks to the backend over HTTP; see {@link PostmortemsApi}. */
export class PostmortemsClient {
  constructor(options: PostmortemsClientOptions) {
    Object.assign(this, allRooms(new Requests(options)));
  }
}

// The constructor gives it these methods as its own, so that `{ ...client }` has them and a test can replace one.
export interface PostmortemsClient extends PostmortemsApi {}

/** That no room is forgotten, the type of the answer sees to. */
function allRooms(requests: Requests): PostmortemsApi {
  return {
    ...organisationClient(requests),
    ...documentsClient(requests),
    ...revisionsClient(requests),
    ...reportsClient(requests),
    ...rowsClient(requests),
    ...evidenceClient(requests),
    ...analysisClient(requests),
    ...reviewClient(requests),
    ...commentsClient(requests),
    ...presenceClient(requests),
    ...whileWritingClient(requests),
    ...exposureClient(requests),
    ...actionItemsClient(requests),
    ...actionReviewsClient(requests),
    ...ticketsClient(requests),
    ...factorsClient(requests),
    ...patternsClient(requests),
    ...suggestionsClient(requests),
    ...renewalClient(requests),
    ...insightsClient(requests),
    ...calendarFeedsClient(requests),
    ...followsClient(requests),
  };
}
