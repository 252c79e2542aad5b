import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  Header,
  RESOURCE_TYPE_POSTMORTEM,
} from 'backstage-plugin-postmortems-common';

/** What a permission rule may ask of a post-mortem; the backend turns it into SQL. */
export type PostmortemFilter =
  | { property: 'severity' | 'kind' | 'status'; values: string[] }
  /** Affected or origin entities. */
  | { property: 'entity'; values: string[] }
  /** Authors, reviewers, facilitator. */
  | { property: 'participant'; values: string[] };

/** The resource that permission rules of post-mortems decide about; add rules of your own with it. */
export const postmortemResourceRef = createPermissionResourceRef<
  Header,
  PostmortemFilter
>().with({
  pluginId: 'postmortems',
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});
