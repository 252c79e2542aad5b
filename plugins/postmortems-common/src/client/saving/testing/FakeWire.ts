import { answered, type Note, noteRules } from './notes';
import type { Attempt, RowTransport } from '../types';
import { settled } from './ManualClock';

interface Request {
  kind: 'send' | 'remove' | 'restore';
  attempt: Attempt<Note> & { row: Note };
  aborted: boolean;
  answer(row: Note): void;
  fail(error: unknown): void;
}

/**
 * A server with one note behind a wire on which a test decides the fate of each request: whether and
 * when it arrives, how often, and whether its answer comes back.
 */
export class FakeWire implements Required<RowTransport<Note>> {
  readonly requests: Request[] = [];
  /** True while the note is deleted. */
  deleted = false;
  /** Every text the note ever had on the server. */
  readonly history: Note[] = [];
  #made = new Map<string, { fields: string; note: Note }>();
  #restored = new Map<string, Note>();

  constructor(public note: Note) {
    this.history.push(note);
  }

  send(
    attempt: Attempt<Note> & { row: Note },
    { signal }: { signal: AbortSignal },
  ): Promise<Note> {
    return this.#ask('send', attempt, signal);
  }

  remove(row: Note, { signal }: { signal: AbortSignal }): Promise<Note> {
    return this.#ask('remove', { row, fields: {}, key: '' }, signal);
  }

  restore(
    row: Note,
    key: string,
    { signal }: { signal: AbortSignal },
  ): Promise<Note> {
    return this.#ask('restore', { row, fields: {}, key }, signal);
  }

  /** The request sent last. */
  get last(): Request {
    return this.requests[this.requests.length - 1];
  }

  /** Lets a request arrive and its answer come back. */
  async deliver(request = this.last): Promise<void> {
    await this.#carryOut(request).then(request.answer, request.fail);
    await settled();
  }

  /** Lets a request arrive, and loses its answer. */
  async deliverSilently(request = this.last): Promise<void> {
    await this.#carryOut(request).catch(() => {});
  }

  /** Loses a request, or what is left of it. */
  async lose(request = this.last): Promise<void> {
    request.fail(new TypeError('Failed to fetch'));
    await settled();
  }

  async refuse(...answer: Parameters<typeof answered>): Promise<void> {
    this.last.fail(await answered(...answer));
    await settled();
  }

  /** Lets the last request arrive, and every one that follows from its answer. */
  async deliverAll(): Promise<void> {
    let delivered: Request | undefined;
    while (this.last && this.last !== delivered) {
      delivered = this.last;
      await this.deliver();
    }
  }

  /** A change by somebody else. */
  change(fields: Partial<Note>): void {
    this.#keep({ ...this.note, ...fields });
  }

  #ask(
    kind: Request['kind'],
    attempt: Request['attempt'],
    signal: AbortSignal,
  ): Promise<Note> {
    return new Promise((resolve, reject) => {
      const request: Request = {
        kind,
        attempt,
        aborted: false,
        answer: resolve,
        fail: reject,
      };
      signal.addEventListener('abort', () => {
        request.aborted = true;
        reject(new DOMException('aborted', 'AbortError'));
      });
      this.requests.push(request);
    });
  }

  async #carryOut({ kind, attempt }: Request): Promise<Note> {
    if (attempt.row.version === 0) return this.#make(attempt);
    const before = this.#restored.get(attempt.key);
    if (kind === 'restore' && before) return before;
    if (this.deleted !== (kind === 'restore')) throw await answered(404);
    if (attempt.row.version !== this.note.version) {
      throw await answered(412, { current: this.note });
    }
    if (kind !== 'send') this.deleted = kind === 'remove';
    const kept = this.#keep({ ...this.note, ...attempt.fields });
    if (kind === 'restore') this.#restored.set(attempt.key, kept);
    return kept;
  }

  async #make({ fields, key }: Attempt<Note>): Promise<Note> {
    const body = JSON.stringify(fields);
    const before = this.#made.get(key);
    if (before && before.fields !== body) {
      throw await answered(409, { message: 'same key, other body' });
    }
    if (before) return before.note;
    const note = this.#keep({ ...this.note, version: 0, ...fields });
    this.#made.set(key, { fields: body, note });
    return note;
  }

  #keep(note: Note): Note {
    const kept = { ...note, version: note.version + 1 };
    for (const field of ['title', 'text'] as const) {
      kept[field] = noteRules.read(field, kept[field]).value ?? kept[field];
    }
    this.note = kept;
    this.history.push(kept);
    return kept;
  }

  /** How many notes were made. */
  get made(): number {
    return this.#made.size;
  }
}
