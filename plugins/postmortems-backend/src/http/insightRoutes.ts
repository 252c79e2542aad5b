import {
  insightsExportQuerySchema,
  insightsQuerySchema,
  insightsSchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { InsightService } from '../insights/InsightService';
import { Route, route } from './route';

/** `/insights`: what published post-mortems tell together. */
export function insightRoutes(insights: InsightService): Route[] {
  return [
    route({
      method: 'get',
      path: '/insights',
      summary:
        'Durations, publication, detection, follow-through and waivers of published post-mortems',
      audit: 'insights',
      query: insightsQuerySchema,
      answer: insightsSchema,
      handle: ({ access, credentials, query }) =>
        insights.insights(access, credentials, query),
    }),
    route({
      method: 'get',
      path: '/insights/export.csv',
      summary: 'The post-mortems behind the insights as CSV',
      audit: 'insights-export',
      query: insightsExportQuerySchema,
      answer: z.string(),
      answerType: 'text/csv',
      fileName: 'insights.csv',
      handle: ({ access, credentials, query }) =>
        insights.export(access, credentials, query),
    }),
  ];
}
