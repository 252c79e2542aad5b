import { Knex } from 'knex';
import { ReadScope } from '../../access';
import { Database } from '../../database';
import { restFromWork } from '../../inTurns';
import { CountedDocument } from './CountedDocument';
import { CountedDocumentStore } from './CountedDocumentStore';
import { CountingLog } from './CountingLog';
import { HeldDocuments } from './HeldDocuments';
import { Names } from './Names';
import { ReadableDocuments } from './ReadableDocuments';
import { SomeDocuments } from './SomeDocuments';

/**
 * A row may become visible after others of larger numbers, by so many of them as a rule. Where it is more, that is
 * noticed, and the whole log is read.
 */
const OVERLAP = 1_000;

/**
 * Holds in memory what is counted of the post-mortems that are open to everybody, on every backend by itself. Before
 * it is asked it reads in the log which of them were changed, and reads these anew, in the very snapshot in which the
 * restricted ones are read that the viewer may read besides: so it says what the database says at that moment.
 */
export class OpenDocuments {
  readonly #database: Database;
  readonly #log = new CountingLog();
  readonly #services = new Names();
  readonly #units = new Names();
  readonly #store = new CountedDocumentStore(this.#services, this.#units);
  #documents = new HeldDocuments();
  /** The pattern that another was merged into in the end, both by their numbers. */
  #roots = new Map<number, number>();
  /** Which rows of the log were seen, with some that are not in it any more; and their largest number. */
  #seen = new Set<number>();
  #latest = 0;
  #rowsAtLast = 0;
  /** How many changes what is held takes in; nothing before all of it was read. */
  #version?: number;
  #isLoaded = false;
  #loading?: Promise<void>;
  /** One after the other: what is held is the state of one snapshot. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: { database: Database }) {
    this.#database = options.database;
  }

  /** What is held, for comparing it with what is read anew. */
  get documents(): ReadonlyMap<string, CountedDocument> {
    return this.#documents.byId;
  }

  /** Brings it up to what the database says now. */
  async refresh(): Promise<void> {
    await this.#load();
    await this.#inTurn(() =>
      this.#database.snapshot(knex => this.#catchUp(knex)),
    );
  }

  /** The state of all that is counted, for whomever: a text that is another one whenever anything of it was changed. */
  async state(knex: Knex): Promise<string> {
    const [{ latest, version }] = await this.#log.state(knex);
    return `${latest} ${version}`;
  }

  /**
   * Has something counted of what a viewer may read, in one snapshot.
   * @param work - is given that, and the snapshot for what else is to be known of it
   */
  async count<T>(
    scope: ReadScope,
    work: (readable: ReadableDocuments, knex: Knex) => Promise<T>,
  ): Promise<T> {
    await this.#load();
    return this.#inTurn(() =>
      this.#database.snapshot(async knex => {
        await this.#catchUp(knex);
        return work(await this.#readable(knex, scope), knex);
      }),
    );
  }

  async #readable(knex: Knex, scope: ReadScope): Promise<ReadableDocuments> {
    const restricted: { id: string }[] = await this.#store.restricted(
      knex,
      scope,
    );
    const more = await this.#store.read(
      knex,
      scope,
      restricted.map(({ id }) => id),
    );
    const roots = this.#roots;
    const open = scope.criteria
      ? new SomeDocuments(
          this.#documents,
          await this.#store.letRead(knex, scope),
        )
      : this.#documents;
    return new ReadableDocuments(open, more, {
      services: this.#services,
      units: this.#units,
      rootOf: pattern => roots.get(pattern) ?? pattern,
    });
  }

  /** Reads anew what was changed; everything, where the log does not tell all of that any more. */
  async #catchUp(knex: Knex): Promise<void> {
    const isWorthwhile = this.#seen.size <= this.#rowsAtLast * 2 + OVERLAP;
    if (isWorthwhile && (await this.#follow(knex, this.#latest - OVERLAP))) {
      return;
    }
    if (!(await this.#follow(knex))) await this.#readAll(knex);
    const { version, rows } = await this.#log.read(knex);
    this.#hold(version, rows);
  }

  /**
   * Reads anew what rows of the log name that were not seen yet.
   * @returns false, where there were more of them
   */
  async #follow(knex: Knex, after?: number): Promise<boolean> {
    const { version, rows } = await this.#log.read(knex, after);
    const unseen = rows.filter(({ id }) => !this.#seen.has(id));
    if (unseen.length !== version - (this.#version ?? NaN)) return false;
    const ids = [...new Set(unseen.flatMap(row => row.postmortem_id ?? []))];
    const documents = await this.#store.open(knex, ids);
    if (unseen.some(row => row.postmortem_id === null)) {
      await this.#readRoots(knex);
    }
    for (const id of ids) this.#documents.delete(id);
    this.#put(documents);
    for (const { id } of unseen) {
      this.#seen.add(id);
      this.#latest = Math.max(this.#latest, id);
    }
    this.#version = version;
    return true;
  }

  /** Says that what is held is what the log tells of; it may have let go of rows that were seen. */
  #hold(version: number, rows: { id: number }[]): void {
    this.#seen = new Set(rows.map(({ id }) => id));
    this.#latest = rows.reduce((latest, { id }) => Math.max(latest, id), 0);
    this.#rowsAtLast = rows.length;
    this.#version = version;
  }

  /** The first time, in small pieces between which others get at the database. */
  async #load(): Promise<void> {
    if (this.#isLoaded) return;
    this.#loading ??= (async () => {
      const knex = this.#database.reader;
      const { version, rows } = await this.#database.snapshot(trx =>
        this.#log.read(trx),
      );
      await this.#readAll(knex);
      // What was changed meanwhile is read anew when it is asked.
      this.#hold(version, rows);
      this.#isLoaded = true;
    })().finally(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  async #readAll(knex: Knex): Promise<void> {
    this.#version = undefined;
    this.#documents = new HeldDocuments();
    for await (const documents of this.#store.allOpen(knex)) {
      this.#put(documents);
      await restFromWork();
    }
    await this.#readRoots(knex);
  }

  async #readRoots(knex: Knex): Promise<void> {
    const rows: { id: string; root_id: string }[] = await knex('patterns')
      .whereRaw('id <> root_id')
      .select('id', 'root_id');
    const numberOf = (id: string) => this.#units.numberOf(id);
    this.#roots = new Map(
      rows.map(({ id, root_id }) => [numberOf(id), numberOf(root_id)]),
    );
  }

  #put(documents: CountedDocument[]): void {
    for (const document of documents) {
      this.#documents.put(document);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }
}
