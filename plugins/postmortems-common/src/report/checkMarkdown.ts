import MarkdownIt, { Token } from 'markdown-it';

/** What one text may hold, so that every reader's renderer can still draw it. */
export const MARKDOWN_LIMITS = { nesting: 32, inlineTokens: 20_000 } as const;

const parser = new MarkdownIt();
// A list takes two of the parser's levels, its paragraph one more: enough to see one level too many,
// and what bounds the parser's own work on a line of ten thousand `>`.
Object.assign(parser.options, { maxNesting: 2 * MARKDOWN_LIMITS.nesting + 4 });
// Blocks first: what they already refuse is not looked at closer, which would be the costly part.
parser.core.ruler.disable(['inline', 'text_join']);

const NESTING_TYPE =
  /^(?:blockquote|list_item|em|strong|s|link)_(?:open|close)$/;

/** A run of text, of which an escaped character is a part. */
const TEXT_TYPE = /^text(?:_special)?$/;

const TOO_DEEP = `must not nest quotes, lists, emphasis or brackets more than ${MARKDOWN_LIMITS.nesting} deep`;
const TOO_MANY = `must not have more than ${MARKDOWN_LIMITS.inlineTokens} inline elements`;

/**
 * Says whether a Markdown text may be kept: quotes, lists, emphasis and brackets at most 32 deep, and
 * at most 20,000 inline tokens (a run of text, a line break, the start or end of an emphasis).
 * Renderers in browsers recurse into the one and take quadratic time over the other.
 *
 * @returns what is too much, to be shown to the person who wrote it; null when all is well
 */
export function checkMarkdown(text: string): string | null {
  const references = {};
  const blocks = parser.parse(text, references);
  if (nestsTooDeep(blocks)) return TOO_DEEP;

  let depth = 0;
  let inlineTokens = 0;
  for (const { type, nesting, content } of blocks) {
    if (NESTING_TYPE.test(type)) depth += nesting;
    if (type !== 'inline') continue;
    const tokens: Token[] = [];
    parser.inline.parse(content, parser, references, tokens);
    if (nestsTooDeep(tokens, depth)) return TOO_DEEP;
    inlineTokens += countRuns(tokens);
    if (inlineTokens > MARKDOWN_LIMITS.inlineTokens) return TOO_MANY;
  }
  return null;
}

/** Whether some of the tokens lie too deep, below `outside` levels that are open around them. */
function nestsTooDeep(tokens: Token[], outside = 0): boolean {
  let depth = outside;
  return tokens.some(({ type, nesting, content }) => {
    if (NESTING_TYPE.test(type)) depth += nesting;
    const brackets = type === 'inline' ? bracketDepth(content) : 0;
    return Math.max(depth, brackets) > MARKDOWN_LIMITS.nesting;
  });
}

/** How many tokens there are, when all text without a break or an emphasis in it is one. */
function countRuns(tokens: Token[]): number {
  return tokens.filter(
    ({ type }, index) =>
      !(TEXT_TYPE.test(type) && TEXT_TYPE.test(tokens[index - 1]?.type)),
  ).length;
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
