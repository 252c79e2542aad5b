/** A name that is being typed behind an `@`. */
export interface TypedMention {
  /** Where the `@` stands. */
  start: number;
  /** What has been typed behind it; may be empty. */
  term: string;
}

const TYPED = /(?:^|[\s([{])@([\p{L}\p{N}._-]{0,40})$/u;
/** More than a name and the `@` before it never have to be looked at. */
const LOOKED_AT = 50;

/** The mention that somebody types at the end of a text, up to where the caret stands. */
export function mentionAt(
  text: string,
  caret: number,
): TypedMention | undefined {
  const before = text.slice(Math.max(0, caret - LOOKED_AT), caret);
  const match = TYPED.exec(before);
  if (!match) return undefined;
  const [, term] = match;
  return { start: caret - term.length - 1, term };
}

/** The text with that mention written out, and where the caret goes on. */
export function writeMention(
  text: string,
  caret: number,
  { start }: TypedMention,
  userRef: string,
): { text: string; caret: number } {
  const mention = `@${userRef} `;
  const rest = text.slice(caret);
  return {
    text: text.slice(0, start) + mention + rest.replace(/^ /, ''),
    caret: start + mention.length,
  };
}
