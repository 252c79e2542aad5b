import { useEffect, useRef } from 'react';

const TYPED_INTO =
  'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]';

/** Enter is for what has the focus, where that can be pressed. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}

/**
 * Keys that work wherever the focus is, but for where somebody writes or is asked something. With a modifier they are
 * the browser's.
 *
 * @param keys - what each does, by `KeyboardEvent.key`, lower-cased
 */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      const isWriting =
        event.target instanceof Element && event.target.closest(TYPED_INTO);
      if (isCommand || isWriting || event.repeat || event.defaultPrevented) {
        return;
      }
      // A question that is open stands over everything.
      if (document.querySelector('[role=dialog]')) return;
      const key = event.key.toLowerCase();
      const act = latest.current[key];
      if (!act || (key === 'enter' && isPressed(event.target))) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
