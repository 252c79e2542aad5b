import type { Block } from '../../report/text/blocks';
import { NOTHING, readTable, TableRow } from '../../report/text/table';
import { isVisible } from '../../report/text/fit';
import { takenByRows } from '../source/tableLines';
import { addressesOf, joined, labelled, Words, wordsOf } from '../source/words';
import type { EventColumn } from '../style/HouseStyle';
import type { Vocabulary } from '../style/Vocabulary';
import { readDay, readWhen } from '../time/readWhen';
import { zoneIn } from '../time/zones';
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

function eventOf(
  { line, cells }: TableRow,
  columns: Column[],
): FoundEvent | undefined {
  const cellOf = (means: EventColumn): Words | undefined => {
    const column = columns.find(candidate => candidate.means === means);
    const cell = column && cells.get(column.title);
    return cell && cell !== NOTHING ? wordsOf(cell) : undefined;
  };
  const event = cellOf('event');
  const others = columns
    .filter(({ means }) => !means)
    .map(({ title }) => ({ title, words: wordsOf(cells.get(title) ?? '') }))
    .filter(({ words }) => isVisible(words.text) && words.text !== NOTHING)
    // The weekday is told by its day.
    .filter(({ words }) => !WEEKDAY.test(words.text));
  const words = joined([
    event ?? { text: '', links: [], hasMore: false },
    // Columns without a title carry on with the row; a weekday is told by its day.
    ...others
      .filter(({ title }) => title !== 'day')
      .map(({ title, words: more }) => labelled(title, more)),
  ]);
  if (!isVisible(words.text)) return undefined;
  const evidence = cellOf('evidence');
  const [address] = evidence ? addressesOf(evidence) : [];
  return {
    line,
    isRow: true,
    ...whenOf(columns, cells),
    words:
      evidence && !address
        ? joined([words, { ...evidence, text: evidence.text }])
        : words,
    source: cellOf('source')?.text,
    actor: cellOf('actor')?.text,
    zone: cellOf('zone')?.text,
    evidence: address,
    takes: [],
  };
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
