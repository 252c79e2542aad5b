import {
  newIdempotencyKey,
  RowSaver,
  type FieldRules,
  type JournalEntry,
  type ListTransport,
  type Row,
  type RowJournal,
} from 'backstage-plugin-postmortems-common';
import { Removal } from './Removal';
import { DerivedStore } from './store';

/** A row in a list, under a name that stays the same when the row is made. */
export interface ListedRow<T extends Row> {
  key: string;
  saver: RowSaver<T>;
}

type ListRow = Row & { id: string };

export interface RowListOptions<T extends ListRow> {
  blank: T;
  rules: FieldRules<T>;
  transport: ListTransport<T>;
  journal(key: string): RowJournal<T>;
  /** What a row added at the end begins with. */
  presets?(rows: readonly ListedRow<T>[]): Partial<T>;
  /** Called after any change in any row. */
  onChange(): void;
  /** Called when the server keeps a row that was to be deleted; it is back in its place then. */
  onKept(error: Error): void;
}

/**
 * The rows of one kind in the order in which a person sees them, which stays as it is while they
 * type. The last row is always one to type into.
 */
export class RowList<T extends ListRow> extends DerivedStore<
  readonly ListedRow<T>[]
> {
  /** The contents of all rows that somebody has typed into; changes with every keystroke. */
  readonly contents: DerivedStore<readonly T[]>;
  readonly #options: RowListOptions<T>;
  #rows: ListedRow<T>[] = [];
  readonly #removed = new Map<string, ListedRow<T>>();

  constructor(options: RowListOptions<T>) {
    super(() => [...this.#rows]);
    this.#options = options;
    this.contents = new DerivedStore<readonly T[]>(() =>
      this.#rows
        .filter(row => !isBlank(row))
        .map(({ saver }) => saver.getState().row),
    );
  }

  /** Fills the list for the first time, with what earlier pages left unsaved. */
  load(rows: readonly T[], restored: ReadonlyMap<string, JournalEntry<T>>) {
    const left = new Map(restored);
    for (const row of rows) {
      const entry = [...left].find(([, { base }]) => base.id === row.id);
      if (entry) left.delete(entry[0]);
      this.#rows.push(this.#open(entry?.[0] ?? row.id, row, entry?.[1]));
    }
    for (const [key, entry] of left) {
      this.#rows.push(this.#open(key, entry.base, entry));
    }
    this.#settle();
  }

  /** Takes a fresh copy of the document's rows. */
  adopt(rows: readonly T[]): void {
    const seen = new Set(rows.map(row => row.id));
    this.#rows = this.#rows.filter(row => {
      const { phase, row: mine } = row.saver.getState();
      return mine.version === 0 || seen.has(mine.id) || phase !== 'clean';
    });
    const beingMade = this.#rows.some(row => !isBlank(row) && isUnmade(row));
    for (const row of rows) {
      const known = this.#find(row.id);
      if (known) known.saver.adopt(row);
      // One of these may be the row whose making we have not heard back from.
      else if (!beingMade) this.#rows.push(this.#open(row.id, row));
    }
    this.#settle();
  }

  /** Edits that a page left behind, found while the list is open. */
  restore(restored: ReadonlyMap<string, JournalEntry<T>>): void {
    for (const [key, entry] of restored) {
      const known = this.#rows.find(
        row =>
          row.key === key || (entry.base.id && idOf(row) === entry.base.id),
      );
      if (known) known.saver.restore(entry);
      else this.#rows.push(this.#open(key, entry.base, entry));
    }
    this.#settle();
  }

  /** Adds a row behind the named one, or at the end. */
  insert(after?: string, presets?: Partial<T>): ListedRow<T> {
    const row = this.#unmade(presets);
    const place = this.#rows.findIndex(({ key }) => key === after);
    this.#rows.splice(place < 0 ? this.#end() : place + 1, 0, row);
    this.#settle();
    return row;
  }

  /** Adds rows with content behind the named one, or in its place while nobody has typed into it. */
  insertAll(contents: readonly Partial<T>[], at?: string): ListedRow<T>[] {
    let last = at;
    const added = contents.map(fields => {
      const row = this.insert(last);
      row.saver.edit(fields);
      last = row.key;
      return row;
    });
    this.#rows = this.#rows.filter(row => row.key !== at || !isBlank(row));
    this.#settle();
    return added;
  }

  /** Takes a row out at once and deletes it on the server; the answer takes that back. */
  remove(key: string): () => Promise<void> {
    const place = this.#rows.findIndex(row => row.key === key);
    const row = this.#rows[place];
    if (!row) return async () => {};
    this.#rows.splice(place, 1);
    this.#removed.set(key, row);
    this.#settle();

    const putBack = () => {
      if (!this.#removed.delete(key)) return;
      this.#rows.splice(Math.min(place, this.#rows.length), 0, row);
      this.#settle();
    };
    const { transport, rules, onKept } = this.#options;
    const removal = new Removal(row.saver, transport, rules);
    removal.done.catch(error => {
      putBack();
      onKept(error);
    });
    return async () => {
      putBack();
      await removal.undo();
    };
  }

  /** Puts the rows into another order. */
  sort(compare: (a: T, b: T) => number): void {
    const content = ({ saver }: ListedRow<T>) => saver.getState().row;
    const blank = this.#rows.filter(isBlank);
    this.#rows = this.#rows
      .filter(row => !isBlank(row))
      .sort((a, b) => compare(content(a), content(b)))
      .concat(blank);
    this.#settle();
  }

  /** All rows with something to save, also those being deleted. */
  savers(): RowSaver<T>[] {
    return [...this.#rows, ...this.#removed.values()].map(({ saver }) => saver);
  }

  #open(
    key: string,
    row: T,
    restored?: JournalEntry<T>,
    presets?: Partial<T>,
  ): ListedRow<T> {
    const { rules, transport, journal } = this.#options;
    const saver = new RowSaver<T>({
      row,
      rules,
      transport,
      journal: journal(key),
      restored,
      presets,
    });
    saver.subscribe(() => this.#rowChanged());
    return { key, saver };
  }

  #unmade(presets?: Partial<T>): ListedRow<T> {
    const { blank, presets: usual } = this.#options;
    return this.#open(`new-${newIdempotencyKey()}`, blank, undefined, {
      ...usual?.(this.#rows),
      ...presets,
    } as Partial<T>);
  }

  #find(id: string): ListedRow<T> | undefined {
    return [...this.#rows, ...this.#removed.values()].find(
      row => idOf(row) === id,
    );
  }

  /** Where the row to type into stands. */
  #end(): number {
    const last = this.#rows[this.#rows.length - 1];
    return last && isBlank(last) ? this.#rows.length - 1 : this.#rows.length;
  }

  #rowChanged(): void {
    if (this.#end() === this.#rows.length) this.#settle();
    this.contents.changed();
    this.#options.onChange();
  }

  #settle(): void {
    if (this.#end() === this.#rows.length) this.#rows.push(this.#unmade());
    this.changed();
    this.contents.changed();
    this.#options.onChange();
  }
}

function idOf<T extends ListRow>({ saver }: ListedRow<T>): string {
  return saver.getState().row.id;
}

function isUnmade<T extends Row>({ saver }: ListedRow<T>): boolean {
  return saver.getState().row.version === 0;
}

/** True for a row that nobody has typed into. */
export function isBlank<T extends Row>({ saver }: ListedRow<T>): boolean {
  const { row, phase } = saver.getState();
  return row.version === 0 && phase === 'clean';
}
