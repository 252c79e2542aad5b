import type {
  EntityRename,
  EntityRenameResult,
  ViewerSettings,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What concerns the plugin itself and the organisation as a whole. */
export interface OrganisationApi {
  getSettings(options?: RequestOptions): Promise<ViewerSettings>;
  renameEntity(
    rename: EntityRename,
    options?: RequestOptions,
  ): Promise<EntityRenameResult>;
}

export function organisationClient(requests: Requests): OrganisationApi {
  return {
    getSettings: options => requests.send('GET', ['settings'], options),
    renameEntity: (body, options) =>
      requests.send('POST', ['entity-renames'], { ...options, body }),
  };
}
