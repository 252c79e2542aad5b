/** How the uid of a due day ends: the one date that stays for as long as somebody owes it. */
export const DUE = '.due@postmortems';

/** Something with a date that a calendar shows. */
export interface CalendarEntry {
  /** Stays the same for as long as the thing is there: `<id>.due@postmortems`. */
  uid: string;
  /** A day, `2025-02-16`, or a time, `2025-02-16T10:00:00.000Z`. */
  starts: string;
  /** Of what it was made of, for whoever wants to know whether it is news: an ISO time. */
  stamp: string;
  title: string;
  description: string;
  /** The reference of its post-mortem. */
  ref: string;
}

/** An entry as it is told, or one that was told and is there no longer. */
export type ToldEntry =
  | (CalendarEntry & { sequence: number; isGone: false })
  | (Pick<CalendarEntry, 'uid' | 'starts' | 'stamp'> & {
      sequence: number;
      isGone: true;
    });

/** What was last told of an entry. */
export interface Told {
  uid: string;
  starts: string;
  stamp: string;
  sequence: number;
  /** When it was first missed. */
  goneAt: string | null;
}
