import { InputError } from '@backstage/errors';
import {
  ActionItem,
  isUnfinished,
  SNOOZE_LIMIT_DAYS,
  utcDay,
} from 'backstage-plugin-postmortems-common';

const DAY_MS = 86_400_000;
const AWAKE = { snoozedUntil: null, snoozeReason: null, snoozedBy: null };

/**
 * Who has the reminders of an action quiet until when. It ends with what it was said of: when the action is closed,
 * owed again, made an idea, or due on another day.
 * @throws InputError when a day comes without a reason, has passed, is too far ahead, or is of what nobody owes
 */
export function settleSnooze(
  next: ActionItem,
  previous: ActionItem | undefined,
  { at, userRef }: { at: string; userRef: string },
): ActionItem {
  const before = previous ?? AWAKE;
  const isMoved = next.snoozedUntil !== before.snoozedUntil;
  const isAsked = isMoved || next.snoozeReason !== before.snoozeReason;
  if (!isAsked) {
    return previous && isAnother(next, previous) ? { ...next, ...AWAKE } : next;
  }
  if (next.snoozedUntil === null) {
    if (next.snoozeReason && next.snoozeReason !== before.snoozeReason) {
      throw new InputError('snoozedUntil: must be said with a reason');
    }
    return { ...next, ...AWAKE };
  }
  if (!next.snoozeReason) {
    throw new InputError('snoozeReason: what is snoozed needs one');
  }
  if (!isOwed(next)) {
    throw new InputError('snoozedUntil: only what is owed is snoozed');
  }
  if (isMoved) checkDay(next.snoozedUntil, utcDay(new Date(at)));
  return { ...next, snoozedBy: userRef };
}

function checkDay(day: string, today: string): void {
  const ahead = (Date.parse(day) - Date.parse(today)) / DAY_MS;
  if (ahead < 1 || ahead > SNOOZE_LIMIT_DAYS) {
    throw new InputError(
      `snoozedUntil: must be a day after today, at most ${SNOOZE_LIMIT_DAYS} days ahead`,
    );
  }
}

function isOwed(item: ActionItem): boolean {
  return isUnfinished(item) && !item.isIdea;
}

function isAnother(next: ActionItem, previous: ActionItem): boolean {
  return isOwed(next) !== isOwed(previous) || next.dueOn !== previous.dueOn;
}
