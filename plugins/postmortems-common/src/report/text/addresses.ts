import { Token } from 'markdown-it';
import { urlSchema } from '../../model';
import { escapeInline, inlineTokens } from './plainText';

/** An address in the short form, `<https://…>`, wherever that form can carry it. */
export function writeAddress(url: string): string {
  return /[<>\\]|&#?\w+;/.test(url)
    ? `[*link*]${destination(url)}`
    : `<${url}>`;
}

/** A link with a text; a renderer shows the text and follows to exactly this address. */
export function writeLink(url: string, text: string): string {
  return `[${escapeInline(text)}]${destination(url)}`;
}

function destination(url: string): string {
  return `(<${url.replace(/[\\<>&]/g, '\\$&')}>)`;
}

/** The tokens of the first link and what stands around it. */
export interface FoundLink {
  url: string;
  /** Its text, where somebody gave it one. */
  text: Token[];
  before: Token[];
  after: Token[];
}

/** The first link to an address that the model keeps; undefined when there is none. */
export function findLink(tokens: Token[]): FoundLink | undefined {
  const open = tokens.findIndex(({ type }) => type === 'link_open');
  if (open < 0) return undefined;
  const length = tokens
    .slice(open)
    .findIndex(({ type }) => type === 'link_close');
  const url = tokens[open].attrGet('href') ?? '';
  if (!urlSchema.safeParse(url).success) return undefined;
  const text = tokens.slice(open + 1, open + length);
  const unnamed =
    tokens[open].markup === 'autolink' ||
    text.some(({ type }) => type === 'em_open');
  return {
    url,
    text: unnamed ? [] : text,
    before: tokens.slice(0, open),
    after: tokens.slice(open + length + 1),
  };
}

/** The address in a cell: a link, or the bare address itself. */
export function readAddress(markdown: string): string | undefined {
  const found = findLink(inlineTokens(markdown));
  if (found) return found.url;
  return urlSchema.safeParse(markdown).success ? markdown : undefined;
}
