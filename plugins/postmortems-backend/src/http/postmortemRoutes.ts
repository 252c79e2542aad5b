import {
  accessRequestSchema,
  admissionRequestSchema,
  DEFAULT_PAGE,
  erasureSchema,
  headerPatchSchema,
  headerSchema,
  pageQuery,
  postmortemAdministerPermission,
  postmortemCreatePermission,
  postmortemCreateSchema,
  postmortemListQuerySchema,
  postmortemPageSchema,
  postmortemSchema,
  purgeSchema,
  redactionResultSchema,
  revisionDifferenceSchema,
  revisionPageSchema,
  transitionRequestSchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { Change } from '../access';
import { ErasureService } from '../postmortems/ErasureService';
import { LifecycleService } from '../postmortems/LifecycleService';
import { ListService } from '../postmortems/ListService';
import { PostmortemService } from '../postmortems/PostmortemService';
import { refParams, revisionParams } from './params';
import { Route, route } from './route';

/** The decisions that `may` in a whole document is made of. */
const ALL_CHANGES: Change[] = ['update', 'publish', 'delete'];

/** `/postmortems` and what concerns a document as a whole. */
export function postmortemRoutes(
  postmortems: PostmortemService,
  lifecycle: LifecycleService,
  lists: ListService,
  erasures: ErasureService,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/postmortems',
      summary: 'List post-mortems',
      audit: 'postmortem-list',
      query: postmortemListQuerySchema,
      answer: postmortemPageSchema,
      handle: ({ access, credentials, query }) =>
        lists.list(access, credentials, query),
    }),
    route({
      method: 'post',
      path: '/postmortems',
      summary: 'Make a post-mortem',
      audit: 'postmortem-create',
      permission: postmortemCreatePermission,
      changes: ALL_CHANGES,
      body: postmortemCreateSchema,
      status: 201,
      answer: postmortemSchema,
      handle: ({ body, ...request }) => postmortems.create(request, body),
    }),
    route({
      method: 'get',
      path: '/postmortems/{ref}',
      summary: 'Read a whole post-mortem',
      audit: 'postmortem-read',
      changes: ALL_CHANGES,
      params: refParams,
      answer: postmortemSchema,
      handle: ({ access, params }) => postmortems.get(access, params.ref),
    }),
    route({
      method: 'patch',
      path: '/postmortems/{ref}',
      summary: 'Change header fields',
      audit: 'postmortem-update',
      changes: ['update'],
      params: refParams,
      ifMatch: 'version',
      takesReason: true,
      body: headerPatchSchema,
      answer: headerSchema,
      handle: ({ access, params, expected, body, reason }) =>
        postmortems.patchHeader(
          { access, ref: params.ref, reason },
          expected,
          body,
        ),
    }),
    route({
      method: 'delete',
      path: '/postmortems/{ref}',
      summary: 'Delete a post-mortem; it can be restored',
      audit: 'postmortem-delete',
      severity: 'high',
      changes: ['delete'],
      params: refParams,
      ifMatch: 'seq',
      answer: headerSchema,
      handle: ({ access, params, expected }) =>
        lifecycle.delete({ access, ref: params.ref }, expected),
    }),
    route({
      method: 'post',
      path: '/postmortems/{ref}/restore',
      summary: 'Restore a deleted post-mortem',
      audit: 'postmortem-restore',
      changes: ['delete'],
      params: refParams,
      ifMatch: 'seq',
      answer: headerSchema,
      handle: ({ access, params, expected, idempotent }) =>
        lifecycle.restore({ access, ref: params.ref, idempotent }, expected),
    }),
    route({
      method: 'post',
      path: '/postmortems/{ref}/transitions',
      summary: 'Move between draft, in review and published',
      audit: 'postmortem-transition',
      severity: 'high',
      changes: ['publish'],
      params: refParams,
      ifMatch: 'seq',
      body: transitionRequestSchema,
      answer: headerSchema,
      handle: ({ access, params, expected, body, idempotent }) =>
        lifecycle.transition(
          { access, ref: params.ref, idempotent },
          expected,
          body,
        ),
    }),
    route({
      method: 'put',
      path: '/postmortems/{ref}/access',
      summary: 'Open or restrict a post-mortem',
      audit: 'postmortem-access',
      severity: 'high',
      changes: ['update'],
      params: refParams,
      ifMatch: 'seq',
      body: accessRequestSchema,
      answer: headerSchema,
      handle: ({ access, params, expected, body }) =>
        lifecycle.setAccess({ access, ref: params.ref }, expected, body),
    }),
    route({
      method: 'post',
      path: '/postmortems/{ref}/admissions',
      summary: 'Open one that is restricted to others, as an administrator',
      audit: 'postmortem-admission',
      severity: 'high',
      permission: postmortemAdministerPermission,
      changes: ['update'],
      params: refParams,
      body: admissionRequestSchema,
      answer: headerSchema,
      handle: ({ access, params, body, idempotent }) =>
        lifecycle.admit({ access, ref: params.ref, idempotent }, body),
    }),
    route({
      method: 'post',
      path: '/postmortems/{ref}/purge',
      summary: 'Take a deleted one away for good, as an administrator',
      audit: 'postmortem-purge',
      severity: 'critical',
      permission: postmortemAdministerPermission,
      changes: ['delete'],
      params: refParams,
      body: erasureSchema,
      answer: purgeSchema,
      handle: ({ access, params, body, idempotent }) =>
        erasures.purge({ access, ref: params.ref, idempotent }, body),
    }),
    route({
      method: 'get',
      path: '/postmortems/{ref}/revisions',
      summary: 'List revisions, newest first',
      audit: 'revision-list',
      params: refParams,
      query: z.strictObject(pageQuery),
      answer: revisionPageSchema,
      handle: ({ access, params, query }) =>
        postmortems.listRevisions(access, params.ref, {
          limit: query.limit ?? DEFAULT_PAGE,
          cursor: query.cursor,
        }),
    }),
    route({
      method: 'get',
      path: '/postmortems/{ref}/revisions/{n}',
      summary: 'Compare a revision with an earlier one',
      audit: 'revision-read',
      params: revisionParams,
      query: z.strictObject({
        against: z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number)
          .optional(),
      }),
      answer: revisionDifferenceSchema,
      handle: ({ access, params, query }) =>
        postmortems.compareRevisions(
          access,
          params.ref,
          query.against ?? params.n - 1,
          params.n,
        ),
    }),
    route({
      method: 'post',
      path: '/postmortems/{ref}/revisions/{n}/redaction',
      summary:
        'Take what a revision says out of the history, as an administrator',
      audit: 'revision-redact',
      severity: 'critical',
      permission: postmortemAdministerPermission,
      changes: ['update'],
      params: revisionParams,
      body: erasureSchema,
      answer: redactionResultSchema,
      handle: ({ access, params, body, idempotent }) =>
        erasures.redact(
          { access, ref: params.ref, idempotent },
          params.n,
          body,
        ),
    }),
  ];
}
