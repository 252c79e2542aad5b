import { Knex } from 'knex';
import { ReadScope } from '../../access';
import { fromJson } from '../../database';

const TABLE = 'renewal_runs';

export interface RenewalRun {
  version: number;
  state: 'applying' | 'stopped' | 'done';
  lastPostmortemId: string;
  /** For whom it runs; nothing when it does not. */
  scope: ReadScope | null;
  startedAt: string;
}

/** SQL of how far the applying of a version is: one row for each version that somebody had applied. */
export class RunStore {
  async find(knex: Knex, version: number): Promise<RenewalRun | undefined> {
    const row: any = await knex(TABLE).where({ version }).first();
    return (
      row && {
        ...{ version, state: row.state, startedAt: row.started_at },
        lastPostmortemId: row.last_postmortem_id,
        scope: row.scope === '' ? null : fromJson<ReadScope>(row.scope),
      }
    );
  }

  /** Begins from the beginning, for a viewer; one that is under way goes on as it was begun. */
  async start(
    trx: Knex.Transaction,
    version: number,
    { viewer, criteria }: ReadScope,
    at: string,
  ): Promise<void> {
    const fields = {
      ...{ state: 'applying', last_postmortem_id: '' },
      scope: JSON.stringify({ viewer, criteria }),
      ...{ started_at: at, started_by: viewer.userRef },
    };
    const made = await trx(TABLE)
      .insert({ version, ...fields })
      .onConflict('version')
      .ignore()
      .returning('version');
    if (made.length > 0) return;
    await trx(TABLE)
      .where({ version })
      .whereNot({ state: 'applying' })
      .update(fields);
  }

  /**
   * Ends one that is under way; what it may read is not kept any longer.
   * @param startedAt - leaves one alone that was started at another time
   */
  async end(
    knex: Knex,
    version: number,
    state: 'stopped' | 'done',
    startedAt?: string,
  ): Promise<void> {
    await knex(TABLE)
      .where({ version, state: 'applying' })
      .where(startedAt === undefined ? {} : { started_at: startedAt })
      .update({ state, scope: '' });
  }

  /**
   * Takes the documents up to one, in the transaction that changes them: nobody else has them then.
   * @returns false where it was stopped, or somebody else has taken them
   */
  async claim(
    trx: Knex.Transaction,
    run: RenewalRun,
    lastPostmortemId: string,
  ): Promise<boolean> {
    const taken = await trx(TABLE)
      .where({ version: run.version, state: 'applying' })
      .where({ last_postmortem_id: run.lastPostmortemId })
      .where({ started_at: run.startedAt })
      .update({ last_postmortem_id: lastPostmortemId });
    return taken === 1;
  }
}
