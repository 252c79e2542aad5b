import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type under which a policy decides about single post-mortems. */
export const RESOURCE_TYPE_POSTMORTEM = 'postmortem';

/** Reading a post-mortem and everything in it. */
export const postmortemReadPermission = createPermission({
  name: 'postmortem.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Making a post-mortem, by hand or by import. */
export const postmortemCreatePermission = createPermission({
  name: 'postmortem.create',
  attributes: { action: 'create' },
});

/** Changing a post-mortem's text, timeline, factors, actions and access. */
export const postmortemUpdatePermission = createPermission({
  name: 'postmortem.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Moving a post-mortem between draft, in review and published. */
export const postmortemPublishPermission = createPermission({
  name: 'postmortem.publish',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Deleting and restoring a post-mortem. */
export const postmortemDeletePermission = createPermission({
  name: 'postmortem.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_POSTMORTEM,
});

/** Curating what concerns the whole organisation, such as renaming an entity. */
export const postmortemAdministerPermission = createPermission({
  name: 'postmortem.administer',
  attributes: {},
});

/** Every permission of the plugin. */
export const postmortemPermissions = [
  postmortemReadPermission,
  postmortemCreatePermission,
  postmortemUpdatePermission,
  postmortemPublishPermission,
  postmortemDeletePermission,
  postmortemAdministerPermission,
];
