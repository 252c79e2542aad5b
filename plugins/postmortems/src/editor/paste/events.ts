import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { parseTime, TimeContext } from '../time/parseTime';
import { timeFields } from '../time/timeFields';
import { Column, nameCells } from './columns';

type EventColumn = 'time' | 'description' | 'source' | 'actor' | 'evidenceUrl';

const COLUMNS: Column<EventColumn>[] = [
  {
    field: 'time',
    names: ['time', 'times', 'when', 'timestamp', 'at', 'date', 'time (utc)'],
  },
  {
    field: 'description',
    names: ['event', 'description', 'what', 'what happened', 'message', 'note'],
  },
  { field: 'source', names: ['source', 'where', 'seen in', 'system'] },
  { field: 'actor', names: ['actor', 'who', 'by', 'person', 'author'] },
  { field: 'evidenceUrl', names: ['evidence', 'link', 'url'] },
];

/** What of a timeline event a pasted row gives. */
export type PastedEvent = Partial<TimelineEvent>;

/** Rows of a table as timeline events. A time that cannot be read is kept as the text it is. */
export function eventsFrom(
  rows: readonly string[][],
  context: TimeContext,
): PastedEvent[] {
  const isTime = (cell: string) => parseTime(cell, context).kind === 'time';
  return nameCells(rows, COLUMNS, first =>
    isTime(first[0] ?? '') || first.length >= 4
      ? ['time', 'description', 'source', 'actor', 'evidenceUrl']
      : ['description', 'source', 'actor'],
  ).map(({ time, ...cells }) => ({
    ...cells,
    ...(time !== undefined && timeFields(time, context)),
  }));
}
