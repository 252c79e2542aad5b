/** A page of any list. */
interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** All pages of a list, from the first to the last. */
export async function allPages<T>(
  ask: (cursor?: string) => Promise<Page<T>>,
): Promise<T[][]> {
  const pages: T[][] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await ask(cursor);
    pages.push(items);
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return pages;
}

/**
 * The names of a list as a test expects them; those that nothing but their id orders stand in a list
 * of their own.
 */
export function inOrder(
  expected: (string | string[])[],
  idOf: (name: string) => string,
  direction: 'asc' | 'desc' = 'asc',
): string[] {
  return expected.flatMap(one => {
    if (typeof one === 'string') return one;
    const byId = [...one].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    return direction === 'asc' ? byId : byId.reverse();
  });
}
