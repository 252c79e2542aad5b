import { createContext, useContext } from 'react';

/** Something that was just done, and how to take it back. */
export interface Undoable {
  /** What happened: `Deleted AI-004`. */
  message: string;
  undo: () => Promise<unknown> | void;
}

export const UndoContext = createContext<(undoable: Undoable) => void>(
  () => {},
);

/** Says what was just done and offers to take it back, at the bottom of the page. Works inside `PostmortemsRoot`. */
export function useUndo(): (undoable: Undoable) => void {
  return useContext(UndoContext);
}
