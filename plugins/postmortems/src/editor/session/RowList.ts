import {
  isMadeOf,
  newIdempotencyKey,
  RowSaver,
  type FieldRules,
  type JournalEntry,
  type ListTransport,
  type Rejection,
  type Row,
  type RowJournal,
  Turns,
} from 'backstage-plugin-postmortems-common';
import { quiet } from './quiet';
import { DerivedStore } from '../../ui/store';

/** A row in a list, under a name that stays the same when the row is made. */
export interface ListedRow<T extends Row> {
  key: string;
  saver: RowSaver<T>;
}

type ListRow = Row & { id: string };

/** So many rows are sent at once: a browser sends no more than six, and the rest of the page asks too. */
const AT_ONCE = 4;

export interface RowListOptions<T extends ListRow> {
  blank: T;
  rules: FieldRules<T>;
  transport: ListTransport<T>;
  journal(key: string): RowJournal<T>;
  /** Rows are made one after the other as they stand: where the order in which they arrive can be seen. */
  inOrder?: boolean;
  /** Where a row belongs that comes from elsewhere; at the end without it. */
  order?(a: T, b: T): number;
  /** Called after any change in any row. */
  onChange(): void;
  /** Called when a row that was to be deleted stays: refused, or changed by somebody else since. It is back in its place then. */
  onKept(refusal?: Rejection): void;
}

/**
 * The rows of one kind in the order in which a person sees them, which stays as it is while they
 * type. The last row is always one to type into. A deleted row is not shown, but keeps its place, so
 * that it can come back there.
 */
export class RowList<T extends ListRow> extends DerivedStore<
  readonly ListedRow<T>[]
> {
  /** The contents of all rows that somebody has typed into; changes with every keystroke. */
  readonly contents: DerivedStore<readonly T[]>;
  readonly #options: RowListOptions<T>;
  readonly #turns: Turns;
  #rows: ListedRow<T>[] = [];

  constructor(options: RowListOptions<T>) {
    super(last => {
      const shown = this.#shown();
      return last && isSame(last, shown) ? last : shown;
    });
    this.#options = options;
    this.#turns = new Turns(options.inOrder ? 1 : AT_ONCE);
    this.contents = new DerivedStore<readonly T[]>(() =>
      this.#shown()
        .filter(row => !isBlank(row))
        .map(contentOf),
    );
  }

  /** Fills the list for the first time, with what earlier pages left unsaved. */
  load(rows: readonly T[], restored: ReadonlyMap<string, JournalEntry<T>>) {
    const { order } = this.#options;
    const left = new Map(restored);
    const making = [...restored.values()].flatMap(({ base, attempt }) =>
      base.version === 0 && attempt ? [attempt.fields] : [],
    );
    for (const row of order ? [...rows].sort(order) : rows) {
      const entry = [...left].find(([, { base }]) => base.id === row.id);
      if (entry) left.delete(entry[0]);
      if (entry || !making.some(fields => isMadeOf(row, fields))) {
        this.#rows.push(this.#open(entry?.[0] ?? row.id, row, entry?.[1]));
      }
    }
    for (const [key, entry] of left) {
      this.#place(this.#open(key, entry.base, entry));
    }
    this.#settle();
  }

  /** Takes a fresh copy of the document's rows. */
  adopt(rows: readonly T[]): void {
    const there = new Set(rows.map(row => row.id));
    this.#rows = this.#rows.filter(({ saver }) => {
      const { phase, row, removed } = saver.getState();
      const unsaved = row.version === 0 || removed || phase !== 'clean';
      return unsaved || there.has(row.id);
    });
    // One of these may be a row whose making we have not heard back from.
    const making = this.#rows.flatMap(({ saver }) => {
      const fields = saver.getState().making;
      return fields ? [fields] : [];
    });
    for (const row of rows) {
      const known = this.#rows.find(({ saver }) => idOf(saver) === row.id);
      if (known) known.saver.adopt(row);
      else if (!making.some(fields => isMadeOf(row, fields))) {
        this.#place(this.#open(row.id, row));
      }
    }
    this.#settle();
  }

  /** Edits that a page left behind, found while the list is open. */
  restore(restored: ReadonlyMap<string, JournalEntry<T>>): void {
    for (const [key, entry] of restored) {
      const known = this.#rows.find(
        row =>
          row.key === key ||
          (entry.base.id && idOf(row.saver) === entry.base.id),
      );
      if (known) known.saver.restore(entry);
      else this.#place(this.#open(key, entry.base, entry));
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

  /** Adds a row with content where it belongs, as one that comes from elsewhere. */
  add(fields: Partial<T>): ListedRow<T> {
    const row = this.#unmade();
    row.saver.edit(fields);
    this.#place(row);
    this.#settle();
    return row;
  }

  /** Takes a row out at once and deletes it on the server; the answer takes that back. */
  remove(key: string): () => Promise<void> {
    const row = this.#rows.find(candidate => candidate.key === key);
    if (!row) return async () => {};
    if (isBlank(row)) {
      this.#rows = this.#rows.filter(other => other !== row);
      this.#settle();
      return async () => {};
    }
    row.saver.remove();
    return async () => {
      row.saver.putBack();
      await quiet(row.saver);
    };
  }

  /** Puts the rows into another order. */
  sort(compare: (a: T, b: T) => number): void {
    const blank = this.#rows.filter(isBlank);
    this.#rows = this.#rows
      .filter(row => !isBlank(row))
      .sort((a, b) => compare(contentOf(a), contentOf(b)))
      .concat(blank);
    this.#settle();
  }

  /** All rows with something to save, also those being deleted. */
  savers(): RowSaver<T>[] {
    return this.#rows.map(({ saver }) => saver);
  }

  #open(
    key: string,
    row: T,
    restored?: JournalEntry<T>,
    presets?: Partial<T>,
  ): ListedRow<T> {
    const { rules, transport, journal, onKept, inOrder } = this.#options;
    const saver = new RowSaver<T>({
      row,
      rules,
      transport,
      journal: journal(key),
      restored,
      presets,
      onKept,
      turns: this.#turns,
      onMaking: inOrder ? () => this.#makeAbove(key) : undefined,
    });
    saver.subscribe(() => this.#settle());
    return { key, saver };
  }

  /** One that waits for a pause in typing, or for its next try, is not overtaken by one below it. */
  #makeAbove(key: string): void {
    const place = this.#rows.findIndex(row => row.key === key);
    for (const { saver } of this.#rows.slice(0, Math.max(place, 0))) {
      const { row, phase } = saver.getState();
      const waits = phase === 'dirty' || phase === 'retrying';
      if (row.version === 0 && waits) saver.resume();
    }
  }

  #unmade(presets?: Partial<T>): ListedRow<T> {
    const { blank } = this.#options;
    return this.#open(`new-${newIdempotencyKey()}`, blank, undefined, presets);
  }

  #shown(): ListedRow<T>[] {
    return this.#rows.filter(({ saver }) => !saver.getState().removed);
  }

  /** Adds a row that comes from elsewhere. */
  #place(row: ListedRow<T>): void {
    const { order } = this.#options;
    const later = order
      ? this.#rows.findIndex(
          other =>
            !isBlank(other) && order(contentOf(row), contentOf(other)) < 0,
        )
      : -1;
    this.#rows.splice(later < 0 ? this.#end() : later, 0, row);
  }

  /** The row to type into, which stands last. */
  #blank(): ListedRow<T> | undefined {
    const last = this.#shown().at(-1);
    return last && isBlank(last) ? last : undefined;
  }

  #end(): number {
    const blank = this.#blank();
    return blank ? this.#rows.indexOf(blank) : this.#rows.length;
  }

  /** A row made here may have come in a copy of the document too, before its making was confirmed. */
  #dropTwins(): void {
    const here = new Set(
      this.#rows
        .filter(({ key, saver }) => key !== idOf(saver))
        .map(({ saver }) => idOf(saver)),
    );
    this.#rows = this.#rows.filter(({ key, saver }) => {
      const { row, phase } = saver.getState();
      return key !== row.id || !here.has(row.id) || phase !== 'clean';
    });
  }

  #settle(): void {
    this.#dropTwins();
    if (!this.#blank()) this.#rows.push(this.#unmade());
    this.changed();
    this.contents.changed();
    this.#options.onChange();
  }
}

function contentOf<T extends Row>({ saver }: ListedRow<T>): T {
  return saver.getState().row;
}

function idOf<T extends ListRow>(saver: RowSaver<T>): string {
  return saver.getState().row.id;
}

/** True for a row that nobody has typed into. */
export function isBlank<T extends Row>({ saver }: ListedRow<T>): boolean {
  const { row, phase, removed } = saver.getState();
  return row.version === 0 && phase === 'clean' && !removed;
}

function isSame<V>(a: readonly V[], b: readonly V[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
