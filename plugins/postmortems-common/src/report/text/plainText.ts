import MarkdownIt, { Token } from 'markdown-it';

export { escapeBlock, escapeHeading, escapeInline } from './escape';

/**
 * One line of plain text as Markdown that shows exactly this text, and back. Only what a renderer would
 * take for markup is escaped, so that ordinary words, `<100ms` and `snake_case` stay as they are.
 */

const inlineParser = new MarkdownIt({ html: true });
// Addresses are checked by the model; the parser must not rewrite or drop them on the way there.
inlineParser.normalizeLink = url => url;
inlineParser.normalizeLinkText = url => url;
inlineParser.validateLink = () => true;

/** Without any of these a text is its own Markdown, and most cells of a table are. */
const MARKUP = /[\\`*_[\]<>&~!\n]/;

/** The parser's tokens of one line or paragraph. */
export function inlineTokens(markdown: string): Token[] {
  return inlineParser.parseInline(markdown, {})[0].children ?? [];
}

/** What a reader sees of inline Markdown, without its markup. */
export function readPlain(markdown: string): string {
  if (!MARKUP.test(markdown)) return oneLine(markdown);
  return plainTextOf(inlineTokens(markdown));
}

/** As much of a token as its text needs. */
export type Inline = Pick<Token, 'type' | 'content'>;

export function plainTextOf(tokens: Inline[]): string {
  return oneLine(tokens.map(visibleText).join(''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function visibleText(token: Inline): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
    case 'image':
      return token.content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'html_inline':
      return /^<br\b/i.test(token.content) ? ' ' : '';
    default:
      return '';
  }
}

/** A text and the remark behind it: `text *(remark)*`. */
export interface Noted {
  tokens: Token[];
  /** The remark without its parentheses; undefined when there is none. */
  note?: string;
}

/** Takes a remark in italics off the end. */
export function splitNote(tokens: Token[]): Noted {
  const visible = tokens.filter(
    ({ type, content }) => type !== 'text' || content !== '',
  );
  const [open, text, close] = visible.slice(-3);
  const found =
    open?.type === 'em_open' && close?.type === 'em_close'
      ? /^\((.*)\)$/.exec(text.content)
      : null;
  return found
    ? { tokens: visible.slice(0, -3), note: found[1] }
    : { tokens: visible };
}
