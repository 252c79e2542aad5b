import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** What is known of the columns that do not fit. */
export interface Beyond {
  /** For what is scrolled. */
  ref: (element: HTMLElement | null) => void;
  /** How many of the columns begin beyond its right edge, followed while it is scrolled. */
  columns: number;
  /** Shows the next of them, and takes the focus there. */
  show: () => void;
}

/**
 * Which columns of a table lie beyond the edge of what it is scrolled in: not everybody's scrollbars are seen.
 *
 * @param selector - the heads of these columns
 * @param names - the element whose width stays in view while the rest is scrolled
 */
export function useBeyond(selector: string, names: string): Beyond {
  const element = useRef<HTMLElement | null>(null);
  const stop = useRef(() => {});
  const [columns, setColumns] = useState(0);

  const count = useCallback(() => {
    if (!element.current) return;
    const { right } = element.current.getBoundingClientRect();
    const heads = [...element.current.querySelectorAll(selector)];
    setColumns(
      heads.filter(head => {
        const place = head.getBoundingClientRect();
        return place.left + place.width / 2 > right;
      }).length,
    );
  }, [selector]);

  const ref = useCallback(
    (next: HTMLElement | null) => {
      stop.current();
      element.current = next;
      if (!next) return;
      const observer =
        typeof ResizeObserver === 'undefined'
          ? undefined
          : new ResizeObserver(count);
      observer?.observe(next);
      next.addEventListener('scroll', count, { passive: true });
      stop.current = () => {
        observer?.disconnect();
        next.removeEventListener('scroll', count);
      };
    },
    [count],
  );
  // Another table may have others.
  useLayoutEffect(count);

  const show = useCallback(() => {
    const { current } = element;
    const kept = current?.querySelector(names)?.getBoundingClientRect().width;
    current?.scrollBy({ left: current.clientWidth - (kept ?? 0) });
    // What was pressed may go, and the arrow keys lead on from here.
    current?.focus({ preventScroll: true });
  }, [names]);

  return { ref, columns, show };
}
