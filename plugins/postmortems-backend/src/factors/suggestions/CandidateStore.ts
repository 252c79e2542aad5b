import { PostmortemMention } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';
import { whereAmong } from '../../database';
import { joinedMention, MENTION_OF_JOINED } from '../../postmortems/mention';

/** Databases take no more values in one query than some ten thousand. */
const AT_ONCE = 10_000;

/** A factor that the viewer may read, and the set of merged patterns that it is in. */
export interface Candidate {
  id: string;
  postmortemId: string;
  patternId: string;
  rootId: string;
}

/** What is shown of one. */
export interface ShownFactor {
  id: string;
  statement: string;
  postmortem: PostmortemMention;
}

/** SQL of the factors that a suggestion may rest on, as far as the viewer may read them. */
export class CandidateStore {
  /** Those of some factors that the viewer may read, and that are confirmed still. */
  async readable(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<Map<string, Candidate>> {
    const rows: any[] = [];
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const some = ids.slice(i, i + AT_ONCE);
      const found = await confirmed(knex, scope, some).select(
        'factors.id',
        'factors.postmortem_id',
        'factors.pattern_id',
        'patterns.root_id',
      );
      rows.push(...found);
    }
    return new Map(
      rows.map(row => [
        row.id,
        {
          ...{ id: row.id, postmortemId: row.postmortem_id },
          ...{ patternId: row.pattern_id, rootId: row.root_id },
        },
      ]),
    );
  }

  async shown(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<Map<string, ShownFactor>> {
    if (ids.length === 0) return new Map();
    const rows = await confirmed(knex, scope, ids).select(
      'factors.id',
      'factors.statement',
      ...MENTION_OF_JOINED,
    );
    return new Map(
      rows.map((row: any) => [
        row.id,
        {
          ...{ id: row.id, statement: row.statement },
          postmortem: joinedMention(row),
        },
      ]),
    );
  }
}

function confirmed(
  knex: Knex,
  scope: ReadScope,
  ids: string[],
): Knex.QueryBuilder {
  return knex('factors')
    .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
    .join('patterns', 'patterns.id', 'factors.pattern_id')
    .whereIn('factors.id', ids)
    .whereNull('factors.deleted_at')
    .where('factors.pattern_source', 'person')
    .modify(whereAmong, 'postmortems.status', ['published'])
    .modify(whereVisible, scope);
}
