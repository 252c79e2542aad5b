import { PatternFields } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { titleKey } from '../../postmortems/headerRow';
import { CountingLog } from '../inMemory/CountingLog';
import { PatternRow } from './PatternRow';

const TABLE = 'patterns';

/** Names our lock among those of a PostgreSQL database; any number will do that nobody else uses. */
const SETS_LOCK = 7_606_270_114;

/** Who does something to a pattern, and when. */
export interface Doing {
  by: string;
  at: string;
}

/** SQL of the patterns themselves, whoever may read them. */
export class PatternStore {
  readonly #countingLog = new CountingLog();

  /**
   * Lets nobody else merge patterns or take them apart until the transaction ends, so what is read after it still
   * holds when it is written: two merges of different patterns could make a circle. SQLite has one writer anyway.
   */
  async lockSets(trx: Knex.Transaction): Promise<void> {
    if (trx.client.config.client === 'pg') {
      await trx.raw('select pg_advisory_xact_lock(?)', [SETS_LOCK]);
    }
  }

  async insert(
    trx: Knex.Transaction,
    id: string,
    { name, category }: PatternFields,
    { by, at }: Doing,
  ): Promise<void> {
    const row: PatternRow = {
      ...{ id, name, category, name_key: titleKey(name) },
      ...{ merged_into: null, root_id: id, version: 1 },
      ...{ created_at: at, created_by: by, updated_at: at, updated_by: by },
    };
    await trx(TABLE).insert(row);
  }

  /** Those of a set that were merged with each other, first made first. */
  async merged(knex: Knex, rootIds: string[]): Promise<PatternRow[]> {
    return knex(TABLE).whereIn('root_id', rootIds).orderBy('id');
  }

  /**
   * Writes over the version that was seen.
   * @returns false when it is not that version any more
   */
  async update(
    trx: Knex.Transaction,
    before: PatternRow,
    fields: Partial<Pick<PatternRow, 'name' | 'category' | 'merged_into'>>,
    { by, at }: Doing,
  ): Promise<boolean> {
    const { name } = fields;
    const written = await trx(TABLE)
      .where({ id: before.id, version: before.version })
      .update({
        ...fields,
        ...(name !== undefined && { name_key: titleKey(name) }),
        version: before.version + 1,
        updated_at: at,
        updated_by: by,
      });
    return written === 1;
  }

  /** Says anew where each of a set belongs, after one of them was merged or taken out. */
  async reroot(trx: Knex.Transaction, rootId: string): Promise<void> {
    const rows = await this.merged(trx, [rootId]);
    const targets = new Map(rows.map(row => [row.id, row.merged_into]));
    let isMoved = false;
    for (const { id, root_id } of rows) {
      const root = await this.#rootOf(trx, id, targets);
      if (root !== root_id) {
        await trx(TABLE).where({ id }).update({ root_id: root });
        isMoved = true;
      }
    }
    if (isMoved) await this.#countingLog.add(trx, null);
  }

  async #rootOf(
    trx: Knex.Transaction,
    id: string,
    targets: ReadonlyMap<string, string | null>,
  ): Promise<string> {
    const passed = new Set<string>();
    let root = id;
    for (let next = targets.get(id); next; next = targets.get(next)) {
      // In a circle nothing stands for the others.
      if (passed.has(next)) return id;
      passed.add(next);
      root = next;
    }
    if (targets.has(root)) return root;
    // Beyond this set: what that one belongs to, it belongs to.
    return (await trx(TABLE).where({ id: root }).first('root_id')).root_id;
  }
}
