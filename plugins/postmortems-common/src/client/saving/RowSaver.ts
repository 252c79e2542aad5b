import { dequal } from 'dequal';
import { newIdempotencyKey } from '../idempotencyKey';
import { backoff } from './backoff';
import { problemsOf, sendable, unsavedFields, type Edited } from './edits';
import { failureOf } from './failure';
import { fieldsOf, reads, rebase, rememberingRules } from './rebase';
import {
  systemClock,
  type Attempt,
  type Clock,
  type FieldRules,
  type JournalEntry,
  type Rejection,
  type RetryReason,
  type Row,
  type RowJournal,
  type RowState,
  type RowTransport,
  type SavePhase,
} from './types';

/** A pause in typing after which a row is sent. */
const PAUSE_MS = 500;
/** How long typing without a pause may hold it back. */
const LONGEST_HOLD_MS = 1_500;
/** After this a request without an answer counts as lost. */
const ANSWER_MS = 20_000;

export interface RowSaverOptions<T extends Row> {
  /** The row as the server last gave it; with version 0 one that is to be made. */
  row: T;
  rules: FieldRules<T>;
  transport: RowTransport<T>;
  journal: RowJournal<T>;
  /** Said of a new row without being typed; goes along with the first edit. */
  presets?: Partial<T>;
  /** What the journal kept of an earlier page. */
  restored?: JournalEntry<T>;
  clock?: Clock;
  random?: () => number;
}

/**
 * Saves one row by itself while a person types into it.
 *
 * Everything typed is an edit over the last row the server gave; the journal has it before anything
 * else happens. One request is under way at a time. A request whose fate is unknown is repeated
 * word for word until it is known, because it may have arrived: only then can its effect be told
 * from somebody else's change. What was typed meanwhile follows in the next request.
 */
export class RowSaver<T extends Row> {
  readonly #rules: FieldRules<T>;
  readonly #transport: RowTransport<T>;
  readonly #journal: RowJournal<T>;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #presets: Partial<T>;
  readonly #listeners = new Set<() => void>();

  /** In a conflict it keeps the version and the contested values from before. */
  #server: T;
  #edits: Partial<T> = {};
  #attempt?: Attempt<T>;
  #request?: AbortController;
  #conflict?: { theirs: T; fields: (keyof T)[] };
  #rejection?: Rejection;
  #retry?: RetryReason;
  #failures = 0;
  #heldSince?: number;
  #cancelTimer: () => void = () => {};
  #savedAt?: number;
  #kept = true;
  #state?: RowState<T>;

  constructor(options: RowSaverOptions<T>) {
    this.#rules = rememberingRules(options.rules);
    this.#transport = options.transport;
    this.#journal = options.journal;
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
    this.#presets = options.presets ?? {};
    this.#server = options.row;
    if (options.restored) this.#restore(options.restored, options.row);
  }

  /** Called after every change of {@link RowSaver.getState}; the answer ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly getState = (): RowState<T> => {
    this.#state ??= this.#describe();
    return this.#state;
  };

  /** Takes what the person typed. With no fields at all, a new row is made of its presets. */
  edit(fields: Partial<T>): void {
    this.#edits = { ...this.#unsaid, ...this.#edits, ...fields };
    this.#rejection = undefined;
    this.#heldSince ??= this.#clock.now();
    this.#keep();
    this.#hold();
    this.#changed();
  }

  /** Takes a row that was seen elsewhere: in a fresh copy of the document, or in another answer. */
  adopt(row: T): void {
    const seen = this.#conflict?.theirs ?? this.#server;
    if (this.#request || row.version < seen.version || dequal(row, seen))
      return;
    if (row.version > seen.version) {
      this.#settle(row);
      this.#hold();
    } else if (!this.#conflict) {
      // What the server keeps beside the fields, such as a status, may change without them.
      this.#server = row;
    }
    this.#changed();
  }

  /** Takes up what another page left unsaved, where this one has nothing unsaved itself. */
  restore(entry: JournalEntry<T>): void {
    if (this.getState().phase !== 'clean') return;
    this.#restore(entry, this.#server);
    this.#changed();
  }

  /** Ends a conflict: each contested field gets the value given here, or stays as the person typed it. */
  resolve(values: Partial<T>): void {
    if (!this.#conflict) return;
    this.#server = this.#conflict.theirs;
    this.#conflict = undefined;
    this.#edits = { ...this.#edits, ...values };
    this.#keep();
    this.flush();
  }

  /** Gives up what could not be saved, and shows what the server has. */
  discard(): void {
    if (this.#request || this.#attempt) return;
    this.#server = this.#conflict?.theirs ?? this.#server;
    this.#conflict = undefined;
    this.#rejection = undefined;
    this.#edits = {};
    this.#keep();
    this.#changed();
  }

  /** Sends now, for a person who asks for it: also what was rejected before. */
  flush(): void {
    this.#rejection = undefined;
    this.resume();
  }

  /** Sends now what waits for a pause in typing or for the next try, as when the network is back. */
  resume(): void {
    this.#cancelTimer();
    this.#send();
    this.#changed();
  }

  /** Puts an end to all timers and to the request under way. What is unconfirmed stays in the journal. */
  stop(): void {
    this.#cancelTimer();
    const request = this.#request;
    this.#request = undefined;
    request?.abort();
  }

  get #unsaid(): Partial<T> {
    return this.#server.version === 0 ? this.#presets : {};
  }

  get #edited(): Edited<T> {
    return { server: this.#server, edits: this.#edits };
  }

  get #unsaved(): boolean {
    return unsavedFields(this.#rules, this.#edited).length > 0;
  }

  #restore(entry: JournalEntry<T>, row: T): void {
    this.#server = entry.base;
    this.#edits = entry.edits;
    this.#attempt = entry.attempt;
    if (row.version > entry.base.version) this.#settle(row);
    this.#hold();
  }

  /** Waits for a pause in typing, but not for ever. */
  #hold(): void {
    if (this.#request || this.#failures || !this.#hasSomethingToSend()) return;
    const now = this.#clock.now();
    const heldFor = now - (this.#heldSince ?? now);
    this.#wait(Math.min(PAUSE_MS, Math.max(0, LONGEST_HOLD_MS - heldFor)));
  }

  #wait(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(ms, () => this.resume());
  }

  #hasSomethingToSend(): boolean {
    if (this.#conflict || this.#rejection) return false;
    return !!this.#attempt || !!sendable(this.#rules, this.#edited);
  }

  #send(): void {
    if (this.#request || !this.#hasSomethingToSend()) return;
    this.#attempt ??= {
      fields: sendable(this.#rules, this.#edited)!,
      key: newIdempotencyKey(),
    };
    this.#heldSince = undefined;
    this.#keep();

    const request = new AbortController();
    this.#request = request;
    let cancelWaiting = () => {};
    // An answer after the request has been given up says nothing new: it is asked for again.
    const once = (act: () => void) => {
      if (this.#request !== request) return;
      cancelWaiting();
      this.#request = undefined;
      act();
      this.#changed();
    };
    cancelWaiting = this.#clock.after(ANSWER_MS, () => {
      once(() => this.#tryAgain('unavailable'));
      request.abort();
    });
    this.#transport
      .send({ ...this.#attempt, row: this.#server }, { signal: request.signal })
      .then(
        row => once(() => this.#confirmed(row)),
        error => once(() => this.#failed(error)),
      );
  }

  #confirmed(row: T): void {
    const { fields } = this.#attempt!;
    const edits: Partial<T> = {};
    for (const field of fieldsOf(this.#edits)) {
      const typed = this.#edits[field] as T[typeof field];
      // The server may have kept what was sent in another form than expected: that is no new edit.
      const answered =
        field in fields &&
        reads(this.#rules, field, typed, fields[field] as T[typeof field]) &&
        !reads(this.#rules, field, typed, row[field]);
      if (!answered) edits[field] = typed;
    }
    this.#server = row;
    this.#edits = edits;
    this.#attempt = undefined;
    this.#answered();
    this.#savedAt = this.#clock.now();
    this.#keep();
    this.#hold();
  }

  #failed(error: unknown): void {
    const failure = failureOf<T>(error);
    switch (failure.kind) {
      case 'stale':
        this.#settle(failure.current);
        this.#send();
        break;
      case 'retry':
        this.#tryAgain(failure.reason, failure.afterMs);
        break;
      default:
        this.#attempt = undefined;
        this.#answered();
        this.#rejection = failure.rejection;
        this.#keep();
    }
  }

  #tryAgain(reason: RetryReason, afterMs?: number): void {
    this.#failures += 1;
    this.#retry = reason;
    this.#wait(afterMs ?? backoff(this.#failures, this.#random()));
  }

  #answered(): void {
    this.#failures = 0;
    this.#retry = undefined;
    this.#cancelTimer();
  }

  /** Carries the edits over to a newer row, and finds out what became of a request without an answer. */
  #settle(current: T): void {
    const base = this.#server;
    const sent = this.#attempt?.fields;
    const { edits, conflicts } = rebase(
      this.#rules,
      { base, edits: this.#edits, sent },
      current,
    );
    this.#edits = edits;
    this.#attempt = undefined;
    this.#rejection = undefined;
    this.#answered();
    if (conflicts.length) {
      this.#conflict = { theirs: current, fields: conflicts };
      this.#server = { ...current, version: base.version };
      for (const field of conflicts) this.#server[field] = base[field];
    } else {
      this.#conflict = undefined;
      this.#server = current;
      if (sent && !this.#unsaved) this.#savedAt = this.#clock.now();
    }
    this.#keep();
  }

  #keep(): void {
    if (!this.#unsaved && !this.#attempt) {
      this.#journal.clear();
      this.#kept = true;
      return;
    }
    this.#kept = this.#journal.write({
      base: this.#server,
      edits: this.#edits,
      attempt: this.#attempt,
    });
  }

  #describe(): RowState<T> {
    const row = { ...this.#server, ...this.#unsaid, ...this.#edits };
    return {
      phase: this.#phase(),
      row,
      savedAt: this.#savedAt,
      kept: this.#kept,
      problems: problemsOf(this.#rules, this.#edited),
      retry: this.#retry,
      rejection: this.#rejection,
      conflict: this.#conflict && {
        ...this.#conflict,
        base: this.#server,
        mine: row,
      },
    };
  }

  #phase(): SavePhase {
    if (this.#conflict) return 'conflict';
    if (this.#rejection) return 'rejected';
    if (this.#retry) return 'retrying';
    if (this.#request) return 'saving';
    if (!this.#unsaved && !this.#attempt) return 'clean';
    return this.#hasSomethingToSend() ? 'dirty' : 'rejected';
  }

  #changed(): void {
    this.#state = undefined;
    for (const listener of [...this.#listeners]) listener();
  }
}
