import type { JournalEntry, Row, RowJournal } from './types';

/** Keeps entries in memory, for a program or a test that has nothing better. */
export class MemoryJournal<T extends Row> implements RowJournal<T> {
  #text?: string;

  /** What a new saver of the row would be given. */
  get entry(): JournalEntry<T> | undefined {
    return this.#text === undefined ? undefined : JSON.parse(this.#text);
  }

  write(entry: JournalEntry<T>): boolean {
    this.#text = JSON.stringify(entry);
    return true;
  }

  clear(): void {
    this.#text = undefined;
  }
}
