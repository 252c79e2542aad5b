import { PatternAlias } from 'backstage-plugin-postmortems-common';
import {
  normaliseStatement,
  NORMALISER_VERSION,
} from 'backstage-plugin-postmortems-common/factors';
import { createHash, randomUUID } from 'node:crypto';
import { Knex } from 'knex';

const TABLE = 'pattern_aliases';

/** Names a statement as it is compared, in few bytes; nothing of one without words. */
export function digestOf(statement: string): string | undefined {
  const normalised = normaliseStatement(statement);
  return normalised === ''
    ? undefined
    : createHash('sha256').update(normalised).digest('hex');
}

/** SQL of the wordings by which patterns are known besides their name and factors. */
export class AliasStore {
  async list(knex: Knex, patternIds: string[]): Promise<PatternAlias[]> {
    return knex(TABLE)
      .whereIn('pattern_id', patternIds)
      .orderBy(['statement', 'id'])
      .select('id', 'statement');
  }

  async count(knex: Knex, patternId: string): Promise<number> {
    const [{ n }] = await knex(TABLE)
      .where({ pattern_id: patternId })
      .count({ n: '*' });
    return Number(n);
  }

  /** @returns false where it is known by these words already */
  async insert(
    trx: Knex.Transaction,
    patternId: string,
    statement: string,
    digest: string,
  ): Promise<boolean> {
    const written = await trx(TABLE)
      .insert({
        ...{ id: randomUUID(), pattern_id: patternId, statement, digest },
        normaliser: NORMALISER_VERSION,
      })
      .onConflict(['pattern_id', 'digest'])
      .ignore()
      .returning('id');
    return written.length > 0;
  }

  async find(
    knex: Knex,
    patternId: string,
    id: string,
  ): Promise<PatternAlias | undefined> {
    return knex(TABLE)
      .where({ id, pattern_id: patternId })
      .first('id', 'statement');
  }

  async remove(trx: Knex.Transaction, id: string): Promise<void> {
    await trx(TABLE).where({ id }).delete();
  }

  /** The patterns that are known by the same words, by the digest of these. */
  async known(
    knex: Knex,
    digests: string[],
  ): Promise<{ digest: string; pattern_id: string }[]> {
    return knex(TABLE)
      .whereIn('digest', digests)
      .select('digest', 'pattern_id')
      .orderBy('id');
  }
}
