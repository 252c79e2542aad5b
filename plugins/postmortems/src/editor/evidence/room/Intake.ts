import {
  failureOf,
  newIdempotencyKey,
  type AddedEvidence,
  type EvidenceAddition,
  type RequestOptions,
  type RetryReason,
} from 'backstage-plugin-postmortems-common';
import { DerivedStore } from '../../../ui/store';
import { isReadable } from './isReadable';

/** Something to be brought in, and what is said of it. */
export interface Artefact {
  /** A file, or pasted text. */
  content: Blob | string;
  query: EvidenceAddition;
}

/** Something that is being brought in, was, or could not be. */
export interface Incoming extends Artefact {
  id: string;
  state:
    | 'waiting'
    /** The post-mortem itself has to be made first. */
    | 'unmade'
    | 'reading'
    | 'read'
    /** The post-mortem had the same bytes already. */
    | 'here'
    | 'refused'
    /** No answer came; nobody knows whether it arrived. */
    | 'lost'
    | 'stopped'
    /** The browser cannot open the file any more. */
    | 'unreadable';
  /** Names this intention, so that asking again adds nothing twice. */
  idempotencyKey: string;
  /** The server's words when it refused. */
  reason?: string;
  retry?: RetryReason;
  added?: AddedEvidence;
}

export interface IntakeOptions {
  /** Waits until the post-mortem has been made. */
  ref(): Promise<string>;
  /** Whether it has. */
  isMade(): boolean;
  add(
    ref: string,
    artefact: Artefact,
    options: RequestOptions,
  ): Promise<AddedEvidence>;
  /** Called with what has come in. */
  onAdded(artefact: Artefact, added: AddedEvidence): void;
}

const UNDER_WAY: Incoming['state'][] = ['waiting', 'unmade', 'reading'];
const OVER: Incoming['state'][] = ['read', 'here', 'stopped'];

/** Brings artefacts in, one after another: each is read as it is sent, which takes the server's attention. */
export class Intake extends DerivedStore<readonly Incoming[]> {
  readonly #options: IntakeOptions;
  readonly #stops = new Map<string, AbortController>();
  #lines: readonly Incoming[] = [];
  #pumping = false;

  constructor(options: IntakeOptions) {
    super(() => this.#lines);
    this.#options = options;
  }

  /** Whether something is under way. */
  get isBusy(): boolean {
    return this.#lines.some(({ state }) => UNDER_WAY.includes(state));
  }

  /** Takes more. The lines of what is over and done with make room for them. */
  add(artefacts: readonly Artefact[]): void {
    if (!this.isBusy) this.clear();
    this.#lines = [
      ...this.#lines,
      ...artefacts.map(
        (artefact): Incoming => ({
          ...artefact,
          id: newIdempotencyKey(),
          idempotencyKey: newIdempotencyKey(),
          state: 'waiting',
        }),
      ),
    ];
    this.changed();
    void this.#pump();
  }

  stop(id: string): void {
    this.#stops.get(id)?.abort();
    this.#change(id, { state: 'stopped' });
  }

  stopAll(): void {
    for (const { id, state } of this.#lines) {
      if (UNDER_WAY.includes(state)) this.stop(id);
    }
  }

  /**
   * Tries again what came to nothing.
   * @param format - the format it is in, where a person says so: that is another intention
   */
  again(id: string, format?: string): void {
    const line = this.#lines.find(one => one.id === id);
    if (!line) return;
    const refused = line.state === 'refused';
    this.#change(id, {
      state: 'waiting',
      reason: undefined,
      retry: undefined,
      query: format ? { ...line.query, format } : line.query,
      idempotencyKey: refused ? newIdempotencyKey() : line.idempotencyKey,
    });
    void this.#pump();
  }

  /** Tries again all that was lost, as when the network is back. */
  resume(): void {
    for (const { id, state } of this.#lines) {
      if (state === 'lost') this.again(id);
    }
  }

  /** Takes the lines away of what needs nobody any more. */
  clear(): void {
    this.#lines = this.#lines.filter(({ state }) => !OVER.includes(state));
    this.changed();
  }

  /** Takes all lines away, also of what came to nothing. */
  dropAll(): void {
    this.#lines = [];
    this.changed();
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    const next = () => this.#lines.find(({ state }) => state === 'waiting');
    for (let line = next(); line; line = next()) await this.#bring(line);
    this.#pumping = false;
  }

  async #bring(line: Incoming): Promise<void> {
    const { id, idempotencyKey } = line;
    const stop = new AbortController();
    this.#stops.set(id, stop);
    const { signal } = stop;
    // Who stopped it has been told so already, whatever comes after.
    const say = (fields: Partial<Incoming>) => {
      if (!signal.aborted) this.#change(id, fields);
    };
    say({ state: this.#options.isMade() ? 'reading' : 'unmade' });
    try {
      const ref = await until(this.#options.ref(), signal);
      say({ state: 'reading' });
      const added = await until(
        this.#options.add(ref, line, { signal, idempotencyKey }),
        signal,
      );
      say({ state: added.isNew ? 'read' : 'here', added });
      this.#options.onAdded(line, added);
    } catch (error) {
      if (!signal.aborted) say(await failed(line, error));
    }
    this.#stops.delete(id);
  }

  #change(id: string, fields: Partial<Incoming>): void {
    this.#lines = this.#lines.map(line =>
      line.id === id ? { ...line, ...fields } : line,
    );
    this.changed();
  }
}

/** The answer, or an end as soon as nobody waits for it any more. */
function until<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new DOMException('Stopped', 'AbortError'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    answer.then(resolve, reject);
  });
}

async function failed(
  { content }: Artefact,
  error: unknown,
): Promise<Partial<Incoming>> {
  const failure = failureOf(error);
  if (failure.kind === 'rejected') {
    return { state: 'refused', reason: failure.rejection.message };
  }
  if (!(await isReadable(content))) return { state: 'unreadable' };
  return {
    state: 'lost',
    retry: failure.kind === 'retry' ? failure.reason : 'unavailable',
  };
}
