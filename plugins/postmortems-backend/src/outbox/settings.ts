import { Config } from '@backstage/config';
import {
  SHARE_WITHIN_HOURS,
  STALE_AFTER_HOURS,
} from 'backstage-plugin-postmortems-common';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { DigestSettings, WEEKDAYS } from './digest/digestWeek';
import { ActionReminderSettings } from './reminderWindows';

/** What the configuration says about notifications. */
export interface NotificationSettings {
  isEnabled: boolean;
  /** Whether owners of what depends on the affected entities are told of a publication. */
  tellsDependants: boolean;
  /** How often each replica looks for what is due. */
  everySeconds: number;
  /** Where the portal shows a post-mortem. */
  path: string;
  /** Hours from the resolution after which authors are reminded, in ascending order. */
  reminderHours: number[];
  actionReminders: ActionReminderSettings;
  /** When groups are told of their actions. */
  digest: DigestSettings;
  /** Where the portal shows the actions of all post-mortems. */
  actionsPath: string;
}

const schema = z.strictObject({
  enabled: z.boolean().default(true),
  dependants: z.boolean().default(false),
  everySeconds: z.number().min(1).max(3_600).default(30),
  path: z.string().startsWith('/').default('/postmortem'),
  actionsPath: z.string().startsWith('/').default('/postmortems/action-items'),
});
const remindersSchema = z.array(z.number().positive().max(10_000)).max(10);
const actionRemindersSchema = z.strictObject({
  before: z.int().min(0).max(365).default(3),
  overdue: z
    .array(z.int().min(1).max(3_650))
    .max(20)
    .default([1, 3, 7, 14, 28])
    .transform(ascending),
  escalateAfter: z.int().min(1).max(3_650).default(7),
});
const digestSchema = z
  .strictObject({
    enabled: z.boolean().default(true),
    weekday: z.enum(WEEKDAYS).default('monday'),
    hour: z.int().min(0).max(23).default(8),
    timezone: z
      .string()
      .default('UTC')
      .refine(name => IANAZone.isValidZone(name), {
        message: 'must be a time zone such as Europe/Berlin',
      }),
  })
  .transform(({ enabled, ...when }) => ({ isEnabled: enabled, ...when }));

const DEFAULT_REMINDERS = [
  SHARE_WITHIN_HOURS / 2,
  SHARE_WITHIN_HOURS,
  STALE_AFTER_HOURS,
];

/** @throws when it does not have the expected form: better at startup than later */
export function notificationSettings(root?: Config): NotificationSettings {
  const { enabled, dependants, everySeconds, path, actionsPath } = schema.parse(
    root?.getOptional('notifications') ?? {},
  );
  const reminders = remindersSchema.parse(
    root?.getOptional('reminders') ?? DEFAULT_REMINDERS,
  );
  return {
    isEnabled: enabled,
    tellsDependants: dependants,
    everySeconds,
    path: path.replace(/\/+$/, ''),
    reminderHours: ascending(reminders),
    actionReminders: actionRemindersSchema.parse(
      root?.getOptional('actions.reminders') ?? {},
    ),
    digest: digestSchema.parse(root?.getOptional('actions.digest') ?? {}),
    actionsPath: actionsPath.replace(/\/+$/, ''),
  };
}

function ascending(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
