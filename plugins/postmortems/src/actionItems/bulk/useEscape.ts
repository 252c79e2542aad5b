import { useEffect, useRef } from 'react';

/** In these the key is theirs. */
const OWN = '[role=dialog], [role=listbox], [role=combobox]';

/** Calls back when somebody presses Escape anywhere on the page but in a dialog or an open list. */
export function useEscape(active: boolean, onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!target?.closest(OWN)) latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [active]);
}
