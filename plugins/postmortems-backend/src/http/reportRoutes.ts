import {
  importQuerySchema,
  importResultSchema,
  postmortemCreatePermission,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { ArchiveService } from '../reports/ArchiveService';
import { ImportService } from '../reports/ImportService';
import { ReportService } from '../reports/ReportService';
import { fileSchema } from './file';
import { refParams } from './params';
import { Route, route } from './route';

/** Post-mortems as Markdown: out, and back in. */
export function reportRoutes(
  reports: ReportService,
  archives: ArchiveService,
  imports: ImportService,
): Route[] {
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
      method: 'get',
      path: '/postmortems/{ref}/report/archive',
      summary: 'The report, its images and a list of its artefacts, as a ZIP',
      audit: 'report-archive-read',
      changes: ['update', 'publish', 'delete'],
      params: refParams,
      answer: fileSchema,
      answerType: 'application/zip',
      handle: async ({ access, params }) => {
        const { postmortem, zip } = await archives.archive(access, params.ref);
        return {
          mediaType: 'application/zip',
          name: `${postmortem.ref}.zip`,
          content: zip,
        };
      },
    }),
    route({
      method: 'post',
      path: '/imports',
      summary: 'Import a post-mortem written anywhere, as Markdown',
      audit: 'postmortem-import',
      permission: postmortemCreatePermission,
      changes: ['update', 'publish', 'delete'],
      mediaType: 'text/markdown',
      query: importQuerySchema,
      body: z.string().min(1),
      status: 201,
      answer: importResultSchema,
      handle: ({ body, query, ...request }) =>
        imports.import(request, body, query),
    }),
  ];
}
