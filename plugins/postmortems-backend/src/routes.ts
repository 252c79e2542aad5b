import {
  actionItemRoutes,
  actionReviewRoutes,
  calendarRoutes,
  commentRoutes,
  evidenceRoutes,
  exposureRoutes,
  factorRoutes,
  followRoutes,
  insightRoutes,
  metaRoutes,
  openApiRoute,
  patternRoutes,
  postmortemRoutes,
  presenceRoutes,
  renewalRoutes,
  reportRoutes,
  reviewRoutes,
  Route,
  rowRoutes,
  searchRoutes,
  sectionRoutes,
  suggestionRoutes,
  ticketRoutes,
  whileWritingRoutes,
} from './http';
import { Services } from './services';
import { Settings } from './settings';

/** Version of the HTTP interface, as the OpenAPI document states it. */
const API_VERSION = '1.0.0';

/** Every route there is; the router, the OpenAPI document and the leak matrix read this list. */
export function createRoutes(services: Services, settings: Settings): Route[] {
  const routes = [
    ...postmortemRoutes(
      services.postmortems,
      services.lifecycle,
      services.lists,
      services.erasures,
    ),
    ...sectionRoutes(services.sections),
    // Before the rows, of which `tracks` would be one.
    ...evidenceRoutes(
      services.evidence,
      services.analysis,
      services.tracks,
      services.sources,
    ),
    ...exposureRoutes(services.exposures, services.exposureLists),
    ...rowRoutes(services.rows),
    ...reviewRoutes(services.reviews),
    ...commentRoutes(services.comments, services.approvals),
    ...presenceRoutes(services.presence),
    ...reportRoutes(services.reports, services.archives, services.imports),
    ...ticketRoutes(services.tickets),
    ...actionItemRoutes(services.actionLists, services.outcomes),
    ...actionReviewRoutes(services.actionReviews),
    ...factorRoutes(services.factorLists, settings),
    ...patternRoutes(services.patterns),
    ...suggestionRoutes(services.suggestions),
    ...renewalRoutes(services.renewal.renewals),
    ...whileWritingRoutes(services.known, services.similar),
    ...insightRoutes(services.insights),
    ...followRoutes(services.follows),
    ...(services.calendar ? calendarRoutes(services.calendar) : []),
    ...searchRoutes(services.searchDocuments),
    ...metaRoutes(services.renamer, settings, services.tickets.trackers),
  ];
  return [...routes, openApiRoute(routes, API_VERSION)];
}
