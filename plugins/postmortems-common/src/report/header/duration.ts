import { TEXT_LIMITS } from '../../model';
import type { ParsedHeader } from '../ParsedReport';
import { fitLine } from '../text/fit';
import { escapeInline, readPlain } from '../text/plainText';
import {
  formatDayAndTime,
  formatDuration,
  formatTimeOfDay,
} from '../text/times';
import type { HeaderContext, HeaderDraft, HeaderLine } from './HeaderLine';

/**
 * The duration that a report states is kept as people wrote it. Where they wrote none, the report
 * states what the times say, in words that nobody writes by hand, and the reader drops them again.
 */

type Times = Pick<ParsedHeader, 'startedAt' | 'resolvedAt'>;

function milliseconds({ startedAt, resolvedAt }: Times): number | null {
  return startedAt && resolvedAt
    ? Date.parse(resolvedAt) - Date.parse(startedAt)
    : null;
}

/** `34 min 37 s (10:05:23 to 10:40:00 UTC)`; null where a time is unknown. */
function measuredDuration(times: Times): string | null {
  const length = milliseconds(times);
  if (length === null) return null;
  const [start, end] = [times.startedAt!, times.resolvedAt!];
  const format =
    start.slice(0, 10) === end.slice(0, 10)
      ? formatTimeOfDay
      : formatDayAndTime;
  return `${formatDuration(length)} (${format(start)} to ${format(end)} UTC)`;
}

function read(value: string, { draft, line, keep }: HeaderContext) {
  const { line: text, cut } = fitLine(readPlain(value), TEXT_LIMITS.title);
  draft.header.statedDuration = text;
  draft.durationLine = line;
  if (cut) keep('cut: too long');
}

export const durationLine: HeaderLine = {
  label: 'Duration',
  write({ header }) {
    const measured = measuredDuration(header);
    if (header.statedDuration === null) return measured;
    return header.statedDuration === measured
      ? null
      : escapeInline(header.statedDuration);
  },
  read,
};

/** Needed only where people stated the very words that the reader would drop. */
export const statedDurationLine: HeaderLine = {
  label: 'Stated Duration',
  write: ({ header }) =>
    header.statedDuration !== null &&
    header.statedDuration === measuredDuration(header)
      ? escapeInline(header.statedDuration)
      : null,
  read(value, context) {
    read(value, context);
    context.draft.durationIsStated = true;
  },
};

/**
 * Drops what only repeats the times.
 * @returns what there is to say about a stated duration that the times contradict
 */
export function settleDuration({
  header,
  durationIsStated,
}: HeaderDraft): string | undefined {
  const measured = measuredDuration(header);
  if (!durationIsStated && header.statedDuration === measured) {
    header.statedDuration = null;
  }
  const stated = statedMinutes(header.statedDuration ?? '');
  const minutes = Math.round((milliseconds(header) ?? 0) / 60_000);
  return measured && stated && Math.abs(stated - minutes) > 1
    ? `the times say ${measured}; the stated duration is kept as written`
    : undefined;
}

/** The minutes in `1h 35min` or `95 minutes`; 0 when there is no such thing. */
function statedMinutes(text: string): number {
  const count = (unit: RegExp) => Number(unit.exec(text)?.[1] ?? 0);
  return (
    count(/(\d{1,4}) ?d/i) * 1_440 +
    count(/(\d{1,4}) ?h/i) * 60 +
    count(/(\d{1,6}) ?m/i)
  );
}
