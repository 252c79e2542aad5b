import {
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

/**
 * Gives the focus to what has just been drawn. Ask for it in an effect of the drawing that it came with.
 *
 * A button of Material-UI that is focused at once, by `autoFocus` or in that effect, breaks the page for whoever goes
 * by keyboard: it wants to show its focus before it has drawn what shows it. It draws that next, and the focus comes
 * after that.
 */
export function useLateFocus<E extends HTMLElement>(): [
  ref: RefObject<E>,
  ask: () => void,
] {
  const ref = useRef<E>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) ref.current?.focus();
  }, [asked]);
  return [ref, useCallback(() => setAsked(times => times + 1), [])];
}
