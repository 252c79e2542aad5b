import {
  searchDocumentPageSchema,
  searchDocumentQuerySchema,
} from 'backstage-plugin-postmortems-common';
import { SearchDocumentService } from '../postmortems/SearchDocumentService';
import { Route, route } from './route';

/** What the portal's search is filled from. */
export function searchRoutes(documents: SearchDocumentService): Route[] {
  return [
    route({
      method: 'get',
      path: '/search-documents',
      summary: 'What the search of the portal finds of open post-mortems',
      askedBy: 'services',
      audit: 'search-documents-read',
      query: searchDocumentQuerySchema,
      answer: searchDocumentPageSchema,
      handle: ({ access, query }) => documents.list(access, query),
    }),
  ];
}
