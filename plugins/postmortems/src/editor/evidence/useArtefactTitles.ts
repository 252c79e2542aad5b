import { useCallback } from 'react';
import type { EditorSession } from '../session/EditorSession';

/** What artefacts are called, for those who cite them. Stays the same function. */
export function useArtefactTitles(
  session: EditorSession,
): (evidenceId: string) => string | undefined {
  return useCallback(
    evidenceId => session.evidence.find(evidenceId)?.title,
    [session],
  );
}
