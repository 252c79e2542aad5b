/** Those with most post-mortems, and of as many, those first whose name comes first. */
export function mostFrequent<T extends { postmortems: number }>(
  all: T[],
  limit: number,
  nameIn: (one: T) => string,
): T[] {
  return all
    .sort(
      (a, b) =>
        b.postmortems - a.postmortems || (nameIn(a) < nameIn(b) ? -1 : 1),
    )
    .slice(0, limit);
}
