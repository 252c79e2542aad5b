import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Header } from 'backstage-plugin-postmortems-common';
import { CatalogParts } from '../catalog/CatalogParts';
import { CatalogPeople } from '../catalog/CatalogPeople';
import { Database } from '../database';
import { FollowService } from '../follows/FollowService';
import { Settings } from '../settings';
import { NotificationChannel } from './NotificationChannel';
import { commentNotices, RecipientsOfComment } from './notices/comment';
import { published } from './notices/published';
import { reminder } from './notices/reminder';
import { reviewRequested } from './notices/reviewRequested';
import { Notifier } from './Notifier';
import { Outbox } from './Outbox';
import { OutboxStore } from './OutboxStore';
import { OutboxWorker } from './OutboxWorker';
import { ReminderFinder } from './ReminderFinder';

/** What notifications are sent with. */
export interface Messaging {
  auth: AuthService;
  notifications: NotificationService;
  logger: LoggerService;
}

/** How long what was sent is remembered, in days. */
const REMEMBERED_DAYS = 90;

/** What runs in the background; none of it where nobody is to be told of anything. */
export function createOutboxServices(options: {
  database: Database;
  settings: Settings;
  catalog: CatalogService;
  parts: CatalogParts;
  now: () => Date;
  messaging?: Messaging;
  outbox: Outbox;
  follows: FollowService;
  findHeader: (id: string) => Promise<Header | undefined>;
  recipientsOfComment?: RecipientsOfComment;
}) {
  const { database, now, messaging, outbox, follows, findHeader } = options;
  const { notifications: settings } = options.settings;
  if (!messaging || !settings.isEnabled) return undefined;
  const { logger } = messaging;
  const people = new CatalogPeople({ ...options, ...messaging });
  const notifier = new Notifier({
    ...{ people, findHeader, logger },
    notices: {
      review_requested: reviewRequested,
      published: published({
        people,
        followersOf: refs => follows.followersOf(refs),
        tellsDependants: settings.tellsDependants,
      }),
      reminder: reminder(now),
      ...(options.recipientsOfComment &&
        commentNotices(options.recipientsOfComment)),
    },
    channel: new NotificationChannel(messaging.notifications),
    linkTo: ref => `${settings.path}/${ref}`,
  });
  const worker = new OutboxWorker({
    ...{ database, logger, now },
    handle: effect => notifier.handle(effect),
  });
  outbox.onKept(() => worker.nudge());
  const reminders = new ReminderFinder({
    ...{ database, now, hours: settings.reminderHours },
  });
  return {
    worker,
    /** Finds whom to remind, and tells them. */
    remind: async () => {
      await reminders.find();
      await worker.run();
    },
    forget: () =>
      new OutboxStore().forget(
        database.reader,
        new Date(now().getTime() - REMEMBERED_DAYS * 86_400_000).toISOString(),
      ),
  };
}
