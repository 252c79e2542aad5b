import {
  dayAfter,
  daysBetween,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { actionKey } from '../actionItems/actionKey';
import { Database } from '../database';
import { ActionReminderStore, OwedAction } from './ActionReminderStore';
import { OutboxStore } from './OutboxStore';
import {
  ActionReminderSettings,
  isReason,
  latestWindow,
} from './reminderWindows';

const PAGE = 500;

/**
 * Finds the actions whose due day is near or has passed, but for those that are snoozed. It reads the day of now, so what is put off is
 * on its new day. Each reminder of each day has a key of its own: it is kept once, however often and by how many
 * it is found.
 */
export class ActionReminderFinder {
  readonly #database: Database;
  readonly #settings: ActionReminderSettings;
  readonly #now: () => Date;
  readonly #store = new ActionReminderStore();
  readonly #outbox = new OutboxStore();

  constructor(options: {
    database: Database;
    settings: ActionReminderSettings;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#settings = options.settings;
    this.#now = options.now;
  }

  /** Keeps the reminders that are due: of each action the latest alone, where several were missed. */
  async find(): Promise<void> {
    const today = utcDay(this.#now());
    const until = dayAfter(today, this.#settings.before);
    for (const dueOn of await this.#store.dueDays(
      this.#database.reader,
      until,
    )) {
      const days = latestWindow(daysBetween(dueOn, today), this.#settings);
      if (days !== undefined) {
        await this.#findDueOn(dueOn, { days, today });
      }
    }
  }

  async #findDueOn(
    dueOn: string,
    { days, today }: { days: number; today: string },
  ): Promise<void> {
    const { reader } = this.#database;
    const key = { before: 'action_reminder:', after: `:${dueOn}:${days}` };
    let after: OwedAction | undefined;
    do {
      const page = await this.#store.owed(reader, {
        ...{ dueOn, today, key, after },
        limit: PAGE,
      });
      await this.#outbox.insert(
        reader,
        this.#now().toISOString(),
        page
          .filter(action => isReason(days, action))
          .map(({ id, postmortemId, number }) => ({
            kind: 'action_reminder',
            postmortemId,
            dedupeKey: `${key.before}${id}${key.after}`,
            payload: { actionItemId: id, key: actionKey(number), dueOn, days },
          })),
      );
      after = page.length === PAGE ? page.at(-1) : undefined;
    } while (after);
  }
}
