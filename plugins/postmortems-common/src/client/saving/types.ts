/** A row with a version of its own: the header, a section, an event, a factor or an action item. */
export interface Row {
  /** 0 while nobody has made it yet. */
  version: number;
}

/** What a person may change in a kind of row, and how the server reads it. */
export interface FieldRules<T extends Row> {
  /** Every field a person may change. */
  readonly fields: readonly (keyof T)[];
  /** Fields without which a row cannot be made. */
  readonly required: readonly (keyof T)[];
  /** The value as the server will keep it, or what is wrong with it. */
  read<K extends keyof T>(field: K, value: T[K]): FieldReading<T[K]>;
  /** One value with both changes in it, for fields where that is never a question. */
  merge?<K extends keyof T>(field: K, sides: Sides<T[K]>): T[K] | undefined;
}

/** A value that two people changed. */
export interface Sides<V> {
  base: V;
  mine: V;
  theirs: V;
}

export type FieldReading<V> =
  | { value: V; problem?: undefined }
  | { value?: undefined; problem: string };

/** One request to change a row. */
export interface Attempt<T extends Row> {
  /** Only what changes, as the server will keep it. */
  fields: Partial<T>;
  /** Names a creation, so that sending it again makes nothing twice. */
  key: string;
}

/** Carries what is asked of one row to the server. */
export interface RowTransport<T extends Row> {
  /**
   * Makes the row when its version is 0, else changes it where it is still at that version.
   * @returns the row as the server keeps it now
   * @throws what the client throws: `ResponseError` for an error answer, anything else when none came
   */
  send(
    attempt: Attempt<T> & { row: T },
    options: { signal: AbortSignal },
  ): Promise<T>;
  /**
   * Deletes the row where it is still at its version; none for rows that cannot be deleted.
   * @returns the row as it is kept while deleted, with the version that restoring needs
   */
  remove?(row: T, options: { signal: AbortSignal }): Promise<T>;
  /**
   * Brings a deleted row back.
   * @param key - the same for each try, which then happens once however often it arrives
   */
  restore?(row: T, key: string, options: { signal: AbortSignal }): Promise<T>;
}

/** A deletion, and the way back from it. */
export interface Removal<T extends Row> {
  /** True while the person wants the row to be gone. */
  wanted: boolean;
  /** A request whose fate is unknown. */
  sent?: 'remove' | 'restore';
  /** Names the restoring that was sent, so that it happens once however often it arrives. */
  key?: string;
  /** The row as the server keeps it while it is deleted; none while it is there. */
  deleted?: T;
}

/** What must outlive the page of a row with edits that the server has not confirmed. */
export interface JournalEntry<T extends Row> {
  /** The row the edits were made on, with its version. */
  base: T;
  edits: Partial<T>;
  /** A request whose fate is unknown. */
  attempt?: Attempt<T>;
  removal?: Removal<T>;
  /** Set when the text is so old that its person should see it before it is sent: milliseconds since 1970. */
  leftAt?: number;
}

/** Where one row's unconfirmed edits are kept. */
export interface RowJournal<T extends Row> {
  /** @returns false when it could not be kept, for want of room */
  write(entry: JournalEntry<T>): boolean;
  clear(): void;
}

/** Time as the saver needs it; tests bring their own. */
export interface Clock {
  now(): number;
  /** Calls back once after so many milliseconds; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * - `clean`: the server has everything; of a deleted row, that it is gone
 * - `dirty`: will be sent in a moment
 * - `saving`: on its way
 * - `retrying`: no answer came; it is sent again by itself
 * - `conflict`: somebody else changed the same field first; waits for a person
 * - `rejected`: not acceptable as it is; waits for a person
 */
export type SavePhase =
  | 'clean'
  | 'dirty'
  | 'saving'
  | 'retrying'
  | 'conflict'
  | 'rejected';

/** Why a request is being repeated. */
export type RetryReason = 'offline' | 'unavailable' | 'signedOut';

export interface Conflict<T extends Row> {
  /** The fields that both changed. */
  fields: (keyof T)[];
  /** The row before either change. */
  base: T;
  mine: T;
  theirs: T;
}

export interface Rejection {
  /** HTTP status of the answer. */
  status: number;
  message: string;
}

/** What there is to know about a row while it is edited. A new object whenever something changed. */
export interface RowState<T extends Row> {
  phase: SavePhase;
  /** The row as the person sees it: the server's with their own edits over it. */
  row: T;
  /** Milliseconds since 1970 of the last confirmed save; none before the first. */
  savedAt?: number;
  /** False when unconfirmed edits could not be kept on this device. */
  kept: boolean;
  /** Fields that cannot be sent as they are. */
  problems: { readonly [K in keyof T]?: string };
  retry?: RetryReason;
  conflict?: Conflict<T>;
  rejection?: Rejection;
  /** True from when the person deletes the row until they want it back, or the server keeps it. */
  removed: boolean;
  /** What the row was sent to be made of, while it is not known whether that arrived. */
  making?: Partial<T>;
  /** Since when a text of an earlier page waits for the person to look at it; milliseconds since 1970. */
  leftAt?: number;
}
