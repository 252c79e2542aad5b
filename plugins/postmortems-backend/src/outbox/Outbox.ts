import { Knex } from 'knex';
import { Effect, EffectKind } from './Effect';
import { OutboxStore } from './OutboxStore';

/** Where changes leave what is to happen outside the database. */
export class Outbox {
  readonly #takes: (kind: EffectKind) => boolean;
  readonly #store = new OutboxStore();
  readonly #listeners: (() => void)[] = [];

  /** @param options.takes - what there is a sender for; the rest is not kept, as nobody would ever send it */
  constructor({ takes }: { takes: (kind: EffectKind) => boolean }) {
    this.#takes = takes;
  }

  /** Says whom to tell that something was kept: on this replica, once it is on disk. */
  onKept(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Keeps effects with the change that causes them, or not at all. */
  async keep(
    trx: Knex.Transaction,
    at: string,
    postmortemId: string,
    effects: Effect[],
  ): Promise<void> {
    const taken = effects.filter(({ kind }) => this.#takes(kind));
    if (taken.length === 0) return;
    await this.#store.insert(
      trx,
      at,
      taken.map(effect => ({ ...effect, postmortemId })),
    );
    trx.executionPromise.then(
      () => this.#listeners.forEach(listener => listener()),
      // Rolled back, and the effects with it.
      () => {},
    );
  }
}
