import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';
import { keysetPage } from '../../database';
import { joinedMention, MENTION_OF_JOINED } from '../../postmortems/mention';
import { PostmortemMention } from 'backstage-plugin-postmortems-common';
import { whereNameable, whereOfPattern } from '../patterns/nameable';
import { openTo } from '../suggestions/certain';
import { Proposal, Sorting } from './SortedFactor';

const TABLE = 'renewal_proposals';

/** Where a walk through proposals is: those of one document follow each other. */
export interface Place {
  postmortemId: string;
  factorId: string;
}

export interface ToldProposal extends Proposal {
  isApplied: boolean;
}

export interface ShownProposal extends Proposal {
  statement: string;
  postmortem: PostmortemMention;
}

/** One change of what factors are cases of; null stands for none. */
export interface AskedChange {
  of: 'category' | 'pattern';
  from: string | null;
  to: string | null;
}

/**
 * SQL of what a version of the sorter says otherwise, as far as a viewer may read it: the factor, and the name of the
 * pattern that it would be in. What somebody has changed since it was looked at is theirs, and waits no more.
 */
export class ProposalStore {
  /** Some of them, applied or not, from a place on. */
  async portion(
    knex: Knex,
    scope: ReadScope,
    version: number,
    after: Place | undefined,
    limit: number,
  ): Promise<ToldProposal[]> {
    const query = visible(knex, scope, version).where(either =>
      either
        .whereNotNull('proposals.applied_at')
        .orWhere(waits => waits.modify(whereWaiting)),
    );
    const rows: any[] = await inOrder(query, after).limit(limit);
    return rows.map(row => ({
      ...toProposal(row),
      isApplied: row.applied_at !== null,
    }));
  }

  /** How many wait, as far as `most`. */
  async countWaiting(
    knex: Knex,
    scope: ReadScope,
    version: number,
    most: number,
  ): Promise<number> {
    const some = visible(knex, scope, version)
      .modify(whereWaiting)
      .clearSelect()
      .select('proposals.factor_id')
      .limit(most);
    const [row] = await knex.from(some.as('some')).count({ count: '*' });
    return Number(row.count);
  }

  /** Those that wait and were told by `until`, from the document after `lastPostmortemId` on. */
  async waiting(
    knex: Knex,
    scope: ReadScope,
    version: number,
    { until, lastPostmortemId }: { until: string; lastPostmortemId: string },
    limit: number,
  ): Promise<Proposal[]> {
    const query = visible(knex, scope, version)
      .modify(whereWaiting)
      .where('proposals.proposed_at', '<=', until)
      .where('proposals.postmortem_id', '>', lastPostmortemId);
    const rows: any[] = await inOrder(query).limit(limit);
    return rows.map(toProposal);
  }

  /** Those that wait, the latest written post-mortem first. */
  async list(
    knex: Knex,
    scope: ReadScope,
    version: number,
    change: AskedChange | undefined,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ShownProposal[]; nextCursor: string | null }> {
    const query = visible(knex, scope, version)
      .modify(whereWaiting)
      .select('factors.statement', ...MENTION_OF_JOINED);
    if (change) query.modify(whereOfChange, scope, change);
    const { rows, nextCursor } = await keysetPage<any>(query, {
      ...page,
      order: {
        columns: [
          { column: 'proposals.postmortem_id', type: 'id' },
          { column: 'proposals.factor_id', type: 'id' },
        ],
        direction: 'desc',
      },
      key: row => [row.postmortem_id, row.factor_id],
    });
    const items = rows.map(row => ({
      ...{ ...toProposal(row), statement: row.statement },
      postmortem: joinedMention(row),
    }));
    return { items, nextCursor };
  }

  /**
   * Says of some that they were applied, by which version their factors are sorted now, and in which pattern they are:
   * where that was merged with the one that was shown, it is not that one.
   */
  async markApplied(
    trx: Knex.Transaction,
    version: number,
    at: string,
    factorIds: string[],
  ): Promise<void> {
    await trx(TABLE)
      .where({ version })
      .whereIn('factor_id', factorIds)
      .update({
        applied_at: at,
        to_pattern: trx('factors')
          .whereRaw('factors.id = renewal_proposals.factor_id')
          .select('factors.pattern_id'),
      });
    await trx('factors')
      .whereIn('id', factorIds)
      .update({ sorted_by: version });
  }

  /** Lets some go that cannot be applied any more. */
  async drop(
    trx: Knex.Transaction,
    version: number,
    factorIds: string[],
  ): Promise<void> {
    await trx(TABLE)
      .where({ version })
      .whereIn('factor_id', factorIds)
      .delete();
  }

  /** What is left of a change: a factor stays in its pattern where the other one was merged with it since. */
  async leftOf(
    trx: Knex.Transaction,
    { from, to }: Pick<Proposal, 'from' | 'to'>,
  ): Promise<Sorting> {
    if (from.patternId === null || to.patternId === null) return to;
    const roots: string[] = await trx('patterns')
      .whereIn('id', [from.patternId, to.patternId])
      .pluck('root_id');
    // Of one that is gone nothing is known, least of all that it was merged.
    const areMerged = roots.length === 2 && roots[0] === roots[1];
    return areMerged ? { ...to, patternId: from.patternId } : to;
  }

  /** Whether everybody may know the name of a pattern. */
  async isNamedToAll(
    trx: Knex.Transaction,
    patternId: string,
  ): Promise<boolean> {
    const found = await trx('patterns')
      .where('patterns.id', patternId)
      .modify(whereNameable, openTo())
      .first('patterns.id');
    return found !== undefined;
  }
}

function visible(
  knex: Knex,
  scope: ReadScope,
  version: number,
): Knex.QueryBuilder {
  return knex({ proposals: TABLE })
    .join('factors', 'factors.id', 'proposals.factor_id')
    .join('postmortems', 'postmortems.id', 'proposals.postmortem_id')
    .leftJoin({ source: 'patterns' }, 'source.id', 'proposals.from_pattern')
    .leftJoin({ target: 'patterns' }, 'target.id', 'proposals.to_pattern')
    .where('proposals.version', version)
    .whereNull('factors.deleted_at')
    .where(named =>
      named
        .whereNull('proposals.to_pattern')
        .orWhereRaw('proposals.to_pattern = proposals.from_pattern')
        // Everybody who reads the factor is told the name.
        .orWhere(known =>
          known
            .modify(whereNameable, scope, 'target')
            .modify(whereNameable, openTo(), 'target'),
        ),
    )
    .modify(whereVisible, scope)
    .select('proposals.*');
}

/** Where two patterns have been merged since, nothing is left of a change from one to the other. */
const IS_SOMETHING_LEFT = `(
  coalesce(proposals.from_category, '') <> coalesce(proposals.to_category, '')
  or coalesce(source.root_id, proposals.from_pattern, '')
    <> coalesce(target.root_id, proposals.to_pattern, '')
)`;

function whereWaiting(query: Knex.QueryBuilder): void {
  query
    .whereNull('proposals.applied_at')
    .whereRaw('factors.version = proposals.factor_version')
    .whereRaw(IS_SOMETHING_LEFT);
}

/** Patterns that were merged are one to whoever asks, whichever of them is named. */
function whereOfChange(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  { of, from, to }: AskedChange,
): void {
  for (const [side, value] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const column = `proposals.${side}_${of}`;
    if (value === null) query.whereNull(column);
    else if (of === 'pattern') {
      query.modify(whereOfPattern, scope, value, column);
    } else query.where(column, value);
  }
}

function inOrder(query: Knex.QueryBuilder, after?: Place): Knex.QueryBuilder {
  if (after) {
    query.whereRaw('(proposals.postmortem_id, proposals.factor_id) > (?, ?)', [
      after.postmortemId,
      after.factorId,
    ]);
  }
  return query.orderBy(['proposals.postmortem_id', 'proposals.factor_id']);
}

function toProposal(row: any): Proposal {
  return {
    ...{ factorId: row.factor_id, postmortemId: row.postmortem_id },
    ...{ factorVersion: row.factor_version, madeBy: row.made_by },
    from: { category: row.from_category, patternId: row.from_pattern },
    to: { category: row.to_category, patternId: row.to_pattern },
  };
}
