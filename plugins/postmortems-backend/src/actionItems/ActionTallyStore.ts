import { Knex } from 'knex';
import { insertAll } from '../database';
import { ActionKind, countKinds, kindOfText } from './actionKind';

const TABLE = 'action_tally';

/** How many rows may have been added before they are worth adding up. */
const WORTHWHILE = 500;

/** Stands for every due day that is long past, whatever it was. */
const LONG_PAST = '0001-01-01';

/**
 * SQL of how many actions of open post-mortems are of which kind. What changes is added as a row of its own,
 * with less than none where something is taken away, so that no change waits for another: a row that all of
 * them counted in would let them through one at a time. Now and then the rows are added up.
 */
export class ActionTallyStore {
  async add(
    trx: Knex.Transaction,
    moved: { kind: ActionKind; actions: number }[],
    isSum = false,
  ): Promise<void> {
    await insertAll(
      trx,
      TABLE,
      moved.map(({ kind, actions }) => ({ ...kind, actions, is_sum: isSum })),
    );
  }

  /**
   * Adds the rows up to one for each kind, if there are many new ones.
   * @param pastBefore - a day that nobody looks back to: what was due before it is overdue for good
   */
  async addUp(
    trx: Knex.Transaction,
    pastBefore: string,
    worthwhile = WORTHWHILE,
  ): Promise<void> {
    const [{ n }] = await trx(TABLE).where('is_sum', false).count({ n: '*' });
    if (Number(n) < worthwhile) return;
    // Exactly these rows: what others add meanwhile stays.
    const rows = await this.#take(trx);
    const counts = countKinds(
      rows.map(({ actions, is_sum, ...row }) => {
        const { due_key } = row;
        const isPast = due_key !== '' && due_key < pastBefore;
        return {
          kind: {
            ...row,
            unproven: Boolean(row.unproven),
            due_key: isPast ? LONG_PAST : due_key,
          },
          actions,
        };
      }),
    );
    const sums = Object.entries(counts).map(([text, actions]) => ({
      kind: kindOfText(text),
      actions,
    }));
    await this.add(trx, sums, true);
  }

  async #take(trx: Knex.Transaction): Promise<any[]> {
    // Knex knows no such statement on SQLite.
    const answer = await trx.raw('delete from ?? returning *', [TABLE]);
    return answer.rows ?? answer;
  }
}
