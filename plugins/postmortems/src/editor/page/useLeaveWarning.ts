import { useEffect } from 'react';
import type { EditorSession } from '../session/EditorSession';

/** Has the browser ask before the page goes, but only when text, or a file on its way, would go with it. */
export function useLeaveWarning(session: EditorSession): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { unsaved, kept } = session.getState().save;
      if ((unsaved && !kept) || session.isUploading) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);
}
