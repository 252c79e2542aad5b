import { NotFoundError } from '@backstage/errors';
import { Access } from '../access';
import { Database } from '../database';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { EditedRow } from './EditedRow';
import { Knex } from 'knex';

/** Reads the rows of one kind, of a document that the viewer may read. */
export class RowReader<Row extends EditedRow> {
  readonly #database: Database;
  readonly #postmortems: PostmortemService;
  readonly #list: (knex: Knex, postmortemId: string) => Promise<Row[]>;

  constructor(
    database: Database,
    postmortems: PostmortemService,
    list: (knex: Knex, postmortemId: string) => Promise<Row[]>,
  ) {
    this.#database = database;
    this.#postmortems = postmortems;
    this.#list = list;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async list(access: Access, ref: string): Promise<Row[]> {
    const { id } = await this.#postmortems.header(access, ref);
    return this.#list(this.#database.reader, id);
  }

  /** @throws NotFoundError when document or row does not exist for this viewer */
  async get(access: Access, ref: string, id: string): Promise<Row> {
    const row = (await this.list(access, ref)).find(found => found.id === id);
    if (!row) throw new NotFoundError('No such post-mortem');
    return row;
  }
}
