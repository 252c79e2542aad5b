import {
  daysBetween,
  isSnoozed,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { CatalogPeople } from '../../catalog/CatalogPeople';
import { OwedAction } from '../ActionReminderStore';
import { ActionReminderSettings, latestWindow } from '../reminderWindows';
import { Cause, Notice } from './Notice';

/**
 * To the owner of an action whose due day is near or has passed; later also to its sponsor and to the lead of
 * the owning group. The payload has `actionItemId`, in `key` its name, and the reminder in `days` from `dueOn`.
 */
export function actionReminder(options: {
  people: CatalogPeople;
  /** An action as long as it is owed. */
  findOwed: (actionItemId: string) => Promise<OwedAction | undefined>;
  settings: ActionReminderSettings;
  now: () => Date;
}): Notice {
  const { people, findOwed, settings, now } = options;
  const lateBy = (dueOn: string) => daysBetween(dueOn, utcDay(now()));

  const concerned = async ({ payload }: Cause): Promise<string[]> => {
    const action = await findOwed(`${payload.actionItemId}`);
    if (!action || action.dueOn !== payload.dueOn) return [];
    if (isSnoozed(action, utcDay(now()))) return [];
    // A later one may have come while this one could not be sent.
    const latest = latestWindow(lateBy(action.dueOn), settings);
    if (latest !== payload.days) return [];
    const { owner, sponsor } = action;
    const told = [owner];
    if (latest >= settings.escalateAfter) {
      told.push(sponsor, ...(owner ? await people.leadsOf([owner]) : []));
    }
    return people.usersOf(told.filter(ref => ref !== null));
  };

  return {
    audienceOf: concerned,
    holdsFor: async (userRef, cause) =>
      (await concerned(cause)).includes(userRef),
    scopeOf: ({ payload }) => `action_reminder:${payload.actionItemId}`,
    async say({ payload }, name, { visibility }) {
      const { key } = payload;
      const when = whenDue(lateBy(`${payload.dueOn}`));
      const place = `#${key}`;
      const action =
        visibility === 'open' && (await findOwed(`${payload.actionItemId}`));
      return action
        ? { title: `${when}: ${key} ${action.title}`, description: name, place }
        : { title: `${when}: ${key} of ${name}`, place };
    },
  };
}

/** @param late - how many days have passed since the due day; negative before it */
function whenDue(late: number): string {
  if (late < -1) return `Due in ${-late} days`;
  if (late === -1) return 'Due tomorrow';
  if (late === 0) return 'Due today';
  return late === 1 ? 'Overdue by 1 day' : `Overdue by ${late} days`;
}
