import MarkdownIt, { Token } from 'markdown-it';

/**
 * Markdown as blocks with their source lines. Quotes stay whole: nothing in them is a part of the report,
 * and looking into them would cost the depth of the nesting for every line.
 */
const blockParser = new MarkdownIt({ html: true });
blockParser.core.ruler.enableOnly(['normalize', 'block']);
blockParser.block.ruler.at(
  'blockquote',
  (state, startLine, endLine, silent) => {
    const isQuote = (line: number) =>
      state.sCount[line] - state.blkIndent < 4 &&
      state.src[state.bMarks[line] + state.tShift[line]] === '>';
    if (!isQuote(startLine)) return false;
    if (silent) return true;
    let next = startLine + 1;
    while (
      next < endLine &&
      state.sCount[next] >= state.blkIndent &&
      isQuote(next)
    ) {
      next++;
    }
    state.push('quote', 'blockquote', 0).map = [startLine, next];
    state.line = next;
    return true;
  },
  { alt: ['paragraph', 'reference', 'list'] },
);

/** All block tokens, nested ones included, with 0-based lines in `map`. */
export function blockTokens(markdown: string): Token[] {
  return blockParser.parse(markdown, {});
}

/** A range of lines, the end not included. */
export type Lines = [start: number, end: number];

/** One block of the top level with everything in it. */
export interface Block {
  type: string;
  lines: Lines;
  tokens: Token[];
}

/** Groups tokens by the block of the top level that they belong to. */
export function topLevelBlocks(tokens: Token[]): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let open: Block | undefined;
  for (const token of tokens) {
    if (depth === 0) {
      open = {
        type: token.type.replace(/_open$/, ''),
        lines: token.map ?? [0, 0],
        tokens: [],
      };
      blocks.push(open);
    }
    open!.tokens.push(token);
    depth += token.nesting;
  }
  return blocks;
}

/** The level of a heading block, its text as Markdown; undefined for every other block. */
export function headingOf(
  block: Block,
): { level: number; content: string } | undefined {
  if (block.type !== 'heading') return undefined;
  return {
    level: Number(block.tokens[0].tag.slice(1)),
    content: block.tokens[1].content,
  };
}
