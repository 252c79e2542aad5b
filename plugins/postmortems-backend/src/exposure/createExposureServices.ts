import { LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogNeighbours } from '../catalog/CatalogNeighbours';
import type { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { ExposureListService } from './ExposureListService';
import { ExposureService } from './ExposureService';
import { Sight } from './Sight';

/** Who else is exposed, and what is asked about an entity. */
export function createExposureServices(options: {
  database: Database;
  writer: DocumentWriter;
  postmortems: PostmortemService;
  neighbours: CatalogNeighbours;
  parts: CatalogParts;
  logger?: Pick<LoggerService, 'warn'>;
}) {
  const sight = new Sight(options);
  return {
    exposures: new ExposureService({ ...options, sight }),
    exposureLists: new ExposureListService({ ...options, sight }),
  };
}
