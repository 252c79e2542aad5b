import { CalendarEntry, DUE, Told, ToldEntry } from './CalendarEntry';

const DAY_MS = 86_400_000;
/** A calendar that has not asked for so long will not miss what was called off. */
const CALLED_OFF_FOR_MS = 60 * DAY_MS;
/** So far back a calendar is told of what was planned. What is older was not called off: it is over. */
export const BACK_MS = 90 * DAY_MS;

/** What a feed tells now, and what it has to remember of it. */
export interface Telling {
  entries: ToldEntry[];
  /** What is new or other than it was remembered. */
  remember: Told[];
  /** The uids of what nobody needs to know any more. */
  forget: string[];
}

/**
 * Holds what there is against what was told before. What changed gets a higher sequence number, and what
 * is gone is called off: a calendar keeps what merely stops being mentioned.
 * @param unsaid - the uids of what is there as well, and not told as it would be too much
 */
export function tell(
  present: readonly CalendarEntry[],
  before: readonly Told[],
  now: Date,
  unsaid: ReadonlySet<string> = new Set(),
): Telling {
  const told = new Map(before.map(one => [one.uid, one]));
  const telling: Telling = { entries: [], remember: [], forget: [] };
  for (const entry of present) {
    const known = told.get(entry.uid);
    told.delete(entry.uid);
    const sequence = sequenceOf(entry, known);
    telling.entries.push({ ...entry, sequence, isGone: false });
    if (!known || known.sequence !== sequence) {
      const { uid, starts, stamp } = entry;
      telling.remember.push({ uid, starts, stamp, sequence, goneAt: null });
    }
  }
  for (const known of told.values()) {
    if (unsaid.has(known.uid)) continue;
    const isNews = known.goneAt === null;
    const goneAt = known.goneAt ?? now.toISOString();
    const isOver =
      !known.uid.endsWith(DUE) &&
      now.getTime() - Date.parse(known.starts) > BACK_MS - DAY_MS;
    if (isOver || now.getTime() - Date.parse(goneAt) > CALLED_OFF_FOR_MS) {
      telling.forget.push(known.uid);
      continue;
    }
    const { uid, starts } = known;
    const sequence = known.sequence + (isNews ? 1 : 0);
    const gone = { uid, starts, stamp: goneAt, sequence };
    telling.entries.push({ ...gone, isGone: true });
    if (isNews) telling.remember.push({ ...gone, goneAt });
  }
  return telling;
}

/** The first time none; then one more whenever it was changed, and when it is back. */
function sequenceOf(entry: CalendarEntry, known?: Told): number {
  if (!known) return 0;
  const isSame =
    known.goneAt === null &&
    known.starts === entry.starts &&
    known.stamp === entry.stamp;
  return known.sequence + (isSame ? 0 : 1);
}
