import { NotificationService } from '@backstage/plugin-notifications-node';
import { NotificationPayload } from '@backstage/plugin-notifications-common';

/** An answer later than this counts as none. Shorter than a claim lasts. */
const PATIENCE_MS = 30_000;

/** There is no notifications plugin in this portal, as far as can be told. */
export class NoNotificationsError extends Error {
  constructor() {
    super('No notifications plugin answers');
    this.name = 'NoNotificationsError';
  }
}

/**
 * Sends to one user. Backstage keeps one notification of each scope and user: sending it again renews that
 * one instead of adding another.
 */
export class NotificationChannel {
  readonly #service: NotificationService;
  readonly #patienceMs: number;

  constructor(service: NotificationService, patienceMs = PATIENCE_MS) {
    this.#service = service;
    this.#patienceMs = patienceMs;
  }

  /**
   * @throws NoNotificationsError when nobody answers at the place of the notifications plugin
   * @throws Error when it is down, slow, or does not take this one
   */
  async send(
    userRef: string,
    payload: NotificationPayload & { scope: string },
  ): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const lateness = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error('Notifications do not answer in time')),
        this.#patienceMs,
      );
    });
    try {
      const recipients = { type: 'entity' as const, entityRef: userRef };
      await Promise.race([
        this.#service.send({ recipients, payload }),
        lateness,
      ]);
    } catch (error: any) {
      // The service tells the status in its message, and nowhere else.
      if (/\bstatus 404\b/.test(error?.message)) {
        throw new NoNotificationsError();
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
