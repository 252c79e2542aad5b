import { RefCallback, useCallback, useRef, useState } from 'react';

/**
 * The width of an element in pixels, followed as the page changes.
 * @param first - what to draw with until the element has been measured
 */
export function useWidth(first: number): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(first);
  const observer = useRef<ResizeObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element || typeof ResizeObserver === 'undefined') return;
    observer.current = new ResizeObserver(([entry]) =>
      setWidth(Math.round(entry.contentRect.width)),
    );
    observer.current.observe(element);
  }, []);
  return [ref, width];
}
