import {
  CONTINUED,
  type LineFormat,
  type LogObservation,
} from 'backstage-plugin-postmortems-node';
import { levelOf } from '../levels';
import {
  cellsOf,
  hasOpenQuote,
  isMarkdownRow,
  isMarkdownRule,
} from './tableCells';
import { headOf, type TableHead } from './tableHead';
import type { Moment } from '../times';

/** A time of day alone, as in timelines that somebody kept. */
const CLOCK = /^\d?\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?$/;

/** CSV, TSV and Markdown tables whose head names a column of times: exports, and timelines that somebody kept. */
export const timedTable: LineFormat = {
  id: 'timed-table',
  title: 'Timed table (CSV, Markdown)',
  kind: 'lines',
  parser: context => {
    let head: TableHead | undefined;
    let isOpen = false;
    return line => {
      if (head) {
        if (head.delimiter === '|' && isMarkdownRule(line)) return null;
        const told = rowOf(line, head);
        const quoted = head.delimiter !== '|' && hasOpenQuote(line);
        if (told !== undefined) {
          isOpen = quoted;
          return told;
        }
        // A cell in quotes can go over several lines.
        if (isOpen) {
          isOpen = !quoted;
          return CONTINUED;
        }
      }
      // A document can hold several tables.
      const next = headOf(line, context);
      if (!next) return undefined;
      head = next;
      return null;
    };
  },
};

function rowOf(
  line: string,
  head: TableHead,
): LogObservation | null | undefined {
  if (head.delimiter === '|' && !isMarkdownRow(line)) return undefined;
  const cells = cellsOf(line, head.delimiter);
  const at = timeOf(cells, head);
  if (!at) return undefined;
  const level = levelOf(cells[head.level]);
  const message = head.message.map(i => cells[i]);
  // A level of another scale, as `SEV1`, is something to be told.
  if (!level) message.push(cells[head.level]);
  const text = message.filter(Boolean).join(' · ');
  return text === ''
    ? null
    : { kind: 'log', time: at.time, zoned: at.zoned, level, message: text };
}

function timeOf(cells: string[], head: TableHead): Moment | undefined {
  const written = cells[head.time] ?? '';
  const date = head.date === undefined ? '' : cells[head.date] ?? '';
  const text = date ? `${date} ${written}` : written;
  const at =
    !date && CLOCK.test(text) ? head.clockAt(text, 0) : head.timeOf(text);
  return at && { time: at.time, zoned: at.zoned || head.zoned };
}
