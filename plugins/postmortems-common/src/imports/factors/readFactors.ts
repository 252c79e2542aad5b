import { Layer, TEXT_LIMITS } from '../../model';
import type { ImportNotes } from '../../report/ImportNotes';
import type { ParsedFactor } from '../../report/ParsedReport';
import { fitLine, isVisible } from '../../report/text/fit';
import type { Node } from '../source/Node';
import { isList, Item, itemsOf } from '../source/lists';
import type { Source } from '../source/Source';
import { joined, withAddresses, wordsOf, wordsOfBlock } from '../source/words';

export interface ImportedFactor {
  fields: ParsedFactor;
  /** 0-based line of the source. */
  line: number;
}

/** Reads the lists below a heading that announces causes, one factor for each item, and takes their lines. */
export function readFactors(
  node: Node,
  layer: Layer,
  { source, notes, room }: { source: Source; notes: ImportNotes; room: number },
): ImportedFactor[] {
  const items = itemsBelow(node);
  if (items.length > room) {
    notes.warn(items[room].lines[0], 'more factors than there is room for');
  }
  return items
    .slice(0, room)
    .flatMap(item => readFactor(item, layer, source, notes));
}

function itemsBelow({ blocks, children }: Node): Item[] {
  return [
    ...blocks.filter(isList).flatMap(itemsOf),
    ...children
      .filter(({ meaning }) => !meaning || meaning.kind === 'field')
      .flatMap(itemsBelow),
  ];
}

function readFactor(
  { lines, blocks }: Item,
  layer: Layer,
  source: Source,
  notes: ImportNotes,
): ImportedFactor[] {
  const [first, ...more] = blocks;
  if (first?.type !== 'paragraph') return [];
  const own = wordsOf(first.tokens[1].content);
  const parts = more.map(wordsOfBlock);
  const whole = parts.every(part => part !== undefined) && !own.hasMore;
  if (!whole || !isVisible(own.text)) return [];
  const text = withAddresses(joined([own, ...parts.map(part => part!)]));
  const { line: statement, cut } = fitLine(text, TEXT_LIMITS.statement);
  if (cut) {
    notes.warn(lines[0], 'too long for one factor, kept whole in its section');
  } else source.take(lines);
  return [
    {
      line: lines[0],
      fields: {
        layer,
        category: null,
        categorySource: 'person',
        statement,
        certainty: 'confirmed',
        parent: null,
      },
    },
  ];
}
