import { Knex } from 'knex';

/** A statement as it went to the database: its text, and beside it the values. */
export interface Statement {
  sql: string;
  bindings: unknown[];
}

/** Listens to what a plugin says to its database. */
export class SqlLog {
  #statements: Statement[] = [];

  constructor(knex: Knex) {
    knex.on('query', ({ sql, bindings = [] }) =>
      this.#statements.push({ sql, bindings }),
    );
  }

  /** The statements that were issued while `work` ran. */
  async during(work: () => Promise<unknown>): Promise<Statement[]> {
    this.#statements = [];
    await work();
    return this.#statements;
  }
}
