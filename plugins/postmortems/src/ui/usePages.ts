import { useState } from 'react';

/**
 * Where one is in a list that is paged by cursor: the way back is remembered, since a cursor only
 * leads forward. Starts over when `key` (the filters) changes.
 */
export function usePages(key: string): {
  page: number;
  cursor: string | undefined;
  next: (cursor: string) => void;
  previous: () => void;
} {
  const [trail, setTrail] = useState<{ key: string; cursors: string[] }>({
    key,
    cursors: [],
  });
  const cursors = trail.key === key ? trail.cursors : [];
  return {
    page: cursors.length + 1,
    cursor: cursors.at(-1),
    next: cursor => setTrail({ key, cursors: [...cursors, cursor] }),
    previous: () => setTrail({ key, cursors: cursors.slice(0, -1) }),
  };
}
