import { NotFoundError } from '@backstage/errors';
import { Access } from '../access';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { EditedRow } from './EditedRow';
import { Knex } from 'knex';

/** Reads the rows of one kind, of a document that the viewer may read. */
export class RowReader<Row extends EditedRow> {
  readonly #postmortems: PostmortemService;
  readonly #list: (knex: Knex, postmortemId: string) => Promise<Row[]>;

  constructor(
    postmortems: PostmortemService,
    list: (knex: Knex, postmortemId: string) => Promise<Row[]>,
  ) {
    this.#postmortems = postmortems;
    this.#list = list;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  list(access: Access, ref: string): Promise<Row[]> {
    return this.#postmortems.read(access, ref, (knex, { id }) =>
      this.#list(knex, id),
    );
  }

  /** @throws NotFoundError when document or row does not exist for this viewer */
  async get(access: Access, ref: string, id: string): Promise<Row> {
    const row = (await this.list(access, ref)).find(found => found.id === id);
    if (!row) throw new NotFoundError('No such post-mortem');
    return row;
  }
}
