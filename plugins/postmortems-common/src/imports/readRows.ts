import { Layer, LAYERS, ROW_LIMITS } from '../model';
import type { ImportNotes } from '../report/ImportNotes';
import { isActionGroup } from './actions/findActions';
import { ImportedAction, readActions } from './actions/readActions';
import { ImportedFactor, readFactors } from './factors/readFactors';
import type { Node } from './source/Node';
import type { Source } from './source/Source';
import type { PartName } from './style/HouseStyle';
import type { Vocabulary } from './style/Vocabulary';
import type { Clock } from './time/Clock';
import { findTimed } from './timeline/findTimed';
import { ImportedEvent, keepEvents, readEvents } from './timeline/readTimeline';

export interface RowSources {
  source: Source;
  vocabulary: Vocabulary;
  notes: ImportNotes;
  clock: Clock;
  year: number | null;
}

export interface Rows {
  timeline: ImportedEvent[];
  factors: ImportedFactor[];
  actionItems: ImportedAction[];
}

const isLayer = (part: string): part is Layer =>
  (LAYERS as readonly string[]).includes(part);

/** Reads everything that becomes a row, each below the heading that announces it. */
export function readRows(
  root: Node,
  title: Node | undefined,
  sources: RowSources,
): Rows {
  const rows: Rows = { timeline: [], factors: [], actionItems: [] };
  const roomy = () => ({
    ...sources,
    room: ROW_LIMITS.events - rows.timeline.length,
  });
  const visit = (node: Node) => {
    const part = node.meaning?.kind === 'part' ? node.meaning.part : undefined;
    if (part === 'timeline') {
      sources.clock.restart();
      rows.timeline.push(...readEvents(node, roomy()));
    } else if (part === 'actionItems' || part === 'done') {
      const room = ROW_LIMITS.actionItems - rows.actionItems.length;
      rows.actionItems.push(...readActions(node, { ...sources, room }));
    } else if (part && isLayer(part)) {
      const room = ROW_LIMITS.factors - rows.factors.length;
      rows.factors.push(...readFactors(node, part, { ...sources, room }));
    } else {
      // What begins with times is a timeline wherever it stands.
      const found = findTimed(node, node === title, sources.vocabulary);
      // Headings with times are one list, from the first to the last.
      if (found.length && found[0].line !== node.head[0]) {
        sources.clock.restart();
      }
      rows.timeline.push(...keepEvents(found, roomy()));
    }
    node.children
      .filter(child => !isReadWith(child, part, sources.vocabulary))
      .forEach(visit);
  };
  visit(root);
  return rows;
}

/** Whether what is below a heading was read together with what stands above it. */
function isReadWith(
  child: Node,
  part: PartName | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (!part) return false;
  if (part === 'actionItems' || part === 'done') {
    return isActionGroup(child, vocabulary);
  }
  return !child.meaning || child.meaning.kind === 'field';
}
