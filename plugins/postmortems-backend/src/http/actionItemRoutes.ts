import {
  actionClosingSchema,
  actionItemListQuerySchema,
  actionItemPageSchema,
  actionItemSummaryQuerySchema,
  actionItemSummarySchema,
  documentOutcomesSchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { ActionListService } from '../actionItems/ActionListService';
import { OutcomeService } from '../actionItems/OutcomeService';
import { refParams } from './params';
import { Route, route } from './route';

/** `/action-items`: the organisation's actions, and what became of those of one post-mortem. */
export function actionItemRoutes(
  lists: ActionListService,
  outcomes: OutcomeService,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/postmortems/{ref}/outcomes',
      summary:
        'What became of the actions of a post-mortem, and where its ideas stand too',
      audit: 'outcomes-read',
      params: refParams,
      answer: documentOutcomesSchema,
      handle: ({ access, params }) => outcomes.ofDocument(access, params.ref),
    }),
    route({
      method: 'get',
      path: '/action-items',
      summary: 'List action items of all post-mortems, by due day',
      audit: 'action-item-list',
      changes: ['update'],
      query: actionItemListQuerySchema,
      answer: actionItemPageSchema,
      handle: ({ access, credentials, query }) =>
        lists.list(access, credentials, query),
    }),
    route({
      method: 'get',
      path: '/action-items/summary',
      summary: 'Count action items by where they stand',
      audit: 'action-item-summary',
      query: actionItemSummaryQuerySchema,
      answer: actionItemSummarySchema,
      handle: ({ access, credentials, query }) =>
        lists.summarize(access, credentials, query),
    }),
    route({
      method: 'get',
      path: '/action-items/closing',
      summary: 'Estimate how long action items take until they are done',
      audit: 'action-item-closing',
      query: actionItemSummaryQuerySchema,
      answer: actionClosingSchema,
      handle: ({ access, credentials, query }) =>
        lists.closing(access, credentials, query),
    }),
    route({
      method: 'get',
      path: '/action-items/export.csv',
      summary: 'Action items as CSV',
      audit: 'action-item-export',
      changes: ['update'],
      query: actionItemSummaryQuerySchema,
      answer: z.string(),
      answerType: 'text/csv',
      fileName: 'action-items.csv',
      handle: ({ access, credentials, query }) =>
        lists.export(access, credentials, query),
    }),
  ];
}
