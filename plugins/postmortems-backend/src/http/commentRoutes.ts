import {
  approvalsSchema,
  commentCountsSchema,
  commentCreateSchema,
  commentListQuerySchema,
  commentPatchSchema,
  commentSchema,
  commentThreadPageSchema,
  commentThreadSchema,
  DEFAULT_PAGE,
} from 'backstage-plugin-postmortems-common';
import { CommentService } from '../comments/CommentService';
import { ApprovalService } from '../review/ApprovalService';
import { refParams, rowParams } from './params';
import { Route, route } from './route';

/** What people say about a post-mortem, and who of its reviewers approves of it. */
export function commentRoutes(
  comments: CommentService,
  approvals: ApprovalService,
): Route[] {
  const all = '/postmortems/{ref}/comments';
  const one = `${all}/{id}`;
  // Asked about so that an answer can say what its reader may do with a comment.
  const changes = ['update' as const, 'publish' as const];
  const ofApprovals = {
    path: '/postmortems/{ref}/approvals',
    params: refParams,
    answer: approvalsSchema,
  };
  return [
    route({
      method: 'get',
      path: all,
      summary: 'List the threads of comments on a post-mortem, oldest first',
      audit: 'comments-read',
      params: refParams,
      query: commentListQuerySchema,
      changes,
      answer: commentThreadPageSchema,
      handle: ({ access, params, query: { kind, key, ...query } }) =>
        comments.threads(access, params.ref, {
          ...query,
          limit: query.limit ?? DEFAULT_PAGE,
          target: kind && { kind, key: key ?? null },
        }),
    }),
    route({
      method: 'get',
      path: `${all}/counts`,
      summary: 'How much is said about each part of a post-mortem',
      audit: 'comment-counts-read',
      params: refParams,
      answer: commentCountsSchema,
      handle: ({ access, params }) => comments.counts(access, params.ref),
    }),
    route({
      method: 'get',
      path: one,
      summary: 'Read the thread that a comment is in',
      audit: 'comment-thread-read',
      params: rowParams,
      changes,
      answer: commentThreadSchema,
      handle: ({ access, params }) =>
        comments.thread(access, params.ref, params.id),
    }),
    route({
      method: 'post',
      path: all,
      summary: 'Comment on a post-mortem or a part of it, or reply',
      audit: 'comment-create',
      params: refParams,
      changes,
      body: commentCreateSchema,
      status: 201,
      answer: commentSchema,
      handle: ({ access, params, body, idempotent }) =>
        comments.create({ access, ref: params.ref, idempotent }, body),
    }),
    route({
      method: 'patch',
      path: one,
      summary: 'Change what a comment says, or whether its thread is resolved',
      audit: 'comment-update',
      params: rowParams,
      changes,
      ifMatch: 'version',
      body: commentPatchSchema,
      answer: commentSchema,
      handle: ({ access, params, expected, body }) =>
        comments.patch({ access, ref: params.ref }, params.id, expected, body),
    }),
    route({
      method: 'delete',
      path: one,
      summary: 'Delete a comment; it can be restored',
      audit: 'comment-delete',
      params: rowParams,
      changes,
      ifMatch: 'version',
      answer: commentSchema,
      handle: ({ access, params, expected }) =>
        comments.remove({ access, ref: params.ref }, params.id, expected),
    }),
    route({
      method: 'post',
      path: `${one}/restore`,
      summary: 'Restore a deleted comment',
      audit: 'comment-restore',
      params: rowParams,
      changes,
      ifMatch: 'version',
      answer: commentSchema,
      handle: ({ access, params, expected, idempotent }) =>
        comments.restore(
          { access, ref: params.ref, idempotent },
          params.id,
          expected,
        ),
    }),
    route({
      ...ofApprovals,
      method: 'get',
      summary: 'Which reviewers approve of a post-mortem',
      audit: 'approvals-read',
      handle: ({ access, params }) => approvals.list(access, params.ref),
    }),
    route({
      ...ofApprovals,
      method: 'put',
      summary: 'Approve of a post-mortem as it stands, as one of its reviewers',
      audit: 'approval-give',
      ifMatch: 'seq',
      handle: ({ access, params, expected }) =>
        approvals.approve({ access, ref: params.ref }, expected),
    }),
    route({
      ...ofApprovals,
      method: 'delete',
      summary: 'Take one’s own approval back',
      audit: 'approval-withdraw',
      handle: ({ access, params }) =>
        approvals.withdraw({ access, ref: params.ref }),
    }),
  ];
}
