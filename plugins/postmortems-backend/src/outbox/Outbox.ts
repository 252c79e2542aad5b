import { Knex } from 'knex';
import { Effect } from './Effect';
import { OutboxStore } from './OutboxStore';

/** Where changes leave what is to happen outside the database. */
export class Outbox {
  readonly #isOpen: boolean;
  readonly #store = new OutboxStore();
  readonly #listeners: (() => void)[] = [];

  /** @param options.isOpen - without notifications nothing is kept, as nobody would ever send it */
  constructor({ isOpen }: { isOpen: boolean }) {
    this.#isOpen = isOpen;
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
    if (!this.#isOpen || effects.length === 0) return;
    await this.#store.insert(
      trx,
      at,
      effects.map(effect => ({ ...effect, postmortemId })),
    );
    trx.executionPromise.then(
      () => this.#listeners.forEach(listener => listener()),
      // Rolled back, and the effects with it.
      () => {},
    );
  }
}
