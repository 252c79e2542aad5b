import type { Block, Lines } from './blocks';

/** One item of a list, with the items of the lists in it. */
export interface ListItem {
  lines: Lines;
  /** Its paragraphs as inline Markdown; empty when it has none. */
  content: string;
  children: ListItem[];
  /** What else is in it: code, tables, headings. */
  others: Lines[];
}

/** The items of a bulleted or numbered list; undefined for another kind of block. */
export function listItems(block: Block): ListItem[] | undefined {
  if (block.type !== 'bullet_list' && block.type !== 'ordered_list') {
    return undefined;
  }
  const items: ListItem[] = [];
  const open: ListItem[] = [];
  let depthOfOther = 0;
  let inParagraph = false;
  for (const token of block.tokens) {
    const item = open[open.length - 1];
    if (depthOfOther > 0) depthOfOther += token.nesting;
    else if (token.type === 'list_item_open') {
      const child = {
        lines: token.map!,
        content: '',
        children: [],
        others: [],
      };
      (item?.children ?? items).push(child);
      open.push(child);
    } else if (token.type === 'list_item_close') open.pop();
    else if (/^(?:bullet|ordered)_list_/.test(token.type)) continue;
    else if (token.type.startsWith('paragraph_')) {
      inParagraph = token.nesting > 0;
    } else if (inParagraph) {
      item.content += `${item.content && ' '}${token.content}`;
    } else {
      item.others.push(token.map!);
      depthOfOther = token.nesting;
    }
  }
  return items;
}
