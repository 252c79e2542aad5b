import type {
  ActionReview,
  ActionReviewBegin,
  ActionReviewDecision,
  ActionReviewPage,
  LatestActionReview,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** The weekly meetings in which a group goes through its actions. */
export interface ActionReviewsApi {
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
}

export function actionReviewsClient(requests: Requests): ActionReviewsApi {
  return {
    beginActionReview: (body, options) =>
      requests.send('POST', ['action-reviews'], { ...options, body }),
    getActionReview: (id, options) =>
      requests.send('GET', ['action-reviews', id], options),
    getLatestActionReview: (query, options) =>
      requests.send('GET', ['action-reviews', 'latest'], { ...options, query }),
    listActionReviews: (query, options) =>
      requests.send('GET', ['action-reviews'], { ...options, query }),
    decideInReview: (id, actionItemId, body, options) =>
      requests.send('PUT', ['action-reviews', id, 'decisions', actionItemId], {
        ...options,
        body,
      }),
    finishActionReview: (id, options) =>
      requests.send('POST', ['action-reviews', id, 'finish'], options),
  };
}
