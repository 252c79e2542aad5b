import { problemsOf, sendable, unsavedFields, type Edited } from './edits';
import { carryOver, stillTyped, type CarriedOver } from './rebase';
import { isGone, nextRequest, stillMeant } from './removal';
import type { RowRequest } from './request';
import type {
  FieldRules,
  JournalEntry,
  Rejection,
  Row,
  RowState,
  SavePhase,
} from './types';

/** What is held of a row: what must outlive its page, and what a later page finds out anew. */
interface Held<T extends Row> extends JournalEntry<T> {
  conflict?: CarriedOver<T>['conflict'];
  rejection?: Rejection;
}

/**
 * A row with what a person has done to it: the row as the server gave it, what was typed over it,
 * what is to become of it, and what was asked of the server without an answer yet.
 *
 * A draft never changes. Whatever the person does, whatever is heard of the row, gives the next one.
 * When to ask, and how, it does not know: that is the saver's.
 */
export class RowDraft<T extends Row> {
  readonly #held: Held<T>;
  readonly #rules: FieldRules<T>;
  readonly #presets: Partial<T>;

  /** @param presets - said of a new row without being typed */
  constructor(held: Held<T>, rules: FieldRules<T>, presets: Partial<T>) {
    this.#held = held;
    this.#rules = rules;
    this.#presets = presets;
  }

  /** The row as it was last seen on the server, also while it is deleted there. */
  get seen(): T {
    return this.#held.removal?.deleted ?? this.#there;
  }

  /** True from when the person deletes the row until they want it back, or it stays. */
  get removed(): boolean {
    return !!this.#held.removal?.wanted;
  }

  /** True while a deletion is not over. */
  get isLeaving(): boolean {
    return this.removed && !isGone(this.#held.removal);
  }

  /** True while what was typed has been sent by this page or the last, and may have arrived. */
  get isSent(): boolean {
    return !!this.#held.attempt;
  }

  /** True while text that an earlier page left waits for the person to look at it. */
  get isLeft(): boolean {
    return this.#held.leftAt !== undefined;
  }

  /** True when the server has everything that was typed. */
  get isSaved(): boolean {
    return !this.#held.conflict && !this.#unsaved;
  }

  /** What has to be asked of the server next; nothing while that waits for a person. */
  get next(): RowRequest<T>['kind'] | undefined {
    const { attempt, conflict, rejection, removal } = this.#held;
    if (rejection || this.isLeft) return undefined;
    if (attempt) return 'send';
    if (removal) return nextRequest(removal);
    return !conflict && sendable(this.#rules, this.#edited)
      ? 'send'
      : undefined;
  }

  /** What must outlive the page; nothing when the server has everything, or the row is gone. */
  get entry(): JournalEntry<T> | undefined {
    const { base, edits, attempt, removal, leftAt } = this.#held;
    if (isGone(removal)) return undefined;
    return this.#unsaved || attempt || removal
      ? { base, edits, attempt, removal, leftAt }
      : undefined;
  }

  /** What it tells of the row, not knowing what is on its way and what has been kept. */
  describe(): Omit<RowState<T>, 'retry' | 'savedAt' | 'kept'> {
    const { base, edits, attempt, conflict, rejection, leftAt } = this.#held;
    const row = { ...base, ...this.#unsaid, ...edits };
    return {
      phase: this.#phase,
      row,
      problems: problemsOf(this.#rules, this.#edited),
      rejection,
      removed: this.removed,
      making: base.version === 0 ? attempt?.fields : undefined,
      leftAt,
      conflict: conflict && { ...conflict, base, mine: row },
    };
  }

  edit(fields: Partial<T>): RowDraft<T> {
    return this.#with({
      edits: { ...this.#unsaid, ...this.#held.edits, ...fields },
      rejection: undefined,
      leftAt: undefined,
    });
  }

  remove(): RowDraft<T> {
    const { attempt, removal } = this.#held;
    return this.#with({
      // Nobody has looked at what an earlier page left: none of it is sent any more.
      attempt: this.isLeft ? undefined : attempt,
      leftAt: undefined,
      rejection: undefined,
      removal: { ...removal, wanted: true },
    });
  }

  putBack(): RowDraft<T> {
    const removal = { ...this.#held.removal, wanted: false };
    // What was never made is not to be brought back.
    const isOver = !nextRequest(removal) || removal.deleted?.version === 0;
    return this.#with({ removal: isOver ? undefined : removal });
  }

  /** Ends a conflict: each contested field gets the value given here, or stays as it was typed. */
  resolve(values: Partial<T>): RowDraft<T> {
    return this.#with({
      base: this.#there,
      conflict: undefined,
      leftAt: undefined,
      edits: { ...this.#held.edits, ...values },
    });
  }

  discard(): RowDraft<T> {
    const { removal } = this.#held;
    const deleted = removal?.deleted;
    // What could not be brought back stays gone.
    const left = deleted ? { wanted: true, deleted } : removal;
    return this.#anew({ base: this.#there, edits: {}, removal: left });
  }

  /** What an earlier page left is sent like anything else. */
  accept(): RowDraft<T> {
    return this.#with({ leftAt: undefined });
  }

  /** What was rejected is sent once more. */
  insist(): RowDraft<T> {
    return this.#with({ rejection: undefined });
  }

  /** Takes up what another page left, in place of what is held. */
  restore(entry: JournalEntry<T>): RowDraft<T> {
    return this.#anew(entry);
  }

  /**
   * What {@link RowDraft.next} names, in full.
   * @param key - a new name for it, unless it has one from an earlier try
   */
  request(key: string): RowRequest<T> | undefined {
    const { base, attempt, removal } = this.#held;
    switch (this.next) {
      case 'send': {
        const fields = sendable(this.#rules, this.#edited)!;
        return { kind: 'send', row: base, ...(attempt ?? { fields, key }) };
      }
      case 'remove':
        return { kind: 'remove', row: this.#there };
      case 'restore':
        return { kind: 'restore', row: this.seen, key: removal?.key ?? key };
      default:
        return undefined;
    }
  }

  /** From now on it is not known what has become of this request. */
  asked(request: RowRequest<T>): RowDraft<T> {
    if (request.kind === 'send') {
      const { fields, key } = request;
      return this.#with({ attempt: { fields, key } });
    }
    const { kind: sent, key } = request;
    return this.#with({ removal: { ...this.#held.removal!, sent, key } });
  }

  /** The server has done what was asked, and has the row like this now. */
  answered({ kind }: RowRequest<T>, row: T): RowDraft<T> {
    if (kind === 'remove') return this.#isAway(row);
    if (kind === 'restore') return this.#isThere(row);
    const { edits, attempt } = this.#held;
    const sent = attempt!.fields;
    const left = stillTyped(this.#rules, { edits, sent }, row);
    return this.#with({ base: row, edits: left, attempt: undefined });
  }

  /** It was asked of a version that is not the latest: this one is. */
  outdated({ kind }: RowRequest<T>, current: T): RowDraft<T> {
    if (kind === 'send') return this.settle(current);
    if (kind === 'remove') return this.#isThere(current);
    return this.#isAway(current);
  }

  /** The server does not do it. */
  refused({ kind }: RowRequest<T>, refusal: Rejection): RowDraft<T> {
    if (kind === 'remove') return this.#with({ removal: undefined });
    const next =
      kind === 'send'
        ? this.#with({ attempt: undefined })
        : this.#isAway(this.seen);
    // Of a row that is to be deleted it does not matter.
    return next.removed ? next : next.#with({ rejection: refusal });
  }

  /** Takes the row in the version in which it has been seen already. */
  refresh(row: T): RowDraft<T> {
    const { conflict, removal } = this.#held;
    return conflict || removal?.deleted ? this : this.#with({ base: row });
  }

  /** Carries the edits over to a newer row, and finds out what became of a request without an answer. */
  settle(current: T): RowDraft<T> {
    const { base, edits, attempt, removal, leftAt } = this.#held;
    const sent = attempt?.fields;
    const known = { seen: this.#there, sent };
    return this.#anew({
      ...carryOver(this.#rules, { base, edits, sent }, current),
      removal: removal && stillMeant(this.#rules, removal, known, current),
      leftAt,
    });
  }

  /** The row as the server has it, or had it before it was deleted. */
  get #there(): T {
    return this.#held.conflict?.theirs ?? this.#held.base;
  }

  get #unsaid(): Partial<T> {
    return this.#held.base.version === 0 ? this.#presets : {};
  }

  get #edited(): Edited<T> {
    const { base, edits } = this.#held;
    return { server: base, edits, presets: this.#unsaid };
  }

  get #unsaved(): boolean {
    return unsavedFields(this.#rules, this.#edited).length > 0;
  }

  get #phase(): SavePhase {
    const { conflict, rejection, removal } = this.#held;
    if (isGone(removal)) return 'clean';
    if (conflict && !removal) return 'conflict';
    if (rejection || this.isLeft) return 'rejected';
    if (!this.entry) return 'clean';
    return this.next ? 'dirty' : 'rejected';
  }

  /** The row is deleted, whether or not the person still wants that. */
  #isAway(deleted: T): RowDraft<T> {
    return this.#with({ removal: { wanted: this.removed, deleted } });
  }

  /** The row is not deleted, whether or not it is to be. */
  #isThere(row: T): RowDraft<T> {
    const removal = this.removed ? { wanted: true } : undefined;
    return this.#with({ removal }).settle(row);
  }

  #with(changes: Partial<Held<T>>): RowDraft<T> {
    return this.#anew({ ...this.#held, ...changes });
  }

  #anew(held: Held<T>): RowDraft<T> {
    return new RowDraft(held, this.#rules, this.#presets);
  }
}
