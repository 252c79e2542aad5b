import {
  DEFAULT_PAGE,
  exposureAnswerSchema,
  exposureAskSchema,
  exposureListQuerySchema,
  exposurePageSchema,
  exposureQuestionSchema,
  exposureSchema,
} from 'backstage-plugin-postmortems-common';
import { ExposureListService } from '../exposure/ExposureListService';
import { ExposureService } from '../exposure/ExposureService';
import { refParams, rowParams } from './params';
import { Route, route } from './route';

/** Who else is exposed to what a post-mortem tells of, and what their owners answer. */
export function exposureRoutes(
  exposures: ExposureService,
  lists: ExposureListService,
): Route[] {
  const path = '/postmortems/{ref}/exposure';
  const changes = ['update' as const];
  return [
    route({
      method: 'get',
      path,
      summary: 'Which other entities may share the weakness, and their answers',
      audit: 'exposure-read',
      params: refParams,
      changes,
      answer: exposureSchema,
      handle: ({ access, credentials, params }) =>
        exposures.of(access, credentials, params.ref),
    }),
    route({
      method: 'post',
      path,
      summary: 'Ask the owners of entities whether it applies to them',
      audit: 'exposure-ask',
      params: refParams,
      changes,
      body: exposureAskSchema,
      answer: exposureSchema,
      handle: ({ access, credentials, params, body, idempotent }) =>
        exposures.ask(
          { access, credentials, ref: params.ref, idempotent },
          body,
        ),
    }),
    route({
      method: 'patch',
      path: `${path}/{id}`,
      summary: 'Answer for an entity, as one of its owners',
      audit: 'exposure-answer',
      params: rowParams,
      ifMatch: 'version',
      body: exposureAnswerSchema,
      answer: exposureQuestionSchema,
      handle: ({ access, credentials, params, expected, body }) =>
        exposures.answer(
          { access, credentials, ref: params.ref },
          params.id,
          expected,
          body,
        ),
    }),
    route({
      method: 'get',
      path: '/exposures',
      summary: 'What post-mortems ask about an entity, or about one’s own',
      audit: 'exposure-list',
      query: exposureListQuerySchema,
      answer: exposurePageSchema,
      handle: ({ access, credentials, query }) =>
        lists.list(access, credentials, {
          ...query,
          limit: query.limit ?? DEFAULT_PAGE,
        }),
    }),
  ];
}
