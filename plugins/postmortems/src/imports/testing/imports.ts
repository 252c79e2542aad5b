import { ResponseError } from '@backstage/errors';
import type {
  ImportQuery,
  ImportResult,
  PostmortemsApi,
  QueryOf,
} from 'backstage-plugin-postmortems-common';
import type { FoundFile } from '../collect';

/** What a backend finds in a text, of which a test says only what it is about. */
export function aResult(overrides: Partial<ImportResult> = {}): ImportResult {
  return {
    ref: null,
    seq: null,
    status: 'published',
    title: 'Checkout answers with errors',
    severity: 'P1',
    startedAt: '2025-02-09T10:05:00.000Z',
    entities: [],
    proposed: [],
    events: 9,
    factors: 3,
    actionItems: 4,
    sections: 2,
    warnings: [],
    asksZone: false,
    parts: [],
    earlier: null,
    report: null,
    ...overrides,
  };
}

/** A file with this text in it, which is also its title. */
export function found(path: string, text = path): FoundFile {
  return { path, read: async () => ({ text }) };
}

/** An error answer of the backend. */
export function refusal(status: number, message = 'No'): Error {
  const error = Object.create(ResponseError.prototype);
  return Object.assign(error, {
    message,
    statusCode: status,
    body: { error: { name: 'Error', message } },
    response: { status },
  });
}

export interface Call {
  text: string;
  query: QueryOf<ImportQuery>;
  key?: string;
  signal?: AbortSignal;
}

/**
 * A backend for imports. It finds in each text what `finds` says, makes one thing for each key, and
 * notes what it was asked.
 */
export class ImportServer {
  readonly calls: Call[] = [];
  readonly deleted: string[] = [];
  /** The most that were asked for at once. */
  busiest = 0;
  /** Says what is found in a text; may fail. */
  finds: (call: Call) => Partial<ImportResult> = () => ({});
  /** Called before an answer goes out; may keep it back, or lose it. */
  before: (call: Call) => Promise<void> | void = () => {};
  onDelete: (ref: string) => Promise<void> | void = () => {};
  readonly #made = new Map<string, string>();
  #open = 0;

  get made(): number {
    return this.#made.size;
  }

  get dryRuns(): Call[] {
    return this.calls.filter(({ query }) => query.dryRun);
  }

  get imports(): Call[] {
    return this.calls.filter(({ query }) => !query.dryRun);
  }

  readonly api: Pick<PostmortemsApi, 'import' | 'delete'> = {
    import: async (text, query = {}, options = {}) => {
      const call = {
        text,
        query,
        key: options.idempotencyKey,
        signal: options.signal,
      };
      this.calls.push(call);
      this.#open += 1;
      this.busiest = Math.max(this.busiest, this.#open);
      try {
        const result = aResult({ title: text, ...this.finds(call) });
        const answer = query.dryRun ? result : this.#make(call, result);
        await this.before(call);
        return answer;
      } finally {
        this.#open -= 1;
      }
    },
    delete: async ref => {
      await this.onDelete(ref);
      this.deleted.push(ref);
      return {} as Awaited<ReturnType<PostmortemsApi['delete']>>;
    },
  };

  #make({ key = '', query }: Call, result: ImportResult): ImportResult {
    if (result.earlier && !query.again) return result;
    const ref = this.#made.get(key) ?? `PM-${this.#made.size + 1}`;
    this.#made.set(key, ref);
    return { ...result, ref, seq: 1 };
  }
}

/** A promise and the way to keep it. */
export function aGate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>(resolve => {
    open = resolve;
  });
  return { passed, open };
}
