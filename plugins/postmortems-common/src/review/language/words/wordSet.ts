/** Words as they are written in the lists: separated by spaces and lines. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
