import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  SignalPayload,
  SignalsService,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { Presence } from 'backstage-plugin-postmortems-common';

/** Takes signals instead of sending them. */
export class TestSignals implements SignalsService {
  readonly sent: SignalPayload<Presence>[] = [];

  get factory() {
    return createServiceFactory({
      service: signalsServiceRef,
      deps: {},
      factory: () => this,
    });
  }

  async publish(signal: SignalPayload<any>): Promise<void> {
    this.sent.push(signal);
  }

  /** What one person was signalled, by name. */
  to(name: string): Presence[] {
    return this.sent
      .filter(({ recipients }) => {
        if (recipients.type !== 'user') throw new Error('To everybody');
        return [recipients.entityRef].flat().includes(`user:default/${name}`);
      })
      .map(({ message }) => message);
  }
}
