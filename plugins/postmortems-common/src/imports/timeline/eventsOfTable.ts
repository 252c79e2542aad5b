import { TEXT_LIMITS } from '../../model';
import type { Block } from '../../report/text/blocks';
import { NOTHING, readTable, TableRow } from '../../report/text/table';
import { isVisible } from '../../report/text/fit';
import { takenByRows } from '../source/tableLines';
import { addressesOf, joined, labelled, Words, wordsOf } from '../source/words';
import type { EventColumn } from '../style/HouseStyle';
import type { Vocabulary } from '../style/Vocabulary';
import { readDay, readWhen } from '../time/readWhen';
import { zoneIn, zoneOf } from '../time/zones';
import type { FoundEvent } from './FoundEvent';

interface Column {
  title: string;
  means?: EventColumn;
}

export interface EventTable {
  events: FoundEvent[];
  /** The zone that a title names. */
  zone?: string;
}

/** The rows of a table in which one column tells when and another what; undefined for another table. */
export function eventsOfTable(
  block: Block,
  vocabulary: Vocabulary,
  most: number,
): EventTable | undefined {
  const { titles, rows, rest } = readTable(block, most);
  const columns = titles.map(
    (title): Column => ({
      title,
      means: vocabulary.beginsWith(vocabulary.style.eventColumns, title),
    }),
  );
  settle(columns, rows);
  const has = (means: EventColumn) =>
    columns.some(column => column.means === means);
  if (!(has('when') || has('day')) || !has('event')) return undefined;
  const timeTitles = columns
    .filter(({ means }) => means === 'when' || means === 'day')
    .map(({ title }) => title);
  const events = rows.flatMap(row => eventOf(row, columns) ?? []);
  const lines = events.map(({ line }) => line);
  const taken = takenByRows(block, rows, rest, lines);
  return {
    zone: timeTitles.map(zoneIn).find(Boolean),
    events: events.map(event => ({ ...event, takes: taken.get(event.line)! })),
  };
}

/** Finds the columns that no title tells: the one with the times, the one with the most words. */
function settle(columns: Column[], rows: TableRow[]): void {
  const taken = (means: EventColumn) =>
    columns.some(column => column.means === means);
  if (!taken('when') && !taken('day')) {
    const [column] = columns;
    const timed = rows.filter(({ cells }) =>
      readWhen(wordsOf(cells.get(column?.title) ?? '').text),
    );
    if (column && timed.length * 2 > rows.length) column.means = 'when';
  }
  // A weekday tells nothing that the date beside it does not.
  const days = columns.filter(({ means }) => means === 'day');
  const first = rows[0]?.cells;
  for (const column of days.length > 1 ? days : []) {
    const text = wordsOf(first?.get(column.title) ?? '').text;
    if (!readDay(text)) column.means = undefined;
  }
  // Of two columns with one meaning the first counts.
  const seen = new Set<EventColumn>();
  for (const column of columns) {
    if (column.means && seen.has(column.means)) column.means = undefined;
    else if (column.means) seen.add(column.means);
  }
  if (!taken('event')) {
    const length = ({ title }: Column) =>
      rows.reduce((sum, { cells }) => sum + (cells.get(title)?.length ?? 0), 0);
    const free = columns.filter(({ means }) => !means);
    free.sort((a, b) => length(b) - length(a));
    if (free[0]) free[0].means = 'event';
  }
}

const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?$/i;

/** What a field of the event keeps, where the cell says no more than that field can. */
const IN_FIELDS: EventColumn[] = ['source', 'actor', 'zone', 'evidence'];
/** A time as it was written has room for 100 characters, and stands beside the part that was read. */
const LONGEST_UNREAD = 40;

function eventOf(
  { line, cells }: TableRow,
  columns: Column[],
): FoundEvent | undefined {
  const cellOf = (means: EventColumn): Words | undefined => {
    const column = columns.find(candidate => candidate.means === means);
    const cell = column && cells.get(column.title);
    return cell && cell !== NOTHING ? wordsOf(cell) : undefined;
  };
  const fields = new Map<EventColumn, string>();
  const parts: Words[] = [
    cellOf('event') ?? { text: '', links: [], hasMore: false },
  ];
  for (const { title, means } of columns) {
    const cell = wordsOf(cells.get(title) ?? '');
    const says = isVisible(cell.text) && cell.text !== NOTHING;
    // When and what are read above; the weekday is told by its day.
    if (!says || (means && !IN_FIELDS.includes(means))) continue;
    if (!means && WEEKDAY.test(cell.text)) continue;
    const [address] = addressesOf(cell);
    if (means === 'evidence' && address) fields.set(means, address);
    if (means && fits(means, cell)) fields.set(means, cell.text);
    else if (cell.text !== address) parts.push(labelled(title, cell));
  }
  const { unread, when } = whenOf(columns, cells);
  const isLong = unread !== undefined && unread.length > LONGEST_UNREAD;
  if (isLong) parts.push({ text: unread, links: [], hasMore: false });
  const words = joined(parts);
  if (!isVisible(words.text) || words.hasMore) return undefined;
  return {
    ...{ line, when, words },
    isRow: true,
    unread: isLong ? undefined : unread,
    source: fields.get('source'),
    actor: fields.get('actor'),
    zone: fields.get('zone'),
    evidence: fields.get('evidence'),
    takes: [],
  };
}

function fits(means: EventColumn, { text, links }: Words): boolean {
  if (means === 'zone') return zoneOf(text) !== undefined;
  if (means === 'evidence') return false;
  return links.length === 0 && text.length <= TEXT_LIMITS.title;
}

const YEAR = /\b(?:19|20)\d{2}\b/;

function whenOf(
  columns: Column[],
  cells: TableRow['cells'],
): Pick<FoundEvent, 'when' | 'unread'> {
  const textOf = (means: EventColumn) => {
    const column = columns.find(candidate => candidate.means === means);
    const text = column && wordsOf(cells.get(column.title) ?? '').text;
    if (!text || text === NOTHING) return '';
    const year = YEAR.exec(column.title)?.[0];
    return year && means === 'day' && !YEAR.test(text)
      ? `${text} ${year}`
      : text;
  };
  const day = textOf('day');
  const time = textOf('when');
  const both = `${day} ${time}`.trim();
  const when = readWhen(both);
  if (when) return { when, unread: when.rest };
  const alone = readWhen(time) ?? readWhen(day);
  if (!alone) return { unread: both };
  return { when: alone, unread: alone.written === time ? day : both };
}
