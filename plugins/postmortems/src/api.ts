import { createApiRef } from '@backstage/frontend-plugin-api';
import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';

/** Everything the backend offers, as {@link PostmortemsApi} describes it. */
export const postmortemsApiRef = createApiRef<PostmortemsApi>().with({
  id: 'plugin.postmortems.service',
  pluginId: 'postmortems',
});
