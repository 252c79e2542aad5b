import {
  changedSectionSchema,
  sectionPutSchema,
} from 'backstage-plugin-postmortems-common';
import { SectionService } from '../postmortems/SectionService';
import { sectionParams } from './params';
import { Route, route } from './route';

/** The Markdown parts of a document. */
export function sectionRoutes(sections: SectionService): Route[] {
  return [
    route({
      method: 'put',
      path: '/postmortems/{ref}/sections/{key}',
      summary: 'Write a section',
      audit: 'section-update',
      changes: ['update'],
      params: sectionParams,
      ifMatch: 'version',
      takesReason: true,
      body: sectionPutSchema,
      answer: changedSectionSchema,
      handle: ({ access, params, expected, body, reason }) =>
        sections.put(
          { access, ref: params.ref, reason },
          params.key,
          expected,
          body,
        ),
    }),
  ];
}
