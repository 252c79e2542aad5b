/** A word, a mark, or a stretch that is not read, with its place in the Markdown in UTF-16 units. */
export interface Token {
  start: number;
  end: number;
  /** In lower case, with a straight apostrophe; the mark itself; empty for what is not read. */
  word: string;
  /** What it may be, of the constants in `Tag`. */
  tags: number;
}
