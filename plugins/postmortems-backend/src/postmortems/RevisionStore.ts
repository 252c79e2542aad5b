import { InputError, NotFoundError } from '@backstage/errors';
import {
  Redaction,
  Revision,
  RevisionDifference,
  RevisionPage,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { fromJson, keysetPage, toJson } from '../database';
import { HistoryEntry } from './HistoryRedaction';
import {
  extendsRevision,
  fieldChanges,
  foldChanges,
  RevisionRow,
  RowChange,
  toRevision,
} from './revisions';

/** How many revisions one comparison reads at the most, and how many of them at a time. */
const MAX_SPAN = 2_000;
const READ_AT_ONCE = 50;

/** All but the texts themselves, which may be long. */
const COLUMNS_OF_A_LIST: (keyof RevisionRow)[] = [
  'n',
  'first_seq',
  'last_seq',
  'target',
  'act',
  'target_id',
  'label',
  'actor',
  'started_at',
  'ended_at',
  'reason',
  'redaction',
];

/** SQL of `revisions`: every accepted change of a document, in the order of its `seq`. */
export class RevisionStore {
  /** Keeps a change: extends the last revision where a reader would count them as one, else begins the next. */
  async record(
    trx: Knex.Transaction,
    postmortemId: string,
    change: {
      seq: number;
      actor: string;
      at: string;
      reason?: string;
      changes: RowChange[];
    },
  ): Promise<void> {
    const { seq, actor, at, reason, changes } = change;
    const last = await trx<RevisionRow>('revisions')
      .where({ postmortem_id: postmortemId })
      .orderBy('n', 'desc')
      .first();
    if (last && extendsRevision(last, change)) {
      await trx<RevisionRow>('revisions')
        .where({ postmortem_id: postmortemId, n: last.n })
        .update({
          last_seq: seq,
          ended_at: at,
          label: changes[0].label,
          changes: toJson(foldChanges(fromJson(last.changes), changes)),
        });
      return;
    }
    await trx<RevisionRow>('revisions').insert({
      postmortem_id: postmortemId,
      n: (last?.n ?? 0) + 1,
      first_seq: seq,
      last_seq: seq,
      target: changes[0].target,
      act: changes[0].act,
      target_id: changes[0].targetId,
      label: changes[0].label,
      actor,
      started_at: at,
      ended_at: at,
      reason: reason ?? null,
      changes: toJson(changes),
    });
  }

  /** What the last deletion of a row changed: the row itself, and what followed from it. */
  async deletionOf(
    trx: Knex.Transaction,
    postmortemId: string,
    targetId: string,
  ): Promise<RowChange[]> {
    const row = await trx<RevisionRow>('revisions')
      .where({ postmortem_id: postmortemId, target_id: targetId })
      .andWhere({ act: 'deleted' })
      .orderBy('n', 'desc')
      .first();
    return row ? fromJson<RowChange[]>(row.changes) : [];
  }

  /** The `seq` of the last change of what a document says, rather than of where it stands and who may read it. */
  async lastEdit(knex: Knex, postmortemId: string): Promise<number> {
    const row = await knex<RevisionRow>('revisions')
      .where({ postmortem_id: postmortemId })
      .whereNotIn('target', ['status', 'access'])
      .orderBy('n', 'desc')
      .first('last_seq');
    return row?.last_seq ?? 0;
  }

  /** Every revision with its texts, oldest first, a few at a time. */
  async *entries(
    trx: Knex.Transaction,
    postmortemId: string,
  ): AsyncGenerator<HistoryEntry> {
    let rows: RevisionRow[] = [];
    do {
      rows = await trx<RevisionRow>('revisions')
        .where({ postmortem_id: postmortemId })
        .andWhere('n', '>', rows.at(-1)?.n ?? 0)
        .orderBy('n')
        .limit(READ_AT_ONCE);
      for (const { n, label, reason, changes } of rows) {
        yield { n, label, reason, changes: fromJson<RowChange[]>(changes) };
      }
    } while (rows.length > 0);
  }

  /** Writes a revision as a redaction left it, and by whose. */
  async redact(
    trx: Knex.Transaction,
    postmortemId: string,
    { n, label, reason, changes }: HistoryEntry,
    redaction: Redaction,
  ): Promise<void> {
    await trx<RevisionRow>('revisions')
      .where({ postmortem_id: postmortemId, n })
      .update({
        label,
        reason,
        changes: toJson(changes),
        redaction: toJson(redaction),
      });
  }

  /** Newest first. */
  async list(
    knex: Knex,
    postmortemId: string,
    page: { limit: number; cursor?: string },
  ): Promise<RevisionPage> {
    const { rows, nextCursor } = await keysetPage<RevisionRow>(
      knex('revisions')
        .where({ postmortem_id: postmortemId })
        .select(COLUMNS_OF_A_LIST),
      {
        ...page,
        order: {
          columns: [{ column: 'n', type: 'number' }],
          direction: 'desc',
        },
        key: row => [row.n],
      },
    );
    return { items: rows.map(toRevision), nextCursor };
  }

  /**
   * What lies between two states of a document.
   * @throws NotFoundError when it has no revision `to`
   * @throws InputError when `from` is not earlier, or too far away to compare
   */
  async compare(
    knex: Knex,
    postmortemId: string,
    from: number,
    to: number,
  ): Promise<RevisionDifference> {
    if (from >= to) throw new InputError('Compare with an earlier revision');
    if (to - from > MAX_SPAN) {
      throw new InputError(`Compare at most ${MAX_SPAN} revisions`);
    }
    const revisions: Revision[] = [];
    let changes: RowChange[] = [];
    // What is folded is no larger than the document; the revisions themselves may hold it many times over.
    for (let after = from; after < to; after += READ_AT_ONCE) {
      const rows = await knex<RevisionRow>('revisions')
        .where({ postmortem_id: postmortemId })
        .andWhere('n', '>', after)
        .andWhere('n', '<=', Math.min(to, after + READ_AT_ONCE))
        .orderBy('n');
      revisions.push(...rows.map(toRevision));
      changes = foldChanges(
        changes,
        rows.flatMap(row => fromJson<RowChange[]>(row.changes)),
      );
    }
    if (revisions.at(-1)?.n !== to) throw new NotFoundError('No such revision');
    return { from, to, revisions, changes: fieldChanges(changes) };
  }
}
