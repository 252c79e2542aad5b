import { useState } from 'react';

/** The rows that somebody has ticked. */
export interface Selection {
  has: (id: string) => boolean;
  /**
   * Ticks a row, or clears it.
   *
   * @param order - the rows that may be ticked, as they are shown
   * @param range - ticks all from the one that was last touched up to this one
   */
  toggle: (id: string, order: readonly string[], range: boolean) => void;
  replace: (ids: readonly string[]) => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Which rows of a page are ticked. Another page has none of them.
 *
 * @param page - which one it is
 */
export function useSelection(page: string): Selection {
  const [kept, setKept] = useState<{
    page: string;
    ids: ReadonlySet<string>;
    last?: string;
  }>({ page, ids: NONE });
  const { ids, last } =
    kept.page === page ? kept : { ids: NONE, last: undefined };

  return {
    has: id => ids.has(id),
    toggle: (id, order, range) => {
      const from = range && last !== undefined ? order.indexOf(last) : -1;
      const to = order.indexOf(id);
      const next = new Set(ids);
      if (from >= 0) {
        order
          .slice(Math.min(from, to), Math.max(from, to) + 1)
          .forEach(one => next.add(one));
      } else if (!next.delete(id)) {
        next.add(id);
      }
      setKept({ page, ids: next, last: id });
    },
    replace: next => setKept({ page, ids: new Set(next) }),
  };
}
