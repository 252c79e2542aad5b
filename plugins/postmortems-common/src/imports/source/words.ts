import { urlSchema } from '../../model';
import type { Block } from '../../report/text/blocks';
import { inlineTokens, plainTextOf } from '../../report/text/plainText';
import { isList, itemsOf } from './lists';

/** What inline Markdown says, and where it leads. */
export interface Words {
  text: string;
  links: { url: string; text: string }[];
  /** A picture, or more links than a row can keep: it has to stay in the text. */
  hasMore: boolean;
}

const AUTOLINK = /https?:\/\/[^\s<>()[\]]+[^\s<>()[\].,;:!?'"]/g;

/** More links than this are a list of their own, and no row. */
const MOST_LINKS = 50;

/** Reads inline Markdown of one paragraph. */
export function wordsOf(markdown: string): Words {
  const tokens = inlineTokens(markdown);
  const links: Words['links'] = [];
  let open = -1;
  tokens.forEach((token, place) => {
    if (token.type === 'link_open') open = place;
    if (token.type !== 'link_close' || open < 0) return;
    const url = tokens[open].attrGet('href') ?? '';
    const text = plainTextOf(tokens.slice(open + 1, place));
    open = -1;
    if (links.length <= MOST_LINKS && urlSchema.safeParse(url).success) {
      links.push({ url, text });
    }
  });
  return {
    text: plainTextOf(tokens),
    links,
    hasMore:
      links.length > MOST_LINKS || tokens.some(({ type }) => type === 'image'),
  };
}

/** Words with the title of their column before them. */
export function labelled(title: string, words: Words): Words {
  const name = title.charAt(0).toUpperCase() + title.slice(1);
  return { ...words, text: name ? `${name}: ${words.text}` : words.text };
}

/** The words of several paragraphs one after the other. */
export function joined(parts: Words[]): Words {
  return parts.reduce((all, part) => ({
    text: joinSentences(all.text, part.text),
    links: [...all.links, ...part.links],
    hasMore: all.hasMore || part.hasMore,
  }));
}

function joinSentences(first: string, second: string): string {
  if (!first || !second) return first || second;
  return /[.!?:;,…)\]"”]$/.test(first)
    ? `${first} ${second}`
    : `${first}; ${second}`;
}

/**
 * The words of a paragraph or list and everything in it; undefined where something in it is more than words:
 * code, a table, a picture.
 */
export function wordsOfBlock(block: Block): Words | undefined {
  if (block.type === 'paragraph') {
    const words = wordsOf(block.tokens[1].content);
    return words.hasMore ? undefined : words;
  }
  if (!isList(block)) return undefined;
  const parts: Words[] = [];
  for (const item of itemsOf(block)) {
    for (const inner of item.blocks) {
      const words = wordsOfBlock(inner);
      if (!words) return undefined;
      parts.push(words);
    }
  }
  return parts.length ? joined(parts) : undefined;
}

/**
 * The text with the addresses it would otherwise lose behind it. A bare address stands in the text already.
 * @param kept - the address that the row keeps in a field of its own
 */
export function withAddresses({ text, links }: Words, kept?: string): string {
  const shown = new Set(text.match(AUTOLINK) ?? []);
  if (kept) shown.add(kept);
  const more = links.filter(({ url }) => {
    if (shown.has(url) || text.includes(url)) return false;
    shown.add(url);
    return true;
  });
  return more.length
    ? `${text} (${more.map(link => link.url).join(', ')})`
    : text;
}

/** The addresses of a text: its links, else those that stand in it bare. */
export function addressesOf({ text, links }: Words): string[] {
  const bare = (text.match(AUTOLINK) ?? []).filter(
    url => urlSchema.safeParse(url).success,
  );
  return [...new Set([...links.map(({ url }) => url), ...bare])];
}
