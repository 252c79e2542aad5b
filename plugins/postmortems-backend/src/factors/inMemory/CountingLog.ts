import { Knex } from 'knex';

const TABLE = 'counting_log';
const TRIMS = 'counting_log_trims';

/** For how long a change stays in the log, in milliseconds: every backend has looked long before. */
const KEPT_MS = 3_600_000;

/** What was changed, and by how many changes since there is a log. */
export interface Changes {
  /** Grows with every change that is kept, in whatever order they are. */
  version: number;
  rows: { id: number; postmortem_id: string | null }[];
}

/**
 * SQL of the log of what was changed in what is counted. A row is added in the transaction of each change, so it is
 * there when the change is; and as rows are only ever added, but for old ones, of which it is known how many there
 * were, their number tells whether anything was changed.
 */
export class CountingLog {
  /** @param postmortemId - null where it is about which patterns were merged with each other */
  async add(trx: Knex.Transaction, postmortemId: string | null): Promise<void> {
    const at = new Date().toISOString();
    await trx(TABLE).insert({ postmortem_id: postmortemId, at });
  }

  /**
   * The number of all changes and that of the latest row, as a query for one row. Together they tell one state from
   * another even where somebody put an older one in its place.
   */
  state(knex: Knex) {
    return knex(TRIMS).select(
      knex.raw('(select max(id) from ??) as latest', [TABLE]),
      knex.raw('removed + (select count(*) from ??) as version', [TABLE]),
    );
  }

  /**
   * @param knex - a snapshot, so that the rows are those that are counted
   * @param after - reads only rows of larger numbers
   */
  async read(knex: Knex, after = 0): Promise<Changes> {
    const [{ version }] = await knex(TRIMS).select(
      knex.raw('removed + (select count(*) from ??) as version', [TABLE]),
    );
    const rows = await knex(TABLE)
      .where('id', '>', after)
      .orderBy('id')
      .select('id', 'postmortem_id');
    return { version: Number(version), rows };
  }

  /** Removes what every backend has read long ago. */
  async trim(trx: Knex.Transaction, keptMs = KEPT_MS): Promise<void> {
    const before = new Date(Date.now() - keptMs).toISOString();
    const removed = await trx(TABLE).where('at', '<', before).delete();
    if (removed > 0) await trx(TRIMS).increment('removed', removed);
  }
}
