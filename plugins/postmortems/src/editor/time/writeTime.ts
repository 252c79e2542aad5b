import type { TimeOrigin } from 'backstage-plugin-postmortems-common';
import { DateTime } from 'luxon';
import { parseTime, TimeContext } from './parseTime';

/**
 * A kept time as the text of a field that reads in the chosen zone: as it was typed, if it would be
 * read again as the same instant; else the time of day, with the date where that is another day.
 */
export function writeTime(
  at: string | null,
  origin: TimeOrigin | null,
  context: TimeContext,
): string {
  // Text that could not be read is kept without an instant.
  if (at === null) return origin?.text ?? '';
  if (origin) {
    const again = parseTime(origin.text, context);
    if (again.kind === 'time' && again.at === at) return origin.text;
  }
  const local = DateTime.fromISO(at, { zone: context.zone });
  const time = local.toFormat(local.millisecond ? 'HH:mm:ss.SSS' : 'HH:mm:ss');
  const day = local.toISODate()!;
  const plain = day === context.day ? time : `${day} ${time}`;
  // In an hour that comes twice only the offset tells which one is meant.
  const again = parseTime(plain, context);
  return again.kind === 'time' && again.at === at
    ? plain
    : `${plain} ${local.toFormat('ZZ')}`;
}
