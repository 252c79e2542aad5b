import type {
  Approvals,
  Comment,
  CommentCounts,
  CommentCreate,
  CommentListQuery,
  CommentPatch,
  CommentThread,
  CommentThreadPage,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What people say about a post-mortem, and who of its reviewers approves of it. */
export interface CommentsApi {
  /** Threads of comments, the oldest first; those about one thing, where that is named. */
  listComments(
    ref: string,
    query?: QueryOf<CommentListQuery>,
    options?: RequestOptions,
  ): Promise<CommentThreadPage>;
  /** How much is said about each part of the document. */
  countComments(ref: string, options?: RequestOptions): Promise<CommentCounts>;
  /** The thread that a comment is in. */
  getCommentThread(
    ref: string,
    id: string,
    options?: RequestOptions,
  ): Promise<CommentThread>;
  createComment(
    ref: string,
    comment: CommentCreate,
    options?: RequestOptions,
  ): Promise<Comment>;
  patchComment(
    ref: string,
    id: string,
    version: number,
    patch: CommentPatch,
    options?: RequestOptions,
  ): Promise<Comment>;
  deleteComment(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<Comment>;
  restoreComment(
    ref: string,
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<Comment>;

  listApprovals(ref: string, options?: RequestOptions): Promise<Approvals>;
  /** Says, as one of its reviewers, that the document of that `seq` is fit to be published. */
  approve(
    ref: string,
    seq: number,
    options?: RequestOptions,
  ): Promise<Approvals>;
  /** Takes one's own approval back. */
  withdrawApproval(ref: string, options?: RequestOptions): Promise<Approvals>;
}

export function commentsClient(requests: Requests): CommentsApi {
  return {
    listComments: (ref, query, options) =>
      requests.send('GET', ['postmortems', ref, 'comments'], {
        ...options,
        query,
      }),
    countComments: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'comments', 'counts'], options),
    getCommentThread: (ref, id, options) =>
      requests.send('GET', ['postmortems', ref, 'comments', id], options),
    createComment: (...args) => requests.createRow('comments', ...args),
    patchComment: (...args) => requests.patchRow('comments', ...args),
    deleteComment: (...args) => requests.deleteRow('comments', ...args),
    restoreComment: (...args) => requests.restoreRow('comments', ...args),

    listApprovals: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'approvals'], options),
    approve: (ref, ifMatch, options) =>
      requests.send('PUT', ['postmortems', ref, 'approvals'], {
        ...options,
        ifMatch,
      }),
    withdrawApproval: (ref, options) =>
      requests.send('DELETE', ['postmortems', ref, 'approvals'], options),
  };
}
