import { LIST_LIMIT, Link, TEXT_LIMITS } from '../../model';
import type { ImportNotes } from '../ImportNotes';
import { findLink, writeAddress, writeLink } from '../text/addresses';
import type { Block } from '../text/blocks';
import { fitLine } from '../text/fit';
import { listItems } from '../text/lists';
import { inlineTokens, plainTextOf } from '../text/plainText';
import { linkWords } from '../text/words';

/** The links as a list, `- Dashboard: [title](<url>)`; null when there are none. */
export function writeLinks(links: Link[]): string | null {
  if (!links.length) return null;
  const lines = links.map(({ kind, title, url }) => {
    const link = title ? writeLink(url, title) : writeAddress(url);
    return `- ${linkWords.of(kind)}: ${link}`;
  });
  return `## Links\n\n${lines.join('\n')}`;
}

/** Reads the list items among the blocks; what else stands there is kept. */
export function readLinks(blocks: Block[], notes: ImportNotes): Link[] {
  const links: Link[] = [];
  for (const block of blocks) {
    const items = listItems(block);
    if (!items) notes.keep(block.lines, 'not a list of links');
    for (const item of items ?? []) {
      const link = item.children.length ? undefined : readLink(item.content);
      if (link && links.length < LIST_LIMIT) links.push(link);
      else notes.keep(item.lines, 'not understood as a link');
    }
  }
  return links;
}

function readLink(content: string): Link | undefined {
  const found = findLink(inlineTokens(content));
  if (!found || plainTextOf(found.after)) return undefined;
  const label = plainTextOf(found.before).replace(/:$/, '');
  const kind = linkWords.read(label);
  if (label && !kind) return undefined;
  const title = fitLine(plainTextOf(found.text), TEXT_LIMITS.title);
  if (title.cut) return undefined;
  return {
    url: found.url,
    kind: kind ?? 'other',
    title: title.line,
  };
}
