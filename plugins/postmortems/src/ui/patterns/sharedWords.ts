/** What two statements share, as a reader has it: the names of concepts are written as one word. */
export function sharedWords(shared: readonly string[], most: number): string {
  return shared
    .slice(0, most)
    .map(word => word.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))
    .join(', ');
}
