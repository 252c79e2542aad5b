import type {
  CommentCount,
  CommentTarget,
} from 'backstage-plugin-postmortems-common';
import { createContext, useContext } from 'react';

/** What the marks beside the parts of a report need to know. */
export interface Comments {
  /** How much is said about something; undefined where nothing is. */
  countOf: (target: CommentTarget) => CommentCount | undefined;
  /** How much is said altogether. */
  total: number;
  /** Shows what is said about something; about everything, where nothing is named. */
  open: (target?: CommentTarget) => void;
}

export const CommentsContext = createContext<Comments | undefined>(undefined);

/** Undefined where nothing can be commented on. */
export function useComments(): Comments | undefined {
  return useContext(CommentsContext);
}
