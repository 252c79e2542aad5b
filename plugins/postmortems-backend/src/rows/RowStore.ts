import { Knex } from 'knex';
import { insertAll } from '../database';
import { EditedRow } from './EditedRow';

/** Where a kind of row lives, and how it looks there. */
export interface RowMapping<Row> {
  table: string;
  fromDatabase(row: any): Row;
  toDatabase(row: Row): Record<string, unknown>;
  /** Orders the rows of one document. */
  order: string[];
}

/** SQL that is the same for every kind of row: guarded by `version`, deleted softly so that it can be undone. */
export class RowStore<Row extends EditedRow> {
  readonly #mapping: RowMapping<Row>;

  constructor(mapping: RowMapping<Row>) {
    this.#mapping = mapping;
  }

  async list(knex: Knex, postmortemId: string): Promise<Row[]> {
    const query = knex(this.#mapping.table)
      .where({ postmortem_id: postmortemId })
      .whereNull('deleted_at');
    for (const column of this.#mapping.order) query.orderBy(column);
    return (await query).map(this.#mapping.fromDatabase);
  }

  /** The rows of several documents, by the id of the document. */
  async listByDocument(
    knex: Knex,
    postmortemIds: string[],
  ): Promise<Map<string, Row[]>> {
    const query = knex(this.#mapping.table)
      .whereIn('postmortem_id', postmortemIds)
      .whereNull('deleted_at');
    for (const column of this.#mapping.order) query.orderBy(column);
    const byDocument = new Map<string, Row[]>();
    for (const row of await query) {
      const rows = byDocument.get(row.postmortem_id) ?? [];
      rows.push(this.#mapping.fromDatabase(row));
      byDocument.set(row.postmortem_id, rows);
    }
    return byDocument;
  }

  async find(
    knex: Knex,
    postmortemId: string,
    id: string,
    state: 'live' | 'deleted' = 'live',
  ): Promise<Row | undefined> {
    const row = await knex(this.#mapping.table)
      .where({ id, postmortem_id: postmortemId })
      .modify(query =>
        state === 'live'
          ? query.whereNull('deleted_at')
          : query.whereNotNull('deleted_at'),
      )
      .first();
    return row && this.#mapping.fromDatabase(row);
  }

  /** Rows of any documents, by id. */
  async findAll(knex: Knex, ids: string[]): Promise<Map<string, Row>> {
    const rows = await knex(this.#mapping.table)
      .whereIn('id', ids)
      .whereNull('deleted_at');
    return new Map(rows.map(row => [row.id, this.#mapping.fromDatabase(row)]));
  }

  async count(knex: Knex, postmortemId: string): Promise<number> {
    const [{ n }] = await knex(this.#mapping.table)
      .where({ postmortem_id: postmortemId })
      .whereNull('deleted_at')
      .count({ n: '*' });
    return Number(n);
  }

  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    rows: Row[],
  ): Promise<void> {
    await insertAll(
      trx,
      this.#mapping.table,
      rows.map(row => ({
        ...this.#mapping.toDatabase(row),
        postmortem_id: postmortemId,
        deleted_at: null,
      })),
    );
  }

  /**
   * Writes a row over the version it was made from.
   * @returns false when that version is not there any more
   */
  async update(
    trx: Knex.Transaction,
    before: Row,
    after: Row,
    deletedAt: string | null = null,
  ): Promise<boolean> {
    const old = this.#mapping.toDatabase(before);
    // Only what differs: the engines then leave the indexes of other columns alone.
    const changed = Object.entries(this.#mapping.toDatabase(after)).filter(
      ([column, value]) => value !== old[column],
    );
    const written = await trx(this.#mapping.table)
      .where({ id: before.id, version: before.version })
      .update({ ...Object.fromEntries(changed), deleted_at: deletedAt });
    return written === 1;
  }
}
