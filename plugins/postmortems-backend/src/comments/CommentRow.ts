import {
  Comment,
  CommentTarget,
  CommentTargetKind,
} from 'backstage-plugin-postmortems-common';
import { fromJson, toJson } from '../database';

/** A comment as it is kept: its text is there also when it was deleted, so that this can be undone. */
export interface StoredComment
  extends Omit<Comment, 'may' | 'deleted' | 'mentions'> {
  mentions: string[];
  deletedAt: string | null;
}

/** How a target is found in its columns. */
export function targetColumns({ kind, key }: CommentTarget) {
  return { target_kind: kind, target_key: key ?? '' };
}

/** What {@link targetColumns} wrote. */
export function targetOf(row: {
  target_kind: string;
  target_key: string;
}): CommentTarget {
  return {
    kind: row.target_kind as CommentTargetKind,
    key: row.target_key || null,
  };
}

export function fromRow(row: any): StoredComment {
  return {
    id: row.id,
    version: row.version,
    threadId: row.thread_id,
    target: targetOf(row),
    body: row.body,
    mentions: fromJson(row.mentions),
    createdAt: row.created_at,
    createdBy: row.created_by,
    editedAt: row.edited_at,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
    deletedAt: row.deleted_at,
  };
}

export function toRow(comment: StoredComment) {
  return {
    id: comment.id,
    version: comment.version,
    thread_id: comment.threadId,
    ...targetColumns(comment.target),
    body: comment.body,
    mentions: toJson(comment.mentions),
    created_at: comment.createdAt,
    created_by: comment.createdBy,
    edited_at: comment.editedAt,
    resolved_at: comment.resolvedAt,
    resolved_by: comment.resolvedBy,
    deleted_at: comment.deletedAt,
  };
}
