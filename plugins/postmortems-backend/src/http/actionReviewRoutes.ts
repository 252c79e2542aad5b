import {
  actionReviewBeginSchema,
  actionReviewDecisionSchema,
  actionReviewListQuerySchema,
  actionReviewPageSchema,
  actionReviewSchema,
  actionReviewScopeQuerySchema,
  latestActionReviewSchema,
} from 'backstage-plugin-postmortems-common';
import { ActionReviewService } from '../actionReviews/ActionReviewService';
import { idParams, reviewedActionParams } from './params';
import { Route, route } from './route';

/** `/action-reviews`: the weekly meetings in which a group goes through its actions. */
export function actionReviewRoutes(reviews: ActionReviewService): Route[] {
  return [
    route({
      method: 'post',
      path: '/action-reviews',
      summary: 'Begin a weekly review, or continue the one under way',
      audit: 'action-review-begin',
      body: actionReviewBeginSchema,
      answer: actionReviewSchema,
      handle: ({ access, body, idempotent }) =>
        reviews.begin(access, body.scope, idempotent),
    }),
    route({
      method: 'get',
      path: '/action-reviews',
      summary: 'List the weekly reviews of a group or of all, newest first',
      audit: 'action-review-list',
      query: actionReviewListQuerySchema,
      answer: actionReviewPageSchema,
      handle: ({ access, query }) => reviews.list(access, query),
    }),
    // Before the one by its id.
    route({
      method: 'get',
      path: '/action-reviews/latest',
      summary:
        'When a group or all were reviewed last, and the review under way',
      audit: 'action-review-latest',
      query: actionReviewScopeQuerySchema,
      answer: latestActionReviewSchema,
      handle: ({ access, query }) => reviews.latest(access, query.scope),
    }),
    route({
      method: 'get',
      path: '/action-reviews/{id}',
      summary: 'Read a weekly review with what was decided',
      audit: 'action-review-read',
      params: idParams,
      answer: actionReviewSchema,
      handle: ({ access, params }) => reviews.get(access, params.id),
    }),
    route({
      method: 'put',
      path: '/action-reviews/{id}/decisions/{actionItemId}',
      summary: 'Note what was decided of an action, or take it back',
      audit: 'action-review-decide',
      params: reviewedActionParams,
      body: actionReviewDecisionSchema,
      answer: actionReviewSchema,
      handle: ({ access, params, body }) =>
        reviews.decide(access, params.id, params.actionItemId, body),
    }),
    route({
      method: 'post',
      path: '/action-reviews/{id}/finish',
      summary: 'End a weekly review',
      audit: 'action-review-finish',
      params: idParams,
      answer: actionReviewSchema,
      handle: ({ access, params }) => reviews.finish(access, params.id),
    }),
  ];
}
