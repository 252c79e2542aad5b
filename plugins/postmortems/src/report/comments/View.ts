import type { CommentTarget } from 'backstage-plugin-postmortems-common';
import { nameOfTarget } from './targets';

/** Names a comment in the address of a report: `?comment=…`. */
export const COMMENT_PARAM = 'comment';

/** Which comments are shown: all, those about one thing, or the thread that one of them is in. */
export type View =
  | { kind: 'all' }
  | { kind: 'target'; target: CommentTarget }
  | { kind: 'thread'; commentId: string };

/** Tells views apart. */
export function keyOfView(view: View): string {
  switch (view.kind) {
    case 'target':
      return nameOfTarget(view.target);
    case 'thread':
      return view.commentId;
    default:
      return 'all';
  }
}
