import {
  instantSchema,
  TimelineEventFields,
  timeOriginSchema,
} from '../../model';
import type { ImportNotes } from '../ImportNotes';
import { accepted, fitLine } from '../text/fit';
import { readPlain } from '../text/plainText';
import { NOTHING, readTextCell, TableRow } from '../text/table';
import { readInstant, readTimeOfDay } from '../text/times';

type Time = Pick<TimelineEventFields, 'occurredAt' | 'timeOrigin'>;

/**
 * Reads when an event happened. What cannot be read is kept beside it as it was written.
 *
 * @param day - the day of the incident, when the report tells it
 * @param previous - the time of the event before
 */
export function readTime(
  { line, cells }: TableRow,
  day: string | null,
  previous: string | null,
  notes: ImportNotes,
): Time {
  const written = readPlain(cells.get('time') ?? '');
  const timeOrigin = readOrigin(cells);
  if (!written || written === NOTHING) return { occurredAt: null, timeOrigin };

  const ofDay = readTimeOfDay(written, day, previous);
  if (ofDay && previous && ofDay.slice(0, 10) > previous.slice(0, 10)) {
    notes.warn(line, `taken as the next day, ${ofDay.slice(0, 10)}`);
  }
  const occurredAt = ofDay ?? readInstant(written);
  if (occurredAt) return { occurredAt, timeOrigin };

  const withOffset = accepted(instantSchema, written) ?? null;
  if (!withOffset) notes.warn(line, 'time not understood, kept as written');
  const zone = /[+-]\d\d:?\d\d$/.exec(written)?.[0] ?? '';
  return {
    occurredAt: withOffset,
    timeOrigin: timeOrigin ?? { text: fitLine(written, 100).line, zone },
  };
}

function readOrigin(cells: TableRow['cells']): Time['timeOrigin'] {
  const text = readTextCell(cells.get('written as') ?? NOTHING);
  const zone = readTextCell(cells.get('zone') ?? NOTHING);
  return text === null || zone === null
    ? null
    : accepted(timeOriginSchema, { text, zone }) ?? null;
}
