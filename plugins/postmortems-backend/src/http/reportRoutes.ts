import {
  importQuerySchema,
  importResultSchema,
  postmortemCreatePermission,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { ReportService } from '../reports/ReportService';
import { refParams } from './params';
import { Route, route } from './route';

/** Post-mortems as Markdown: out, and back in. */
export function reportRoutes(reports: ReportService): Route[] {
  return [
    route({
      method: 'get',
      path: '/postmortems/{ref}/report',
      summary: 'The report as Markdown',
      audit: 'report-read',
      changes: ['update', 'publish', 'delete'],
      params: refParams,
      answer: z.string(),
      answerType: 'text/markdown',
      handle: ({ access, params }) => reports.report(access, params.ref),
    }),
    route({
      method: 'post',
      path: '/imports',
      summary: 'Import a report in our own format',
      audit: 'postmortem-import',
      permission: postmortemCreatePermission,
      changes: ['update', 'publish', 'delete'],
      mediaType: 'text/markdown',
      query: importQuerySchema,
      body: z.string().min(1),
      status: 201,
      answer: importResultSchema,
      handle: ({ body, query, ...request }) =>
        reports.import(request, body, query.dryRun ?? false),
    }),
  ];
}
