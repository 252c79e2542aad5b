import { NotFoundError } from '@backstage/errors';
import { Access } from '../access';
import { Database } from '../database';
import { HeaderStore } from './HeaderStore';
import { EditedRow } from './RowStore';
import { Knex } from 'knex';

/** Reads the rows of one kind, of a document that the viewer may read. */
export class RowReader<Row extends EditedRow> {
  readonly #database: Database;
  readonly #headers: HeaderStore;
  readonly #list: (knex: Knex, postmortemId: string) => Promise<Row[]>;

  constructor(
    database: Database,
    headers: HeaderStore,
    list: (knex: Knex, postmortemId: string) => Promise<Row[]>,
  ) {
    this.#database = database;
    this.#headers = headers;
    this.#list = list;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async list(access: Access, ref: string): Promise<Row[]> {
    const knex = this.#database.reader;
    const header = await this.#headers.find(knex, ref, access);
    if (!header) throw new NotFoundError('No such post-mortem');
    return this.#list(knex, header.id);
  }

  /** @throws NotFoundError when document or row does not exist for this viewer */
  async get(access: Access, ref: string, id: string): Promise<Row> {
    const row = (await this.list(access, ref)).find(found => found.id === id);
    if (!row) throw new NotFoundError('No such post-mortem');
    return row;
  }
}
