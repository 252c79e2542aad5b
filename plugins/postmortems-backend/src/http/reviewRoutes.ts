import {
  checksQuerySchema,
  findingsRequestSchema,
  findingsSchema,
  saidChecksSchema,
} from 'backstage-plugin-postmortems-common';
import { ReviewService } from '../review/ReviewService';
import { refParams } from './params';
import { Route, route } from './route';

/** What is worth a second look before a post-mortem is believed. */
export function reviewRoutes(reviews: ReviewService): Route[] {
  return [
    route({
      method: 'get',
      path: '/postmortems/{ref}/checks',
      summary: 'The review checklist, in the order of the process',
      audit: 'checks-read',
      params: refParams,
      query: checksQuerySchema,
      answer: saidChecksSchema,
      handle: ({ access, params, query }) =>
        reviews.checks(access, params.ref, query),
    }),
    route({
      method: 'post',
      path: '/findings',
      summary: 'Blame and hindsight in a text, or vagueness in an action',
      audit: 'findings-read',
      // Nothing is changed, and nothing of the text is kept.
      severity: 'low',
      body: findingsRequestSchema,
      answer: findingsSchema,
      handle: async ({ body }) => reviews.findings(body),
    }),
  ];
}
