import { READING } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { usePresence } from '../../ui/presence/usePresence';
import { useStore } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import type { Part } from '../session/summary';

/** Who else writes in the document, and what has the others know that somebody writes here. */
export function useEditorPresence(session: EditorSession, part: Part) {
  const { ref, may } = useStore(session);
  const [hasBegun, setBegun] = useState(false);
  const others = usePresence(ref, may.edit && hasBegun ? part : READING, seq =>
    session.hearOf(seq),
  );
  return {
    others,
    here: others.filter(({ place }) => place === part),
    /** To be called when the focus comes into a part. */
    begin: () => setBegun(true),
  };
}
