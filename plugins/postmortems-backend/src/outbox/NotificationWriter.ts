import { LoggerService } from '@backstage/backend-plugin-api';
import {
  NoNotificationsError,
  NotificationChannel,
} from './NotificationChannel';

type Notification = Parameters<NotificationChannel['send']>[1];

/** While a portal starts, what will answer may not be there yet. */
const TRIES_WITHOUT_ANSWER = 3;

/** Hands notifications to the portal. One without them goes on as well: that is said once, and nothing piles up. */
export class NotificationWriter {
  readonly #channel: NotificationChannel;
  readonly #logger: LoggerService;
  #isAnswered = true;

  constructor(options: {
    channel: NotificationChannel;
    logger: LoggerService;
  }) {
    this.#channel = options.channel;
    this.#logger = options.logger;
  }

  /**
   * @param attempts - how often it was tried to send this one, this time included
   * @throws what keeps the portal from taking it now
   */
  async send(
    recipient: string,
    notification: Notification,
    attempts: number,
  ): Promise<'done' | 'skipped'> {
    try {
      await this.#channel.send(recipient, notification);
    } catch (error) {
      if (!(error instanceof NoNotificationsError)) throw error;
      return this.#goUnanswered(attempts, error);
    }
    this.#isAnswered = true;
    return 'done';
  }

  #goUnanswered(attempts: number, error: Error): 'skipped' {
    if (this.#isAnswered && attempts < TRIES_WITHOUT_ANSWER) throw error;
    if (this.#isAnswered) {
      this.#logger.info(
        'This portal has no notifications plugin: nobody is told of post-mortems',
      );
    }
    this.#isAnswered = false;
    return 'skipped';
  }
}
