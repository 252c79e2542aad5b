import type { ReactNode } from 'react';
import { ShownEvidenceProvider } from '../../ui/evidence/ShownEvidence';
import { useStore, useStoreValue } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';

/** Tells the form whose evidence it names and shows. */
export function SessionEvidence(props: {
  session: EditorSession;
  children: ReactNode;
}) {
  const { session, children } = props;
  const ref = useStoreValue(session, state => state.ref);
  const { artefacts } = useStore(session.evidence);
  return (
    <ShownEvidenceProvider postmortemRef={ref} artefacts={artefacts.value}>
      {children}
    </ShownEvidenceProvider>
  );
}
