import {
  newIdempotencyKey,
  type ActionItem,
  type Factor,
  type Header,
  type Postmortem,
  type PostmortemsApi,
  type RequestOptions,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import {
  aPostmortem,
  fakePostmortemsApi,
  fakeSettings,
} from '../../testing/fakePostmortems';
import { errorAnswer } from './errorAnswer';
import { MemoryEvidence } from './MemoryEvidence';

type ListName = 'timeline' | 'factors' | 'actionItems';
type ListedRow = TimelineEvent | Factor | ActionItem;

export { errorAnswer };

class Stale {
  constructor(readonly current: unknown) {}
}

const BLANK: Partial<Postmortem> = {
  status: 'draft',
  severity: null,
  startedAt: null,
  detectedAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
  affectedEntities: [],
  originEntities: [],
};

const BY_DAN = {
  updatedAt: '2025-02-10T08:00:00.000Z',
  updatedBy: 'user:default/dan',
};

const ROW_DEFAULTS = {
  timeline: {
    ...BY_DAN,
    occurredAt: null,
    timeOrigin: null,
    source: '',
    actor: '',
    milestone: null,
    evidenceUrl: null,
    citations: [],
  },
  factors: {
    ...BY_DAN,
    category: null,
    categorySource: 'person',
    certainty: 'hypothesis',
    parentId: null,
    patternId: null,
    patternSource: 'person',
  },
  actionItems: {
    ...BY_DAN,
    owner: null,
    sponsor: null,
    dueOn: null,
    priority: 'medium',
    type: null,
    status: 'open',
    proof: null,
    reason: null,
    factorIds: [],
    ticketUrl: null,
    isIdea: false,
    createdAt: '2025-02-10T08:00:00.000Z',
    closedAt: null,
    proofBy: null,
    proofAt: null,
    verifiedBy: null,
    verifiedAt: null,
    extensions: 0,
    wontDoProposedBy: null,
    snoozedUntil: null,
    snoozeReason: null,
    snoozedBy: null,
  },
};

/**
 * A server in memory with one document, which keeps versions as the real one does. A test may cut the
 * network, end the sign-in, refuse, or change a row as somebody else would.
 */
export class MemoryServer {
  document?: Postmortem;
  /** What the next requests meet. */
  weather: 'fine' | 'offline' | 'signedOut' | 'forbidden' = 'fine';
  /** The requests that arrived, as `patchHeader {"title":"x"}`. */
  readonly log: string[] = [];
  /** Why the changes were made that arrived, as far as it was said. */
  readonly reasons: string[] = [];
  readonly #answers = new Map<string, unknown>();
  readonly #deleted = new Map<string, ListedRow>();
  #gate: Promise<void> = Promise.resolve();

  /** @param options.isPublished - what is edited is a draft, unless a test is about one that is published */
  constructor(
    document?: Postmortem,
    { isPublished = false }: { isPublished?: boolean } = {},
  ) {
    this.document =
      document?.status === 'published' && !isPublished
        ? { ...document, status: 'draft' }
        : document;
  }

  /** The artefacts of the document, and what they propose. */
  readonly evidence = new MemoryEvidence({
    arrive: (name, act, body) => this.#arrive(name, act, body),
    once: (name, fields, options, make) =>
      this.#once(name, fields, options, make),
    guard: (row, version) => this.#guard(row, version),
    changed: () => this.#bump({}, false),
    document: () => this.#present,
  });

  readonly api: Partial<PostmortemsApi> = {
    ...this.evidence.api,
    getSettings: async () => fakeSettings,
    get: () => this.#arrive('get', () => this.#present),
    create: (fields, options) =>
      this.#once('create', fields, options, () => {
        const ref = `PM-${new Date().toISOString().slice(0, 10)}`;
        this.document = aPostmortem({
          ...BLANK,
          ref,
          ...(fields as Partial<Postmortem>),
        });
        return this.#present;
      }),
    patchHeader: (_, version, patch, options) =>
      this.#arrive(
        'patchHeader',
        () => {
          this.#hear(options);
          this.#guard(this.#header, version);
          return this.changeHeader(patch as Partial<Header>);
        },
        patch,
      ),
    putSection: (_, key, version, { body, title = key }, options) =>
      this.#arrive(
        'putSection',
        () => {
          this.#hear(options);
          const there = this.#present.sections.find(row => row.key === key);
          this.#guard(there ?? { version: 0 }, version);
          return {
            ...this.changeSection(key, body, title),
            seq: this.#present.seq,
          };
        },
        { key, body },
      ),
    createEvent: (_, fields, options) =>
      this.#create('timeline', fields, options),
    patchEvent: (_, id, version, fields) =>
      this.#patch('timeline', id, version, fields),
    deleteEvent: (_, id, version) => this.#delete('timeline', id, version),
    restoreEvent: (_, id, version) => this.#restore('timeline', id, version),
    createFactor: (_, fields, options) =>
      this.#create('factors', fields, options),
    patchFactor: (_, id, version, fields) =>
      this.#patch('factors', id, version, fields),
    deleteFactor: (_, id, version) => this.#delete('factors', id, version),
    restoreFactor: (_, id, version) => this.#restore('factors', id, version),
    createActionItem: (_, fields, options) =>
      this.#create('actionItems', fields, options),
    patchActionItem: (_, id, version, fields) =>
      this.#patch('actionItems', id, version, fields),
    deleteActionItem: (_, id, version) =>
      this.#delete('actionItems', id, version),
    restoreActionItem: (_, id, version) =>
      this.#restore('actionItems', id, version),
  };

  /** The API as one page has it; after `close` the page asks for nothing and hears of nothing more. */
  connect(): { api: PostmortemsApi; close(): void } {
    let closed = false;
    const api = new Proxy(fakePostmortemsApi(this.api), {
      get: (target, name) => {
        // A test may put another answer in while the page is open.
        const ask = (Reflect.get(this.api, name) ??
          Reflect.get(target, name)) as (
          ...args: unknown[]
        ) => Promise<unknown>;
        return (...args: unknown[]) =>
          new Promise((resolve, reject) => {
            if (closed) return;
            ask(...args).then(
              answer => closed || resolve(answer),
              error => closed || reject(error),
            );
          });
      },
    });
    return {
      api,
      close: () => {
        closed = true;
      },
    };
  }

  /** Holds every answer back until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.#gate = new Promise(resolve => {
      release = resolve;
    });
    return release;
  }

  changeHeader(fields: Partial<Header>): Header {
    this.#bump(fields);
    return this.#header;
  }

  changeSection(key: string, body: string, title = key) {
    const there = this.#present.sections.find(row => row.key === key);
    const section = {
      updatedAt: '2025-02-10T08:00:00.000Z',
      updatedBy: 'user:default/eve',
      ...there,
      key,
      title: there?.title ?? title,
      body,
      version: (there?.version ?? 0) + 1,
    };
    const others = this.#present.sections.filter(row => row.key !== key);
    this.#bump({ sections: [...others, section] }, false);
    return section;
  }

  changeRow(list: ListName, id: string, fields: Partial<ListedRow>) {
    const rows = this.#present[list] as ListedRow[];
    const row = rows.find(candidate => candidate.id === id)!;
    const changed = { ...row, ...fields, version: row.version + 1 };
    this.#bump(
      { [list]: rows.map(other => (other.id === id ? changed : other)) },
      false,
    );
    return changed;
  }

  #hear({ reason }: RequestOptions = {}): void {
    if (reason) this.reasons.push(reason);
  }

  get #present(): Postmortem {
    return this.document!;
  }

  get #header(): Header {
    const { sections, timeline, factors, actionItems, may, ...header } =
      this.#present;
    return header;
  }

  #create(
    list: ListName,
    fields: object,
    options?: RequestOptions,
  ): Promise<any> {
    return this.#once(`create ${list}`, fields, options, () => {
      const rows = this.#present[list] as ListedRow[];
      const row = {
        ...ROW_DEFAULTS[list],
        ...fields,
        id: newIdempotencyKey(),
        key: `AI-00${rows.length + 1}`,
        version: 1,
        position: rows.length,
      };
      this.#bump({ [list]: [...rows, row] }, false);
      return { ...row, seq: this.#present.seq };
    });
  }

  #patch(
    list: ListName,
    id: string,
    version: number,
    fields: object,
  ): Promise<any> {
    return this.#arrive(
      `patch ${list}`,
      async () => {
        this.#guard(await this.#row(list, id), version);
        const row = this.changeRow(list, id, fields);
        return { ...row, seq: this.#present.seq };
      },
      fields,
    );
  }

  #delete(list: ListName, id: string, version: number): Promise<any> {
    return this.#arrive(`delete ${list}`, async () => {
      this.#guard(await this.#row(list, id), version);
      const row = this.changeRow(list, id, {});
      this.#deleted.set(id, row);
      const rows = this.#present[list] as ListedRow[];
      this.#bump({ [list]: rows.filter(other => other.id !== id) }, false);
      return { ...row, seq: this.#present.seq };
    });
  }

  #restore(list: ListName, id: string, version: number): Promise<any> {
    return this.#arrive(`restore ${list}`, () => {
      const deleted = this.#deleted.get(id)!;
      this.#guard(deleted, version);
      const row = { ...deleted, version: version + 1 };
      const rows = this.#present[list] as ListedRow[];
      this.#bump({ [list]: [...rows, row] }, false);
      return { ...row, seq: this.#present.seq };
    });
  }

  async #row(list: ListName, id: string): Promise<ListedRow> {
    const rows = this.#present[list] as ListedRow[];
    const row = rows.find(candidate => candidate.id === id);
    if (!row) throw await errorAnswer(404, 'No such row');
    return row;
  }

  /** Answers a repeated creation as the first time. */
  #once<T>(
    name: string,
    fields: object,
    options: RequestOptions | undefined,
    make: () => T,
  ): Promise<T> {
    const key = options?.idempotencyKey ?? newIdempotencyKey();
    return this.#arrive(
      name,
      () => {
        if (!this.#answers.has(key)) this.#answers.set(key, make());
        return this.#answers.get(key) as T;
      },
      fields,
    );
  }

  async #arrive<T>(
    name: string,
    act: () => T | Promise<T>,
    body?: object,
  ): Promise<T> {
    await this.#gate;
    if (this.weather === 'offline') throw new TypeError('Failed to fetch');
    if (this.weather === 'signedOut') throw await errorAnswer(401, 'Expired');
    if (this.weather === 'forbidden' && name !== 'get') {
      throw await errorAnswer(403, 'You may not change this post-mortem');
    }
    this.log.push(body ? `${name} ${JSON.stringify(body)}` : name);
    try {
      return await act();
    } catch (error) {
      throw error instanceof Stale
        ? await errorAnswer(412, 'Changed meanwhile', error.current)
        : error;
    }
  }

  #guard(row: { version: number }, version: number): void {
    if (row.version !== version) throw new Stale(row);
  }

  #bump(fields: Partial<Postmortem>, header = true): void {
    const { seq, version } = this.#present;
    this.document = {
      ...this.#present,
      ...fields,
      seq: seq + 1,
      version: header ? version + 1 : version,
    };
  }
}
