import type {
  AlertObservation,
  LineFormat,
  LineParser,
  ReadContext,
} from 'backstage-plugin-postmortems-node';
import { alertName, alertSummary, isOngoing } from '../alertObservation';
import { alertCells } from './amtoolCells';
import { isoTime } from '../times';

const SIMPLE_HEAD = /^Alertname +Starts At +Summary +State *$/;
const EXTENDED_HEAD =
  /^Labels +Annotations +Starts At +Ends At +Generator URL +State *$/;

/** The times of a row. Cells are told apart by them: widths of columns change where a cell has several lines. */
const SIMPLE_TIME = / {2}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]{1,5})(?= {2}|$)/;
const EXTENDED_TIMES =
  / {2}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]{1,5}) {2,9}(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]{1,5})(?= {2}|$)/;

/** Annotations of more lines than this are no annotations. */
const MOST_LINES = 50;

/** The table that `amtool alert query` prints, and the one of its `-o extended`. */
export const amtoolSimple: LineFormat = {
  id: 'amtool-simple',
  title: 'amtool alert query',
  kind: 'lines',
  parser(context) {
    let readRow: LineParser | undefined;
    return line => {
      const text = line.trimEnd();
      if (SIMPLE_HEAD.test(text)) {
        readRow = row => simpleRow(row, context);
        return null;
      }
      if (EXTENDED_HEAD.test(text)) {
        readRow = extendedRows(context);
        return null;
      }
      return readRow?.(text);
    };
  },
};

function simpleRow(
  row: string,
  context: ReadContext,
): AlertObservation | null | undefined {
  if (row === '') return null;
  const match = SIMPLE_TIME.exec(row);
  const startsAt = match ? isoTime(match[1], context) : undefined;
  if (!match || !startsAt) return undefined;
  const name = row.slice(0, match.index).trim();
  // Two spaces are the end of a cell, and a row of alerts has but one before its time.
  if (name.includes('  ')) return undefined;
  const labels: Record<string, string> = name ? { alertname: name } : {};
  const [summary] = lastCell(row.slice(match.index + match[0].length));
  return {
    kind: 'alert',
    name: alertName(labels),
    labels,
    summary: alertSummary({ summary }),
    startsAt: startsAt.time,
    zoned: startsAt.zoned,
  };
}

/** Reads rows of which the annotations may go over several lines: the first of them are kept until the times follow. */
function extendedRows(context: ReadContext): LineParser {
  let kept: string[] = [];
  return row => {
    const match = EXTENDED_TIMES.exec(row);
    if (!match) {
      if (kept.length === 0 && row === '') return null;
      const goesOn = kept.length > 0 || /^[^\s="]+="/.test(row);
      if (!goesOn || kept.length >= MOST_LINES) {
        kept = [];
        return undefined;
      }
      kept.push(row);
      return null;
    }
    const cells = alertCells([...kept, row.slice(0, match.index)].join('\n'));
    kept = [];
    const startsAt = isoTime(match[1], context);
    if (!cells || !startsAt) return undefined;
    const [, state] = lastCell(row.slice(match.index + match[0].length));
    // While an alert fires, its end is when it will be given up if nobody repeats it.
    const isOver = state !== '' && !isOngoing(state);
    return {
      kind: 'alert',
      name: alertName(cells.labels),
      labels: cells.labels,
      summary: alertSummary(cells.annotations),
      startsAt: startsAt.time,
      endsAt: isOver ? isoTime(match[2], context)?.time : undefined,
      zoned: startsAt.zoned,
    };
  };
}

/** The state that ends a row and what stands before it; no state where the row goes on in the next line. */
function lastCell(rest: string): [before: string, last: string] {
  const end = rest.lastIndexOf('  ') + 2;
  const last = rest.slice(end);
  return /^[a-z]+$/.test(last) ? [rest.slice(0, end), last] : [rest, ''];
}
