import { daySchema } from '../../model';
import type { ParsedHeader } from '../ParsedReport';
import { accepted } from '../text/fit';
import { readPlain } from '../text/plainText';
import { formatInstant, readInstant } from '../text/times';
import type { HeaderLine } from './HeaderLine';

/** The day on which the incident started. The time of day is in the timeline. */
export const dateLine: HeaderLine = {
  label: 'Date',
  write: ({ header }) => header.startedAt?.slice(0, 10) ?? null,
  read(value, { draft, line, keep }) {
    const day = accepted(daySchema, readPlain(value));
    if (day) draft.date = { day, line };
    else keep('not a date such as 2025-02-16');
  },
};

function dayLine(
  label: string,
  field: 'reviewedAt' | 'followUpAt',
): HeaderLine {
  return {
    label,
    write: ({ header }) => header[field],
    read(value, { draft, keep }) {
      const day = accepted(daySchema, readPlain(value));
      if (day) draft.header[field] = day;
      else keep('not a date such as 2025-02-16');
    },
  };
}

function instantLine(
  label: string,
  field: keyof Pick<ParsedHeader, 'publishedAt' | 'reviewMeetingAt'>,
): HeaderLine {
  return {
    label,
    write: ({ header }) => header[field] && formatInstant(header[field]),
    read(value, { draft, keep, warn }) {
      const text = readPlain(value);
      const instant = readInstant(text);
      const midnight =
        accepted(daySchema, text) && readInstant(`${text} 00:00`);
      draft.header[field] = instant ?? midnight ?? null;
      if (!instant && midnight)
        warn('a day without a time, taken as 00:00 UTC');
      else if (!instant) keep('not a time such as 2025-02-16 10:05 UTC');
    },
  };
}

export const publishedLine = instantLine('Published', 'publishedAt');
export const reviewedLine = dayLine('Reviewed', 'reviewedAt');
export const reviewMeetingLine = instantLine(
  'Review Meeting',
  'reviewMeetingAt',
);
export const followUpLine = dayLine('Follow-Up', 'followUpAt');
