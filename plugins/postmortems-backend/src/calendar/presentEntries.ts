import { CalendarEntry, DUE, Told } from './CalendarEntry';
import { entriesOfPostmortem, entryOfAction } from './entries';
import { Asked, DueAction, MOST, PlannedPostmortem } from './EntryStore';

/** What a feed is about: as much as it tells, or what is there of some ids. */
export interface Find {
  due(asked: Asked): Promise<DueAction[]>;
  planned(asked: Asked): Promise<PlannedPostmortem[]>;
}

/**
 * What a feed tells, and the uids of what it told before that is there as well, but behind the limit: that is
 * not gone, so nobody may be told that it was called off.
 */
export async function presentEntries(
  find: Find,
  before: readonly Told[],
  now: Date,
): Promise<{ present: CalendarEntry[]; unsaid: Set<string> }> {
  const due = await find.due({ now });
  const planned = await find.planned({ now });
  const present = allOf(due, planned);
  const said = new Set(present.map(({ uid }) => uid));
  const missing = before.map(({ uid }) => uid).filter(uid => !said.has(uid));
  const isDue = (uid: string) => uid.endsWith(DUE);
  const ids = (uids: string[]) => [...new Set(uids.map(idIn))];
  const behind = allOf(
    due.length < MOST
      ? []
      : await find.due({ now, ids: ids(missing.filter(isDue)) }),
    planned.length < MOST
      ? []
      : await find.planned({
          now,
          ids: ids(missing.filter(uid => !isDue(uid))),
        }),
  );
  return { present, unsaid: new Set(behind.map(({ uid }) => uid)) };
}

function allOf(
  due: DueAction[],
  planned: PlannedPostmortem[],
): CalendarEntry[] {
  return [...due.map(entryOfAction), ...planned.flatMap(entriesOfPostmortem)];
}

/** Of an action or a post-mortem. */
function idIn(uid: string): string {
  return uid.slice(0, uid.indexOf('.'));
}
