import { Approval } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';

const TABLE = 'approvals';

export type StoredApproval = Omit<Approval, 'isCurrent' | 'isOwn'>;

/** SQL of approvals: each reviewer's last one. */
export class ApprovalStore {
  /** The earliest first. */
  async list(knex: Knex, postmortemId: string): Promise<StoredApproval[]> {
    const rows = await knex(TABLE)
      .where({ postmortem_id: postmortemId })
      .orderBy(['approved_at', 'user_ref']);
    return rows.map(row => ({
      userRef: row.user_ref,
      seq: row.seq,
      approvedAt: row.approved_at,
    }));
  }

  async put(
    trx: Knex.Transaction,
    postmortemId: string,
    { userRef, seq, approvedAt }: StoredApproval,
  ): Promise<void> {
    await trx(TABLE)
      .insert({
        postmortem_id: postmortemId,
        user_ref: userRef,
        seq,
        approved_at: approvedAt,
      })
      .onConflict(['postmortem_id', 'user_ref'])
      .merge();
  }

  async remove(
    trx: Knex.Transaction,
    postmortemId: string,
    userRef: string,
  ): Promise<void> {
    await trx(TABLE)
      .where({ postmortem_id: postmortemId, user_ref: userRef })
      .delete();
  }
}
