import {
  entityRenameResultSchema,
  entityRenameSchema,
  postmortemAdministerPermission,
  viewerSettingsSchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { EntityRenamer } from '../postmortems/EntityRenamer';
import { Settings } from '../settings';
import { Trackers } from '../tickets/Trackers';
import { openApiDocument } from './openapi';
import { Route, route } from './route';

/** What concerns the plugin itself and the organisation as a whole. */
export function metaRoutes(
  renamer: EntityRenamer,
  settings: Settings,
  trackers: Trackers,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/settings',
      summary: 'Severities, templates and categories',
      audit: 'settings-read',
      answer: viewerSettingsSchema,
      handle: async ({ access }) => ({
        ...settings.data,
        trackers: trackers.all.map(({ id, title }) => ({ id, title })),
        isAdministrator: access.viewer.isAdministrator,
      }),
    }),
    route({
      method: 'post',
      path: '/entity-renames',
      summary: 'Follow an entity that got another name',
      audit: 'entity-rename',
      severity: 'high',
      permission: postmortemAdministerPermission,
      changes: ['update'],
      body: entityRenameSchema,
      answer: entityRenameResultSchema,
      handle: ({ access, body }) => renamer.rename(access, body),
    }),
  ];
}

/** The document that describes all the others, and itself. */
export function openApiRoute(others: Route[], version: string): Route {
  let document: object | undefined;
  const self = route({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    audit: 'openapi-read',
    answer: z.looseObject({ openapi: z.string() }),
    handle: async () => {
      document ??= openApiDocument([...others, self], version);
      return document as { openapi: string };
    },
  });
  return self;
}
