/** Fields in which people write: two texts of them are compared word by word, and can become one. */
export const PROSE: ReadonlySet<string> = new Set([
  'title',
  'body',
  'description',
  'source',
  'actor',
  'statement',
  'statedDuration',
  'proof',
  'reason',
]);
