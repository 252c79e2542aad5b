import { Comment, Header } from 'backstage-plugin-postmortems-common';
import { Access, leads } from '../access';
import { StoredComment } from './CommentRow';

/** Their own everybody, and any of them those who lead the post-mortem. */
export function mayDelete(
  { createdBy }: StoredComment,
  { viewer, allows }: Access,
  header: Header,
): boolean {
  return (
    createdBy === viewer.userRef ||
    (leads(viewer, header) && allows('publish', header))
  );
}

/** What a viewer may do with a comment, of a post-mortem that they may read. */
export function rightsTo(
  comment: StoredComment,
  access: Access,
  header: Header,
): Comment['may'] {
  const isThere = comment.deletedAt === null;
  return {
    edit: isThere && comment.createdBy === access.viewer.userRef,
    delete: isThere && mayDelete(comment, access, header),
    resolve: comment.threadId === comment.id && access.allows('update', header),
  };
}

/** A comment as a viewer is told of it: of a deleted one not what it said. */
export function show(
  comment: StoredComment,
  access: Access,
  header: Header,
): Comment {
  const { deletedAt, ...rest } = comment;
  const deleted = deletedAt !== null;
  return {
    ...rest,
    ...(deleted && { body: '', mentions: [] }),
    deleted,
    may: rightsTo(comment, access, header),
  };
}
