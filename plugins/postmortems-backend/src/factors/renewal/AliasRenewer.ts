import { NORMALISER_VERSION } from 'backstage-plugin-postmortems-common/factors';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Knex } from 'knex';
import { Database } from '../../database';
import { digestOf } from '../patterns/AliasStore';

const AT_ONCE = 200;

interface AliasRow {
  id: string;
  pattern_id: string;
  statement: string;
}

/**
 * Makes anew in which form aliases are compared, where an earlier normaliser made it. It is no decision of anybody:
 * the words that somebody typed stay, and go on meaning their pattern.
 */
export class AliasRenewer {
  readonly #database: Database;

  constructor(options: { database: Database }) {
    this.#database = options.database;
  }

  /** Goes on where it was: each alias says by which version its form is. */
  async run(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const aliases: AliasRow[] = await this.#database
        .reader('pattern_aliases')
        .where('normaliser', '<', NORMALISER_VERSION)
        .orderBy(['normaliser', 'id'])
        .limit(AT_ONCE)
        .select('id', 'pattern_id', 'statement');
      if (aliases.length === 0) return;
      await this.#database.transaction(async trx => {
        for (const alias of aliases) await this.#renew(trx, alias);
      });
      await setImmediate();
    }
  }

  async #renew(trx: Knex.Transaction, alias: AliasRow): Promise<void> {
    const { id, pattern_id, statement } = alias;
    const digest = digestOf(statement);
    const isTaken =
      digest === undefined ||
      (await trx('pattern_aliases')
        .where({ pattern_id, digest })
        .whereNot({ id })
        .first('id')) !== undefined;
    await trx('pattern_aliases')
      .where({ id })
      .update({
        digest: isTaken ? noDigest(id) : digest,
        normaliser: NORMALISER_VERSION,
      });
  }
}

/** Of one that says the same as another of its pattern by now, or nothing: it stays, and that one is found. */
function noDigest(id: string): string {
  return createHash('sha256').update(`alias ${id}`).digest('hex');
}
