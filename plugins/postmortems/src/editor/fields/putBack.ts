/** Something that stood in a list, and where. */
export interface Taken<E> {
  entry: E;
  at: number;
}

/** The list with the given things in their places again. What else has come or gone meanwhile stays so. */
export function putBack<E>(now: readonly E[], taken: readonly Taken<E>[]): E[] {
  const list = [...now];
  for (const { entry, at } of taken) {
    if (!list.includes(entry)) list.splice(at, 0, entry);
  }
  return list;
}

/** What of a list is no longer in what is left of it. */
export function takenFrom<E>(
  list: readonly E[],
  left: readonly E[],
): Taken<E>[] {
  return list
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry }) => !left.includes(entry));
}
