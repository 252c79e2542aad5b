import {
  actionItemRoutes,
  evidenceRoutes,
  factorRoutes,
  metaRoutes,
  openApiRoute,
  postmortemRoutes,
  reportRoutes,
  reviewRoutes,
  Route,
  rowRoutes,
  sectionRoutes,
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
    ),
    ...sectionRoutes(services.sections),
    // Before the rows, of which `tracks` would be one.
    ...evidenceRoutes(
      services.evidence,
      services.analysis,
      services.tracks,
      services.sources,
    ),
    ...rowRoutes(services.rows),
    ...reviewRoutes(services.reviews),
    ...reportRoutes(services.reports, services.archives, services.imports),
    ...actionItemRoutes(services.actionLists),
    ...factorRoutes(services.factorLists, settings),
    ...metaRoutes(services.renamer, settings),
  ];
  return [...routes, openApiRoute(routes, API_VERSION)];
}
