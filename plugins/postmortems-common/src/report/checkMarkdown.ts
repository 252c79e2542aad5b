import MarkdownIt, { Token } from 'markdown-it';

/** What one text may hold, so that every reader's renderer can still draw it. */
export const MARKDOWN_LIMITS = { nesting: 32, inlineTokens: 20_000 } as const;

const parser = new MarkdownIt();
// A list takes two of the parser's levels, its paragraph one more: enough to see one level too many,
// and what bounds the parser's own work on a line of ten thousand `>`.
Object.assign(parser.options, { maxNesting: 2 * MARKDOWN_LIMITS.nesting + 4 });

const NESTING_TYPE =
  /^(?:blockquote|list_item|em|strong|s|link)_(?:open|close)$/;

/**
 * Says whether a Markdown text may be kept: quotes, lists, emphasis and brackets at most 32 deep, and
 * at most 20,000 inline tokens (a run of text, a line break, the start or end of an emphasis).
 * Renderers in browsers recurse into the one and take quadratic time over the other.
 *
 * @returns what is too much, to be shown to the person who wrote it; null when all is well
 */
export function checkMarkdown(text: string): string | null {
  let depth = 0;
  let inlineTokens = 0;
  const tooMuch = (tokens: Token[]): string | null => {
    for (const token of tokens) {
      if (NESTING_TYPE.test(token.type)) depth += token.nesting;
      if (
        depth > MARKDOWN_LIMITS.nesting ||
        (token.type === 'inline' &&
          bracketDepth(token.content) > MARKDOWN_LIMITS.nesting)
      ) {
        return `must not nest quotes, lists, emphasis or brackets more than ${MARKDOWN_LIMITS.nesting} deep`;
      }
      inlineTokens += token.children?.length ?? 0;
      if (inlineTokens > MARKDOWN_LIMITS.inlineTokens) {
        return `must not have more than ${MARKDOWN_LIMITS.inlineTokens} inline elements`;
      }
      const inside = token.children && tooMuch(token.children);
      if (inside) return inside;
    }
    return null;
  };
  return tooMuch(parser.parse(text, {}));
}

/** The most brackets open at once; unbalanced ones count, because a parser has to remember them too. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === ']' && depth > 0) depth--;
  }
  return deepest;
}
