import {
  errorStatus,
  type FieldRules,
  type ListTransport,
  type Row,
  type RowSaver,
} from 'backstage-plugin-postmortems-common';
import { persist, quiet } from './persist';

/**
 * One deletion, and the way back. What was typed into the row is saved first, so that it is there
 * again after an undo.
 */
export class Removal<T extends Row> {
  /** Settles when the row is gone; throws when the server keeps it. */
  readonly done: Promise<void>;
  readonly #saver: RowSaver<T>;
  readonly #transport: ListTransport<T>;
  readonly #rules: FieldRules<T>;
  #undone = false;
  #deleted?: T;
  #neverMade?: Partial<T>;

  constructor(
    saver: RowSaver<T>,
    transport: ListTransport<T>,
    rules: FieldRules<T>,
  ) {
    this.#saver = saver;
    this.#transport = transport;
    this.#rules = rules;
    this.done = this.#run();
  }

  async undo(): Promise<void> {
    this.#undone = true;
    await this.done.catch(() => {});
    if (this.#deleted) {
      const deleted = this.#deleted;
      this.#saver.adopt(await persist(() => this.#transport.restore(deleted)));
    }
    if (this.#neverMade) this.#saver.edit(this.#neverMade);
  }

  async #run(): Promise<void> {
    this.#saver.resume();
    const { row, phase } = await quiet(this.#saver);
    if (this.#undone) return;
    if (row.version === 0) {
      const typed: Partial<T> = {};
      for (const field of this.#rules.fields) typed[field] = row[field];
      if (phase !== 'clean') this.#neverMade = typed;
      this.#saver.discard();
      return;
    }
    this.#deleted = await this.#remove(row);
  }

  async #remove(row: T): Promise<T> {
    let repeated = false;
    return persist(async () => {
      try {
        return await this.#transport.remove(row);
      } catch (error) {
        // Gone after a try without an answer: that try had arrived.
        if (repeated && errorStatus(error) === 404) {
          return { ...row, version: row.version + 1 };
        }
        repeated = true;
        throw error;
      }
    });
  }
}
