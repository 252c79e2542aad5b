import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Header } from 'backstage-plugin-postmortems-common';
import { CatalogNames } from '../catalog/CatalogNames';
import { CatalogParts } from '../catalog/CatalogParts';
import { CatalogPeople } from '../catalog/CatalogPeople';
import { Database } from '../database';
import { FollowService } from '../follows/FollowService';
import { Settings } from '../settings';
import { ActionReminderFinder } from './ActionReminderFinder';
import { ActionReminderStore } from './ActionReminderStore';
import { CatalogGroups } from '../catalog/CatalogGroups';
import { DigestFinder } from './digest/DigestFinder';
import { DigestSender } from './digest/DigestSender';
import { FollowUpFinder } from './FollowUpFinder';
import { NotificationChannel } from './NotificationChannel';
import { actionReminder } from './notices/actionReminder';
import { commentNotices, RecipientsOfComment } from './notices/comment';
import { exposure, FindWaiting } from './notices/exposure';
import { followUp } from './notices/followUp';
import { published } from './notices/published';
import { FindPledge, recurred } from './notices/recurred';
import { reminder } from './notices/reminder';
import { reviewRequested } from './notices/reviewRequested';
import { NotificationWriter } from './NotificationWriter';
import { Notifier } from './Notifier';
import { Outbox } from './Outbox';
import { OutboxStore } from './OutboxStore';
import { OutboxWorker } from './OutboxWorker';
import { ReminderFinder } from './ReminderFinder';
import { Sender } from './Sender';

/** What notifications are sent with. */
export interface Messaging {
  auth: AuthService;
  notifications: NotificationService;
  logger: LoggerService;
}

/** How long what was sent is remembered, in days. */
const REMEMBERED_DAYS = 90;

interface OutboxOptions {
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
  findWaitingExposure: FindWaiting;
  findPledge: FindPledge;
  /** Who carries out what is no notification. */
  senders?: Sender[];
}

/** What runs in the background; none of it where there is nothing to send with. */
export function createOutboxServices(options: OutboxOptions) {
  const { database, now, messaging, outbox, senders = [] } = options;
  const { notifications: settings } = options.settings;
  if (!messaging) return undefined;
  const people = new CatalogPeople({ ...options, ...messaging });
  const all = settings.isEnabled
    ? [...senders, ...createMessengers(options, messaging, people)]
    : senders;
  if (all.length === 0) return undefined;
  const worker = new OutboxWorker({
    ...{ database, now, logger: messaging.logger },
    senders: all,
  });
  outbox.onKept(() => worker.nudge());
  const finders = settings.isEnabled
    ? [
        new ReminderFinder({ database, now, hours: settings.reminderHours }),
        new ActionReminderFinder({
          ...{ database, now },
          settings: settings.actionReminders,
        }),
        new FollowUpFinder({ database, now }),
        new DigestFinder({
          ...{ database, now, people },
          settings: settings.digest,
        }),
      ]
    : [];
  return {
    worker,
    /** Finds whom to remind, and tells them. */
    remind: async () => {
      for (const finder of finders) await finder.find();
      await worker.run();
    },
    forget: () =>
      new OutboxStore().forget(
        database.reader,
        new Date(now().getTime() - REMEMBERED_DAYS * 86_400_000).toISOString(),
      ),
  };
}

/** Who tells people of one post-mortem, and who tells groups of their actions. */
function createMessengers(
  options: OutboxOptions,
  messaging: Messaging,
  people: CatalogPeople,
): Sender[] {
  const { settings, now, follows, findHeader, recipientsOfComment } = options;
  const { findPledge, findWaitingExposure, database } = options;
  const actions = new ActionReminderStore();
  const writer = new NotificationWriter({
    channel: new NotificationChannel(messaging.notifications),
    logger: messaging.logger,
  });
  const notifier = new Notifier({
    ...{ people, findHeader, writer },
    notices: {
      review_requested: reviewRequested,
      published: published({
        people,
        followersOf: refs => follows.followersOf(refs),
        tellsDependants: settings.notifications.tellsDependants,
      }),
      reminder: reminder(now),
      action_reminder: actionReminder({
        ...{ people, now, settings: settings.notifications.actionReminders },
        findOwed: id => actions.find(database.reader, id),
      }),
      follow_up: followUp({
        now,
        countActions: id => actions.count(database.reader, id),
        hasNotes: id => actions.hasFollowUpNotes(database.reader, id),
      }),
      exposure: exposure({
        people,
        names: new CatalogNames({ ...options, ...messaging }),
        findWaiting: findWaitingExposure,
      }),
      recurred: recurred({ people, findPledge, findHeader }),
      ...(recipientsOfComment && commentNotices(recipientsOfComment)),
    },
    linkTo: ref => `${settings.notifications.path}/${ref}`,
  });
  const digests = new DigestSender({
    ...{ database, people, writer, now },
    groups: new CatalogGroups({ ...options, ...messaging }),
    settings: settings.notifications.digest,
    linkTo: group =>
      `${settings.notifications.actionsPath}?${new URLSearchParams({
        review: group,
      })}`,
  });
  return [notifier, digests];
}
