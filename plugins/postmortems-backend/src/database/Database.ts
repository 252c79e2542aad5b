import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { SharedTransactions } from './SharedTransactions';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations',
);

/** Names our lock among those of a PostgreSQL database; any number will do that nobody else uses. */
const MIGRATION_LOCK = 7_606_270_113;

/** How long a change waits for another one of the same thing before its caller is asked to come again. */
const LOCK_TIMEOUT = '10s';

/** The plugin's own database, migrated and set up. */
export class Database {
  readonly #knex: Knex;
  readonly #limited = new WeakSet<object>();
  readonly #shared = new SharedTransactions(work => this.transaction(work));

  /** Connects, migrates where the deployment lets plugins do so, and makes SQLite durable. */
  static async create(service: DatabaseService): Promise<Database> {
    const knex = await service.getClient();
    if (knex.client.config.client === 'better-sqlite3') {
      // Readers do not wait for the writer, and a commit is on disk when it is acknowledged.
      await knex.raw('PRAGMA journal_mode = WAL');
      await knex.raw('PRAGMA synchronous = FULL');
      await knex.raw('PRAGMA foreign_keys = ON');
      // Room (KB, pages) for a change of a thousand pages, as the words of an import are: with what SQLite
      // takes by itself, each would be written several times.
      await knex.raw('PRAGMA cache_size = -32000');
      await knex.raw('PRAGMA wal_autocheckpoint = 10000');
    }
    if (!service.migrations?.skip) await migrate(knex);
    return new Database(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** For reading outside a transaction. */
  get reader(): Knex {
    return this.#knex;
  }

  /**
   * Runs `work` in one transaction. Inside, only `trx` may be used: SQLite has one connection, so
   * anything else would wait for the transaction that waits for it.
   */
  async transaction<T>(
    work: (trx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.#knex.transaction(async trx => {
      if (this.#isPostgres) await this.#limitWaiting(trx);
      return work(trx);
    });
  }

  /**
   * Runs one of many works that do not depend on each other. SQLite carries out together what waits for
   * its one connection anyway; PostgreSQL has a connection for each.
   */
  async oneOfMany<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#isPostgres ? this.transaction(work) : this.#shared.run(work);
  }

  /**
   * Reads one state of the database with several statements, so that the header of one moment never
   * comes with the rows of another. As in a transaction, only `trx` may be used inside.
   */
  async snapshot<T>(work: (trx: Knex) => Promise<T>): Promise<T> {
    return this.#knex.transaction(
      work,
      // SQLite has one connection, and no other kind of transaction.
      this.#isPostgres
        ? { isolationLevel: 'repeatable read', readOnly: true }
        : {},
    );
  }

  /**
   * Takes what was deleted out of SQLite's files, where it would lie in unused pages and in the log until
   * something else comes there: writes the database anew, and empties the log. On PostgreSQL that is for
   * whoever looks after it: rewriting a table would keep everybody waiting.
   * @throws ServiceUnavailableError while somebody else reads the log
   */
  async wipeDeleted(): Promise<void> {
    if (this.#isPostgres) return;
    await this.#knex.raw('VACUUM');
    const [{ busy }] = await this.#knex.raw('PRAGMA wal_checkpoint(TRUNCATE)');
    if (busy) {
      throw new ServiceUnavailableError(
        'It is gone, but something else reads the database, so the log still holds traces of it',
      );
    }
  }

  /**
   * Lets no connection to PostgreSQL wait for a lock for ever. It is said to each connection once, in
   * its first transaction that is kept, rather than in every one.
   */
  async #limitWaiting(trx: Knex.Transaction): Promise<void> {
    const connection: object = await trx.client.acquireConnection();
    if (this.#limited.has(connection)) return;
    await trx.raw(`set lock_timeout = '${LOCK_TIMEOUT}'`);
    trx.executionPromise.then(
      () => this.#limited.add(connection),
      // Rolled back, and the setting with it.
      () => {},
    );
  }

  get #isPostgres(): boolean {
    return this.#knex.client.config.client === 'pg';
  }
}

/**
 * Brings the schema up to date. Replicas that start at the same time do it one after the other: knex
 * has a lock of its own, but only once its tables are there, and they are what the first start makes.
 */
async function migrate(knex: Knex): Promise<void> {
  await knex.transaction(async trx => {
    if (knex.client.config.client === 'pg') {
      await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    }
    await trx.migrate.latest({ directory: MIGRATIONS });
  });
}
