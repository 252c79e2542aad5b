import type { DatabaseService } from '@backstage/backend-plugin-api';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

const TABLE = 'demo_seeding';
const FIRST_START = 'first-start';
const FINISHED = 'finished';
const INCIDENT = 'incident:';

/** Remembers, in one small table of key and value, how far the demo has been filled. */
export class SeedingStore {
  readonly #knex: Client;

  static async create(database: DatabaseService): Promise<SeedingStore> {
    const knex = await database.getClient();
    if (!(await knex.schema.hasTable(TABLE))) {
      await knex.schema.createTable(TABLE, table => {
        table.string('key').primary();
        table.string('value').notNullable();
      });
    }
    return new SeedingStore(knex);
  }

  private constructor(knex: Client) {
    this.#knex = knex;
  }

  async firstStart(): Promise<Date | undefined> {
    const row = await this.#knex(TABLE).where({ key: FIRST_START }).first();
    return row && new Date(row.value);
  }

  async begin(at: Date): Promise<void> {
    await this.#put(FIRST_START, at.toISOString());
  }

  /** The keys of the incidents that are in. */
  async done(): Promise<Set<string>> {
    const rows = await this.#knex(TABLE).where('key', 'like', `${INCIDENT}%`);
    return new Set(rows.map(({ key }) => key.slice(INCIDENT.length)));
  }

  async add(incident: string): Promise<void> {
    await this.#put(`${INCIDENT}${incident}`, '');
  }

  async isFinished(): Promise<boolean> {
    return !!(await this.#knex(TABLE).where({ key: FINISHED }).first());
  }

  async finish(): Promise<void> {
    await this.#put(FINISHED, '');
  }

  async #put(key: string, value: string): Promise<void> {
    await this.#knex(TABLE).insert({ key, value }).onConflict('key').ignore();
  }
}
