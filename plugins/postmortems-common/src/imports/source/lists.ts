import type { Token } from 'markdown-it';
import { Block, Lines, topLevelBlocks } from '../../report/text/blocks';

/** One item of a list with the blocks in it. */
export interface Item {
  lines: Lines;
  blocks: Block[];
}

/** The direct items of a list. */
export function itemsOf({ tokens }: Block): Item[] {
  const items: Item[] = [];
  let depth = 0;
  let inner: Token[] = [];
  for (const token of tokens.slice(1, -1)) {
    const isItem = /^list_item_/.test(token.type);
    if (isItem && token.nesting > 0 && depth++ === 0) {
      items.push({ lines: token.map!, blocks: [] });
      inner = [];
    } else if (isItem && token.nesting < 0 && --depth === 0) {
      items[items.length - 1].blocks = topLevelBlocks(inner);
    } else inner.push(token);
  }
  return items;
}

export const isList = ({ type }: Block): boolean =>
  type === 'bullet_list' || type === 'ordered_list';
