import { Layer, ROW_LIMITS, Settings } from '../../model';
import type { ImportNotes } from '../ImportNotes';
import type { ParsedFactor } from '../ParsedReport';
import { Block, headingOf } from '../text/blocks';
import { isVisible } from '../text/fit';
import { ListItem, listItems } from '../text/lists';
import { readPlain } from '../text/plainText';
import { layerWords } from '../text/words';
import { FactorLine, readFactorLine } from './readFactorLine';

interface Read extends FactorLine {
  layer: Layer;
  source: number;
  above: Read | null;
}

export interface ReadFactors {
  factors: ParsedFactor[];
  /** The place of each factor by the number on its line. */
  places: Map<number, number>;
}

/** Reads the lists below the headings of the layers; what else stands there is kept. */
export function readFactors(
  blocks: Block[],
  { categories }: Settings,
  notes: ImportNotes,
): ReadFactors {
  const found: Read[] = [];
  let layer: Layer | undefined;
  const visit = (item: ListItem, above: Read | null) => {
    if (found.length >= ROW_LIMITS.factors) {
      notes.keepTooMany(item.lines, ROW_LIMITS.factors);
      return;
    }
    const [source] = item.lines;
    for (const lines of item.others)
      notes.keep(lines, 'not a part of a factor');
    const line = readFactorLine(item.content, categories);
    const read = { ...line, layer: layer ?? 'contributing', source, above };
    for (const complaint of line.complaints) {
      notes.keep([source, source + 1], complaint);
    }
    const says = isVisible(line.statement);
    if (says) found.push(read);
    const parent = says ? read : above;
    for (const child of item.children) visit(child, parent);
  };
  for (const block of blocks) {
    const heading = headingOf(block);
    const known = heading && layerWords.read(readPlain(heading.content));
    const items = listItems(block);
    if (known) layer = known;
    else if (items) {
      if (!layer) notes.warn(block.lines[0], 'no layer told: contributing');
      items.forEach(item => visit(item, null));
    } else notes.keep(block.lines, 'neither a layer nor a list of factors');
  }
  return settle(found, notes);
}

/** Puts the factors in the order of their numbers, if they have them, and finds their parents. */
function settle(found: Read[], notes: ImportNotes): ReadFactors {
  const numbers = new Set(found.map(({ number }) => number));
  const allNumbered = !numbers.has(undefined) && numbers.size === found.length;
  const ordered = allNumbered
    ? [...found].sort((a, b) => a.number! - b.number!)
    : found;
  const placeOf = new Map(ordered.map((read, place) => [read, place]));
  const places = new Map<number, number>();
  ordered.forEach(({ number }, place) => {
    if (number !== undefined && !places.has(number)) places.set(number, place);
  });
  const parents = ordered.map(({ explains, above, source }) => {
    if (explains === undefined) return above && placeOf.get(above)!;
    const parent = places.get(explains);
    if (parent === undefined) notes.warn(source, `there is no F${explains}`);
    return parent ?? null;
  });
  cutCircles(parents, place =>
    notes.warn(ordered[place].source, 'explains itself in a circle'),
  );
  return {
    factors: ordered.map((read, place) => ({
      layer: read.layer,
      category: read.category,
      categorySource: read.categorySource,
      statement: read.statement,
      certainty: read.certainty,
      parent: parents[place],
    })),
    places,
  };
}

/** Takes the parent from one factor of each circle. */
function cutCircles(
  parents: (number | null)[],
  onCut: (place: number) => void,
) {
  const doneIn: (number | undefined)[] = [];
  parents.forEach((_, start) => {
    let at: number | null = start;
    while (at !== null && doneIn[at] === undefined) {
      doneIn[at] = start;
      const next: number | null = parents[at];
      if (next !== null && doneIn[next] === start) {
        parents[at] = null;
        onCut(at);
        return;
      }
      at = next;
    }
  });
}
