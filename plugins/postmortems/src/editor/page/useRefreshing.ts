import { useEffect } from 'react';
import type { EditorSession } from '../session/EditorSession';

const EVERY_MS = 15_000;

/** Looks for other people's changes while the page is seen, and goes on at once when the network is back. */
export function useRefreshing(session: EditorSession): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void session.refresh();
    };
    const goOn = () => {
      session.resume();
      session.evidence.intake.resume();
      look();
    };
    session.evidence.begin();
    const timer = setInterval(look, EVERY_MS);
    window.addEventListener('online', goOn);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', goOn);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [session]);
}
