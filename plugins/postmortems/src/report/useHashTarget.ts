import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Scrolls to what the address names after its `#` (`#AI-004`, `#timeline`). The browser looks for it
 * before the page has loaded what it shows, so it must be done again then.
 */
export function useHashTarget(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash && document.getElementById(hash.slice(1));
    if (target) target.scrollIntoView?.();
  }, [hash]);
}
