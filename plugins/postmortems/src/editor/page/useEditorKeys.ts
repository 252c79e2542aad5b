import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import type { EditorSession } from '../session/EditorSession';
import type { Part } from '../session/summary';
import { usePartAddress } from './usePartAddress';

/** Keys that work wherever the focus is: save now, next and previous part. */
export function useEditorKeys(
  session: EditorSession,
  parts: readonly Part[],
  current: Part,
): void {
  const navigate = useNavigate();
  const address = usePartAddress();
  const at = parts.indexOf(current);
  const [previous, next] = [parts[at - 1], parts[at + 1]];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        session.flush();
      }
      const to =
        event.altKey && { PageDown: next, PageUp: previous }[event.key];
      if (to) {
        event.preventDefault();
        navigate(address(to));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, navigate, address, previous, next]);
}
