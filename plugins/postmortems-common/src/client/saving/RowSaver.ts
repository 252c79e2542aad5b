import { dequal } from 'dequal';
import { newIdempotencyKey } from '../idempotencyKey';
import { backoff } from './backoff';
import { problemsOf, sendable, unsavedFields, type Edited } from './edits';
import { Exchange } from './exchange';
import { failureOf, type Failure } from './failure';
import { fieldsOf, reads, rebase, rememberingRules } from './rebase';
import { changedByOthers, isGone, nextRequest } from './removal';
import type { Turns } from './turns';
import {
  systemClock,
  type Attempt,
  type Clock,
  type Conflict,
  type FieldRules,
  type JournalEntry,
  type Rejection,
  type Removal,
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
  /** Called when a deletion is over and the row is still there: refused, or somebody else has changed it since. */
  onKept?(refusal?: Rejection): void;
  /** Shared by rows that must not all be sent at once, as after a paste of many. */
  turns?: Turns;
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
 *
 * A deletion is a state of the row like any other: it is kept in the journal, repeated until it is
 * known what became of it, and can be taken back with everything that was typed before it.
 */
export class RowSaver<T extends Row> {
  readonly #rules: FieldRules<T>;
  readonly #transport: RowTransport<T>;
  readonly #journal: RowJournal<T>;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #presets: Partial<T>;
  readonly #onKept: (refusal?: Rejection) => void;
  readonly #exchange: Exchange;
  readonly #listeners = new Set<() => void>();

  /** In a conflict it keeps the version and the contested values from before. */
  #server: T;
  #edits: Partial<T> = {};
  #attempt?: Attempt<T>;
  #removal?: Removal<T>;
  #leftAt?: number;
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
    this.#onKept = options.onKept ?? (() => {});
    this.#exchange = new Exchange(this.#clock, options.turns);
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
    this.#leftAt = undefined;
    this.#heldSince ??= this.#clock.now();
    this.#keep();
    this.#hold();
    this.#changed();
  }

  /** Deletes the row. What was typed into it and not saved is kept for {@link RowSaver.putBack}. */
  remove(): void {
    // Nobody has looked at what an earlier page left: none of it is sent any more.
    if (this.#leftAt !== undefined) this.#attempt = undefined;
    this.#leftAt = undefined;
    this.#rejection = undefined;
    this.#removal = { ...this.#removal, wanted: true };
    this.#keep();
    this.resume();
  }

  /** Takes the deletion back. */
  putBack(): void {
    if (!this.#removal?.wanted) return;
    this.#removal = { ...this.#removal, wanted: false };
    if (!nextRequest(this.#removal) || this.#server.version === 0) {
      this.#removal = undefined;
    }
    this.#keep();
    this.#hold();
    this.#changed();
  }

  /** Takes a row that was seen elsewhere: in a fresh copy of the document, or in another answer. */
  adopt(row: T): void {
    const seen =
      this.#removal?.deleted ?? this.#conflict?.theirs ?? this.#server;
    if (this.#exchange.underWay || row.version < seen.version) return;
    if (dequal(row, seen)) return;
    if (row.version > seen.version) {
      this.#settle(row);
      this.#hold();
    } else if (!this.#conflict && !this.#removal?.deleted) {
      // What the server keeps beside the fields, such as a status, may change without them.
      this.#server = row;
    }
    this.#changed();
  }

  /** Takes up what another page left unsaved, where this one has nothing unsaved itself. */
  restore(entry: JournalEntry<T>): void {
    if (this.getState().phase !== 'clean' || this.#removal) return;
    this.#restore(entry, this.#server);
    this.#changed();
  }

  /**
   * Ends a conflict: each contested field gets the value given here, or stays as the person typed it.
   * @param shown - the conflict that the person was shown
   * @returns false, and does nothing, when somebody has changed the row again since
   */
  resolve(shown: Conflict<T>, values: Partial<T>): boolean {
    if (this.#conflict?.theirs.version !== shown.theirs.version) return false;
    this.#server = this.#conflict.theirs;
    this.#conflict = undefined;
    this.#leftAt = undefined;
    this.#edits = { ...this.#edits, ...values };
    this.#keep();
    this.flush();
    return true;
  }

  /** Gives up what could not be saved, and shows what the server has. */
  discard(): void {
    if (this.#exchange.underWay) return;
    if (this.#attempt && this.#leftAt === undefined) return;
    this.#server = this.#conflict?.theirs ?? this.#server;
    this.#attempt = undefined;
    this.#conflict = undefined;
    this.#rejection = undefined;
    this.#leftAt = undefined;
    this.#edits = {};
    // What could not be brought back stays gone.
    if (this.#removal?.deleted) {
      this.#removal = { wanted: true, deleted: this.#removal.deleted };
    }
    this.#keep();
    this.#changed();
  }

  /** Sends what an earlier page left, after the person has seen it. */
  accept(): void {
    this.#leftAt = undefined;
    this.#keep();
    this.flush();
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
    this.#exchange.stop();
  }

  get #unsaid(): Partial<T> {
    return this.#server.version === 0 ? this.#presets : {};
  }

  get #edited(): Edited<T> {
    const presets = this.#unsaid;
    return { server: this.#server, edits: this.#edits, presets };
  }

  get #unsaved(): boolean {
    return unsavedFields(this.#rules, this.#edited).length > 0;
  }

  #restore(entry: JournalEntry<T>, row: T): void {
    this.#server = entry.base;
    this.#edits = entry.edits;
    this.#attempt = entry.attempt;
    this.#removal = entry.removal;
    this.#leftAt = entry.leftAt;
    if (row.version > entry.base.version) this.#settle(row);
    this.#hold();
  }

  /** Waits for a pause in typing, but not for ever. What nobody types into goes on at once. */
  #hold(): void {
    if (this.#exchange.underWay || this.#failures) return;
    if (!this.#hasSomethingToSend()) return;
    if (this.#removal) {
      this.#send();
      return;
    }
    const now = this.#clock.now();
    const heldFor = now - (this.#heldSince ?? now);
    this.#wait(Math.min(PAUSE_MS, Math.max(0, LONGEST_HOLD_MS - heldFor)));
  }

  #wait(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(ms, () => this.resume());
  }

  #hasSomethingToSend(): boolean {
    if (this.#rejection || this.#leftAt !== undefined) return false;
    if (this.#attempt) return true;
    if (this.#removal) return nextRequest(this.#removal) !== undefined;
    return !this.#conflict && !!sendable(this.#rules, this.#edited);
  }

  #send(): void {
    if (this.#exchange.underWay || !this.#hasSomethingToSend()) return;
    const request = this.#attempt ? undefined : nextRequest(this.#removal);
    if (request === 'remove') this.#sendRemoval();
    else if (request === 'restore') this.#sendRestoring();
    else this.#sendEdits();
  }

  #sendEdits(): void {
    const attempt = (this.#attempt ??= {
      fields: sendable(this.#rules, this.#edited)!,
      key: newIdempotencyKey(),
    });
    this.#heldSince = undefined;
    this.#keep();
    this.#ask(
      options =>
        this.#transport.send({ ...attempt, row: this.#server }, options),
      row => this.#confirmed(row),
      failure => this.#refused(failure),
    );
  }

  #sendRemoval(): void {
    const row = this.#conflict?.theirs ?? this.#server;
    if (row.version === 0) {
      this.#gone(row);
      return;
    }
    this.#removal = { ...this.#removal!, sent: 'remove' };
    this.#keep();
    this.#ask(
      options => this.#transport.remove!(row, options),
      deleted => this.#gone(deleted),
      failure => {
        if (isMissing(failure)) {
          this.#gone({ ...row, version: row.version + 1 });
        } else this.#stays(failure);
      },
    );
  }

  #sendRestoring(): void {
    const deleted = this.#removal!.deleted!;
    const key = this.#removal!.key ?? newIdempotencyKey();
    this.#removal = { ...this.#removal!, sent: 'restore', key };
    this.#keep();
    this.#ask(
      options => this.#transport.restore!(deleted, key, options),
      row => this.#isBack(row),
      failure => this.#staysAway(failure),
    );
  }

  #ask(
    send: (options: { signal: AbortSignal }) => Promise<T>,
    answered: (row: T) => void,
    refused: (failure: Answered<T>) => void,
  ): void {
    const then = (act: () => void) => {
      act();
      this.#changed();
    };
    this.#exchange.ask(send, {
      answer: row => then(() => answered(row)),
      silence: () => then(() => this.#tryAgain('unavailable')),
      error: error =>
        then(() => {
          const failure = failureOf<T>(error);
          if (failure.kind === 'retry') {
            this.#tryAgain(failure.reason, failure.afterMs);
          } else refused(failure);
        }),
    });
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

  #refused(failure: Answered<T>): void {
    if (failure.kind === 'stale') {
      this.#settle(failure.current);
      this.#send();
      return;
    }
    this.#attempt = undefined;
    this.#answered();
    // Of a row that is to be deleted it does not matter.
    if (!this.#removal) this.#rejection = failure.rejection;
    this.#keep();
    this.#hold();
  }

  /** The row is gone, as asked for. */
  #gone(deleted: T): void {
    this.#removal = { wanted: this.#removal!.wanted, deleted };
    this.#answered();
    if (deleted.version > 0) this.#savedAt = this.#clock.now();
    this.#keep();
    this.#hold();
  }

  /** The row is still there, though it was to be deleted. */
  #stays(failure: Answered<T>): void {
    const undone = !this.#removal!.wanted;
    this.#removal = undone ? undefined : { wanted: true };
    this.#answered();
    if (failure.kind === 'stale') this.#settle(failure.current);
    else if (!undone) this.#giveUpRemoval(failure.rejection);
    this.#keep();
    this.#hold();
  }

  /** The row is there again. */
  #isBack(row: T): void {
    this.#removal = this.#removal!.wanted ? { wanted: true } : undefined;
    this.#settle(row);
    this.#savedAt = this.#clock.now();
    this.#send();
  }

  /** The row is still deleted, though it was to be brought back. */
  #staysAway(failure: Answered<T>): void {
    const { wanted } = this.#removal!;
    const stale = failure.kind === 'stale';
    const deleted = stale ? failure.current : this.#removal!.deleted;
    this.#removal = { wanted, deleted };
    this.#answered();
    if (!stale && !wanted) this.#rejection = failure.rejection;
    this.#keep();
    this.#hold();
  }

  #giveUpRemoval(refusal?: Rejection): void {
    this.#removal = undefined;
    this.#onKept(refusal);
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
    if (this.#removal?.deleted) {
      // It is there again. Unless that was our own doing, whoever brought it back wants it.
      const { wanted, sent: asked } = this.#removal;
      this.#removal = wanted && asked ? { wanted } : undefined;
    }
    if (this.#removal) {
      // What the person has not seen is not deleted.
      const seen = this.#conflict?.theirs ?? base;
      if (changedByOthers(this.#rules, { seen, sent }, current)) {
        if (this.#removal.wanted) this.#giveUpRemoval();
        else this.#removal = undefined;
      }
    }
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
    const toBeKept = this.#unsaved || this.#attempt || this.#removal;
    if (!toBeKept || isGone(this.#removal)) {
      this.#journal.clear();
      this.#leftAt = undefined;
      this.#kept = true;
      return;
    }
    this.#kept = this.#journal.write({
      base: this.#server,
      edits: this.#edits,
      attempt: this.#attempt,
      removal: this.#removal,
      leftAt: this.#leftAt,
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
      removed: !!this.#removal?.wanted,
      making: this.#server.version === 0 ? this.#attempt?.fields : undefined,
      leftAt: this.#leftAt,
      conflict: this.#conflict && {
        ...this.#conflict,
        base: this.#server,
        mine: row,
      },
    };
  }

  #phase(): SavePhase {
    if (isGone(this.#removal) && !this.#attempt) return 'clean';
    if (this.#conflict && !this.#removal) return 'conflict';
    if (this.#rejection || this.#leftAt !== undefined) return 'rejected';
    if (this.#retry) return 'retrying';
    if (this.#exchange.underWay) return 'saving';
    if (this.#removal) return 'dirty';
    if (!this.#unsaved && !this.#attempt) return 'clean';
    return this.#hasSomethingToSend() ? 'dirty' : 'rejected';
  }

  #changed(): void {
    this.#state = undefined;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A failure that is an answer to what was asked. */
type Answered<T> = Exclude<Failure<T>, { kind: 'retry' }>;

function isMissing<T>(failure: Answered<T>): boolean {
  return failure.kind === 'rejected' && failure.rejection.status === 404;
}
