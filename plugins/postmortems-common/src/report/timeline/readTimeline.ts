import { ROW_LIMITS, TEXT_LIMITS, TimelineEventFields } from '../../model';
import type { ImportNotes } from '../ImportNotes';
import { readAddress } from '../text/addresses';
import type { Block } from '../text/blocks';
import { fitLine, isVisible } from '../text/fit';
import { readPlain } from '../text/plainText';
import { NOTHING, readTable, readTextCell, TableRow } from '../text/table';
import { milestoneWords } from '../text/words';
import { readTime } from './readTime';

const MOST = ROW_LIMITS.events;

const COLUMNS = [
  'time',
  'event',
  'source',
  'actor',
  'milestone',
  'evidence',
  'written as',
  'zone',
];

export interface ReadTimeline {
  events: TimelineEventFields[];
  /** The 0-based source line of each event. */
  lines: number[];
  /** Whether a column told which events are milestones. */
  milestonesTold: boolean;
}

/** Reads the tables among the blocks; what else stands there is kept. */
export function readTimeline(
  blocks: Block[],
  day: string | null,
  notes: ImportNotes,
): ReadTimeline {
  const result: ReadTimeline = { events: [], lines: [], milestonesTold: false };
  let previous: string | null = null;
  for (const block of blocks) {
    const table = block.type === 'table' ? readTable(block, MOST) : undefined;
    if (!table?.titles.includes('time') || !table.titles.includes('event')) {
      notes.keep(block.lines, 'not a table with the columns Time and Event');
      continue;
    }
    const unknown = table.titles.filter(title => !COLUMNS.includes(title));
    if (unknown.length) {
      notes.keep(block.lines, `columns not understood: ${unknown.join(', ')}`);
    }
    result.milestonesTold ||= table.titles.includes('milestone');
    notes.keepTooMany(table.rest, MOST);
    for (const row of table.rows) {
      if (result.events.length >= MOST) {
        notes.keepTooMany([row.line, row.line + 1], MOST);
        continue;
      }
      const event = readEvent(row, day, previous, notes);
      if (!event) continue;
      previous = event.occurredAt ?? previous;
      result.events.push(event);
      result.lines.push(row.line);
    }
  }
  return result;
}

function readEvent(
  row: TableRow,
  day: string | null,
  previous: string | null,
  notes: ImportNotes,
): TimelineEventFields | undefined {
  const { line, cells } = row;
  const text = (title: string, max: number) => {
    const fitted = fitLine(
      readTextCell(cells.get(title) ?? NOTHING) ?? '',
      max,
    );
    if (fitted.cut) notes.keep([line, line + 1], `${title} cut: too long`);
    return fitted.line;
  };
  const description = text('event', TEXT_LIMITS.statement);
  if (!isVisible(description)) {
    notes.keep([line, line + 1], 'an event without words');
    return undefined;
  }
  const evidence = cells.get('evidence') ?? NOTHING;
  const evidenceUrl = readAddress(evidence) ?? null;
  if (!evidenceUrl && evidence && evidence !== NOTHING) {
    notes.keep([line, line + 1], 'evidence is not an address');
  }
  const milestone = cells.get('milestone') ?? NOTHING;
  const marked = milestoneWords.read(readPlain(milestone)) ?? null;
  if (!marked && milestone && milestone !== NOTHING) {
    notes.keep([line, line + 1], 'milestone not understood');
  }
  return {
    ...readTime(row, day, previous, notes),
    description,
    source: text('source', TEXT_LIMITS.title),
    actor: text('actor', TEXT_LIMITS.title),
    milestone: marked,
    evidenceUrl,
    citations: [],
  };
}
