import { useRef } from 'react';
import type { EditorSession } from '../editor/session/EditorSession';
import { useSettled } from '../ui';
import { useStore } from '../ui/useStore';

const PAUSE_MS = 800;

/** A post-mortem that stands on the server, and what of it other post-mortems are held against. */
export interface Written {
  ref: string;
  /** Another one when something of it was changed, and saved. */
  state: string;
}

/** What is saved of the document that is being written; nothing while it has not been made. */
export function useWritten(session: EditorSession): Written | undefined {
  const { ref, save } = useStore(session);
  const { row } = useStore(session.rows.header);
  const factors = useStore(session.rows.factors.contents);
  const { startedAt, affectedEntities, originEntities } = row;
  const saved = useRef('');
  // What is not saved yet would be asked for too early.
  if (!save.unsaved) {
    saved.current = JSON.stringify([
      ...[startedAt, affectedEntities, originEntities],
      factors.map(({ id, category, patternId, statement }) => [
        ...[id, category, patternId, statement],
      ]),
    ]);
  }
  const state = useSettled(saved.current, PAUSE_MS);
  return ref === undefined ? undefined : { ref, state };
}
