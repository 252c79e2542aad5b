import { DateTime } from 'luxon';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** When digests are sent. */
export interface DigestSettings {
  isEnabled: boolean;
  weekday: (typeof WEEKDAYS)[number];
  /** Of the day, from 0 to 23, in the zone. */
  hour: number;
  /** IANA name. */
  timezone: string;
}

/** How late a digest is still sent, should the backend have been away. */
const LATEST_HOURS = 24;

/**
 * The week whose digest is due, by the day on which that is sent, as `2026-03-02`; none when its hour comes yet, or was
 * more than a day ago.
 */
export function digestWeek(
  now: Date,
  { weekday, hour, timezone }: Omit<DigestSettings, 'isEnabled'>,
): string | undefined {
  const here = DateTime.fromJSDate(now, { zone: timezone });
  const wanted = WEEKDAYS.indexOf(weekday) + 1;
  const today = here.startOf('day');
  const days = (here.weekday - wanted + 7) % 7;
  for (const ago of [days, days + 7]) {
    const day = today.minus({ days: ago });
    const late = here.diff(day.set({ hour }), 'hours').hours;
    if (late >= 0) {
      return late < LATEST_HOURS ? day.toISODate() ?? undefined : undefined;
    }
  }
  return undefined;
}
