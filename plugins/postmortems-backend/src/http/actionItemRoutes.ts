import {
  actionItemListQuerySchema,
  actionItemPageSchema,
  actionItemSummaryQuerySchema,
  actionItemSummarySchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { ActionListService } from '../actionItems/ActionListService';
import { Route, route } from './route';

/** `/action-items`: the organisation's actions. */
export function actionItemRoutes(lists: ActionListService): Route[] {
  return [
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
