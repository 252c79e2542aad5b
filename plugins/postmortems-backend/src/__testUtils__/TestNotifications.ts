import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  notificationService,
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';

/** One notification, as its recipient has it. */
export interface Received {
  userRef: string;
  scope: string;
  title: string;
  description?: string;
  link?: string;
  topic?: string;
}

/**
 * Takes notifications as Backstage's own plugin does: of one scope each user has one, which another send
 * renews. Everything that was sent is remembered too.
 */
export class TestNotifications implements NotificationService {
  readonly sent: Received[] = [];
  readonly #kept = new Map<string, Received>();
  /** What is wrong with the plugin at the moment. */
  fault?: () => Promise<void>;

  get factory() {
    return createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => this,
    });
  }

  /** What its recipients have. */
  get kept(): Received[] {
    return [...this.#kept.values()];
  }

  /** What one person has, by name, in the order in which it came. */
  of(name: string): Received[] {
    return this.kept.filter(
      ({ userRef }) => userRef === `user:default/${name}`,
    );
  }

  async send({ recipients, payload }: NotificationSendOptions): Promise<void> {
    await this.fault?.();
    if (recipients.type !== 'entity')
      throw new Error('To nobody in particular');
    for (const userRef of [recipients.entityRef].flat()) {
      const { scope = '', title, description, link, topic } = payload;
      const received = { userRef, scope, title, description, link, topic };
      this.sent.push(received);
      this.#kept.set(JSON.stringify([userRef, scope]), received);
    }
  }
}
