import {
  PatternAct,
  PatternHistoryEntry,
  PatternMention,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';
import { fromJson, keysetPage, toJson } from '../../database';
import { timeOrderedId } from '../../postmortems/timeOrderedId';
import { whereNameable } from './nameable';
import { Doing } from './PatternStore';

const TABLE = 'pattern_history';
const WITNESSES = 'pattern_history_postmortems';

/** What was done to a pattern. */
export interface PatternDeed {
  act: PatternAct;
  before?: Record<string, string>;
  after?: Record<string, string>;
  /** The other pattern of a merge or a split. */
  otherId?: string;
}

/**
 * SQL of what was done to patterns. Each entry remembers the post-mortems that had a factor of the pattern then:
 * whoever may read none of them is not told, so that an old name stays with those who could know it.
 */
export class PatternHistoryStore {
  async record(
    trx: Knex.Transaction,
    patternId: string,
    { act, before = {}, after = {}, otherId }: PatternDeed,
    { by, at }: Doing,
  ): Promise<void> {
    const id = timeOrderedId(new Date(at));
    await trx(TABLE).insert({
      ...{ id, pattern_id: patternId, act, actor: by, at },
      before: toJson(before),
      after: toJson(after),
      other_id: otherId ?? null,
    });
    const witnesses: string[] = await trx('factors')
      .where({ pattern_id: patternId })
      .whereNull('deleted_at')
      .distinct('postmortem_id')
      .pluck('postmortem_id');
    await trx.batchInsert(
      WITNESSES,
      witnesses.map(postmortem_id => ({ entry_id: id, postmortem_id })),
      200,
    );
  }

  /** Newest first. */
  async list(
    knex: Knex,
    scope: ReadScope,
    patternId: string,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: PatternHistoryEntry[]; nextCursor: string | null }> {
    const query = knex(TABLE)
      .leftJoin('patterns', 'patterns.id', `${TABLE}.other_id`)
      .where(`${TABLE}.pattern_id`, patternId)
      .modify(whereWitnessed, scope, `${TABLE}.id`)
      .where(other =>
        other
          .whereNull(`${TABLE}.other_id`)
          .orWhere(named => named.modify(whereNameable, scope)),
      )
      .select(`${TABLE}.*`, 'patterns.name', 'patterns.category');
    const { rows, nextCursor } = await keysetPage<any>(query, {
      ...page,
      order: {
        columns: [{ column: `${TABLE}.id`, type: 'id' }],
        direction: 'desc',
      },
      key: row => [row.id],
    });
    return { items: rows.map(toEntry), nextCursor };
  }
}

/** Keeps entries of which the viewer may read a post-mortem. */
export function whereWitnessed(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  entryId: string,
): void {
  query.whereExists(witness =>
    witness
      .select(`${WITNESSES}.entry_id`)
      .from(WITNESSES)
      .join('postmortems', 'postmortems.id', `${WITNESSES}.postmortem_id`)
      .whereRaw('?? = ??', [`${WITNESSES}.entry_id`, entryId])
      .modify(whereVisible, scope),
  );
}

function toEntry(row: any): PatternHistoryEntry {
  const { id, act, actor, at, name, category } = row;
  const other: PatternMention | null =
    row.other_id === null ? null : { id: row.other_id, name, category };
  return {
    ...{ id, act, actor, at, other },
    before: fromJson(row.before),
    after: fromJson(row.after),
  };
}
