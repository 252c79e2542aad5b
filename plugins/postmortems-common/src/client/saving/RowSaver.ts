import { dequal } from 'dequal';
import { newIdempotencyKey } from '../idempotencyKey';
import { Exchange } from './exchange';
import { failureOf } from './failure';
import { Pace } from './pace';
import { rememberingRules } from './rebase';
import { carry, type RowRequest } from './request';
import { RowDraft } from './RowDraft';
import type { Turns } from './turns';
import {
  systemClock,
  type Clock,
  type Conflict,
  type FieldRules,
  type JournalEntry,
  type Rejection,
  type Row,
  type RowJournal,
  type RowState,
  type RowTransport,
} from './types';

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
  /** Called before the row is asked to be made, each time: what is to be made before it takes its turn first. */
  onMaking?(): void;
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
  readonly #transport: RowTransport<T>;
  readonly #journal: RowJournal<T>;
  readonly #clock: Clock;
  readonly #onKept: (refusal?: Rejection) => void;
  readonly #onMaking: () => void;
  readonly #exchange: Exchange;
  readonly #pace: Pace;
  readonly #listeners = new Set<() => void>();

  #draft: RowDraft<T>;
  #savedAt?: number;
  #kept = true;
  #state?: RowState<T>;

  constructor(options: RowSaverOptions<T>) {
    this.#transport = options.transport;
    this.#journal = options.journal;
    this.#clock = options.clock ?? systemClock;
    this.#onKept = options.onKept ?? (() => {});
    this.#onMaking = options.onMaking ?? (() => {});
    this.#exchange = new Exchange(this.#clock, options.turns);
    this.#pace = new Pace(this.#clock, () => this.resume(), options.random);
    this.#draft = new RowDraft(
      { base: options.row, edits: {} },
      rememberingRules(options.rules),
      options.presets ?? {},
    );
    if (options.restored) this.#restore(options.restored);
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
    this.#take(this.#draft.edit(fields));
    this.#pace.typed();
    this.#hold();
    this.#changed();
  }

  /** Deletes the row. What was typed into it and not saved is kept for {@link RowSaver.putBack}. */
  remove(): void {
    this.#take(this.#draft.remove());
    this.resume();
  }

  /** Takes the deletion back. */
  putBack(): void {
    if (!this.#draft.removed) return;
    this.#take(this.#draft.putBack());
    this.#hold();
    this.#changed();
  }

  /** Takes a row that was seen elsewhere: in a fresh copy of the document, or in another answer. */
  adopt(row: T): void {
    const { seen } = this.#draft;
    if (this.#exchange.underWay || row.version < seen.version) return;
    if (dequal(row, seen)) return;
    if (row.version > seen.version) {
      this.#learn(this.#draft.settle(row));
      this.#hold();
    } else this.#draft = this.#draft.refresh(row);
    this.#changed();
  }

  /** Takes up what another page left unsaved, where this one has nothing unsaved itself. */
  restore(entry: JournalEntry<T>): void {
    const { phase, removed } = this.getState();
    if (phase !== 'clean' || removed) return;
    this.#restore(entry);
    this.#changed();
  }

  /**
   * Ends a conflict: each contested field gets the value given here, or stays as the person typed it.
   * @param shown - the conflict that the person was shown
   * @returns false, and does nothing, when somebody has changed the row again since
   */
  resolve(shown: Conflict<T>, values: Partial<T>): boolean {
    const { conflict } = this.getState();
    if (conflict?.theirs.version !== shown.theirs.version) return false;
    this.#take(this.#draft.resolve(values));
    this.flush();
    return true;
  }

  /** Gives up what could not be saved, and shows what the server has. */
  discard(): void {
    const { isSent, isLeft } = this.#draft;
    if (this.#exchange.underWay || (isSent && !isLeft)) return;
    this.#take(this.#draft.discard());
    this.#changed();
  }

  /** Sends what an earlier page left, after the person has seen it. */
  accept(): void {
    this.#take(this.#draft.accept());
    this.flush();
  }

  /** Sends now, for a person who asks for it: also what was rejected before. */
  flush(): void {
    this.#draft = this.#draft.insist();
    this.resume();
  }

  /** Sends now what waits for a pause in typing or for the next try, as when the network is back. */
  resume(): void {
    this.#pace.stop();
    this.#send();
    this.#changed();
  }

  /** Puts an end to all timers and to the request under way. What is unconfirmed stays in the journal. */
  stop(): void {
    this.#pace.stop();
    this.#exchange.stop();
  }

  #restore(entry: JournalEntry<T>): void {
    const { seen } = this.#draft;
    this.#draft = this.#draft.restore(entry);
    if (seen.version > entry.base.version) {
      this.#learn(this.#draft.settle(seen));
    }
    this.#hold();
  }

  /** Sends after a pause in typing, and at once what nobody types into. */
  #hold(): void {
    if (this.#exchange.underWay || this.#pace.retry) return;
    const { next, removed } = this.#draft;
    if (!next) return;
    if (removed || next !== 'send') this.#send();
    else this.#pace.hold();
  }

  #send(): void {
    if (this.#exchange.underWay) return;
    const request = this.#draft.request(newIdempotencyKey());
    if (!request) return;
    const { kind, row } = request;
    if (kind === 'remove' && row.version === 0) {
      // Nobody but this page knows of it.
      this.#answered(request, row);
      return;
    }
    if (kind === 'send') {
      if (row.version === 0) this.#onMaking();
      this.#pace.sent();
    }
    this.#take(this.#draft.asked(request));
    this.#ask(request);
  }

  #ask(request: RowRequest<T>): void {
    const then = (act: () => void) => {
      act();
      this.#changed();
    };
    this.#exchange.ask(options => carry(this.#transport, request, options), {
      answer: row => then(() => this.#answered(request, row)),
      silence: () => then(() => this.#pace.failed({ reason: 'unavailable' })),
      error: error => then(() => this.#failed(request, error)),
    });
  }

  #failed(request: RowRequest<T>, error: unknown): void {
    const failure = failureOf<T>(error);
    if (failure.kind === 'retry') this.#pace.failed(failure);
    else if (failure.kind === 'stale') this.#outdated(request, failure.current);
    else this.#refused(request, failure.rejection);
  }

  #answered(request: RowRequest<T>, row: T): void {
    const saved = row.version > 0;
    this.#learn(this.#draft.answered(request, row), { saved });
    if (request.kind === 'restore') this.#send();
    else this.#hold();
  }

  #outdated(request: RowRequest<T>, current: T): void {
    this.#learn(this.#draft.outdated(request, current));
    if (request.kind === 'send') this.#send();
    else this.#hold();
  }

  #refused(request: RowRequest<T>, refusal: Rejection): void {
    const { kind, row } = request;
    if (kind === 'remove' && refusal.status === 404) {
      this.#answered(request, { ...row, version: row.version + 1 });
      return;
    }
    this.#learn(this.#draft.refused(request, refusal), {
      saved: false,
      refusal,
    });
    this.#hold();
  }

  /** Takes what the server's word has made of the draft. */
  #learn(
    draft: RowDraft<T>,
    { saved, refusal }: { saved?: boolean; refusal?: Rejection } = {},
  ): void {
    // A newer row may have in it what was sent without hearing back.
    const arrived = this.#draft.isSent && draft.isSaved;
    const { isLeaving } = this.#draft;
    this.#take(draft);
    this.#pace.answered();
    if (saved ?? arrived) this.#savedAt = this.#clock.now();
    if (isLeaving && !draft.removed) this.#onKept(refusal);
  }

  /** Whatever becomes of the row, the journal has it before anything else happens. */
  #take(draft: RowDraft<T>): void {
    const { entry } = draft;
    // With nothing to keep, nothing is left either that a person would have to look at.
    this.#draft = entry ? draft : draft.accept();
    this.#kept = !entry || this.#journal.write(entry);
    if (!entry) this.#journal.clear();
  }

  #describe(): RowState<T> {
    const draft = this.#draft.describe();
    const { retry } = this.#pace;
    const progress = this.#exchange.underWay ? 'saving' : 'dirty';
    const phase = retry ? 'retrying' : progress;
    return {
      ...draft,
      phase: draft.phase === 'dirty' ? phase : draft.phase,
      savedAt: this.#savedAt,
      kept: this.#kept,
      retry,
    };
  }

  #changed(): void {
    this.#state = undefined;
    for (const listener of [...this.#listeners]) listener();
  }
}
