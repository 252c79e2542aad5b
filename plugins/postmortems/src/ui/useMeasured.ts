import { RefCallback, useCallback, useRef, useState } from 'react';

/** What a drawing must know of the place it is drawn in. */
export interface Measured {
  /** In pixels, followed as the page changes. */
  width: number;
  /** As the browser resolved it; empty until then. */
  fontFamily: string;
}

/**
 * Measures an element.
 * @param width - what to draw with until the element has been measured
 */
export function useMeasured(
  width: number,
): [RefCallback<HTMLElement>, Measured] {
  const [measured, setMeasured] = useState({ width, fontFamily: '' });
  const observer = useRef<ResizeObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element || typeof ResizeObserver === 'undefined') return;
    observer.current = new ResizeObserver(([entry]) =>
      setMeasured({
        width: Math.round(entry.contentRect.width),
        fontFamily: getComputedStyle(element).fontFamily,
      }),
    );
    observer.current.observe(element);
  }, []);
  return [ref, measured];
}
