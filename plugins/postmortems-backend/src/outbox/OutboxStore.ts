import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { fromJson, toJson } from '../database';
import { Effect, EffectKind } from './Effect';

/** An effect that one worker has for itself until its claim runs out. */
export interface ClaimedEffect extends Omit<Effect, 'dueAt'> {
  id: string;
  /** Empty of what concerns more than one. */
  postmortemId: string;
  /** The user to be told; empty of a cause, whose recipients are not known yet. */
  recipient: string;
  /** This attempt included. */
  attempts: number;
  /** Names the claim. */
  claim: string;
}

/** An effect as it is kept, of a post-mortem; of a cause whose recipients are known, for one of them. */
export interface NewEffect extends Effect {
  postmortemId: string;
  recipient?: string;
}

/** How an attempt ended. */
export interface Ending {
  status: 'waiting' | 'done' | 'skipped' | 'failed';
  at: string;
  /** When it is tried again, while it waits. */
  dueAt?: string;
  /** It was not tried: the attempt does not count. */
  isPutOff?: boolean;
  error?: string;
}

interface OutboxRow {
  id: string;
  kind: string;
  dedupe_key: string;
  recipient: string;
  postmortem_id: string | null;
  payload: string;
  attempts: number;
}

const ROWS_AT_ONCE = 200;

/** SQL of what is to happen outside the database. */
export class OutboxStore {
  /** Adds effects; of those whose cause and recipient are there already, none. */
  async insert(trx: Knex, at: string, effects: NewEffect[]): Promise<void> {
    for (let i = 0; i < effects.length; i += ROWS_AT_ONCE) {
      await trx('outbox')
        .insert(
          effects.slice(i, i + ROWS_AT_ONCE).map(effect => ({
            id: randomUUID(),
            kind: effect.kind,
            dedupe_key: effect.dedupeKey,
            recipient: effect.recipient ?? '',
            postmortem_id: effect.postmortemId || null,
            payload: toJson(effect.payload),
            status: 'waiting',
            due_at: effect.dueAt ?? at,
            attempts: 0,
          })),
        )
        .onConflict(['dedupe_key', 'recipient'])
        .ignore();
    }
  }

  /** The ids of what is due of some kinds and nobody's, the oldest first. */
  async due(
    knex: Knex,
    kinds: EffectKind[],
    now: string,
    limit: number,
  ): Promise<string[]> {
    return knex('outbox')
      .modify(whereFree, now)
      .whereIn('kind', kinds)
      .orderBy(['due_at', 'id'])
      .limit(limit)
      .pluck('id');
  }

  /**
   * Takes one effect, if it is still nobody's: of several that try, the update of one finds it.
   * @param until - when others may take it, should its worker be gone
   */
  async claim(
    knex: Knex,
    id: string,
    { now, until }: { now: string; until: string },
  ): Promise<ClaimedEffect | undefined> {
    const claim = randomUUID();
    const [row]: OutboxRow[] = await knex('outbox')
      .where({ id })
      .modify(whereFree, now)
      .update({
        claimed_by: claim,
        claimed_until: until,
        attempts: knex.raw('attempts + 1'),
      })
      .returning('*');
    return row && toClaimed(row, claim);
  }

  /**
   * Keeps how an attempt ended.
   * @returns false when the claim had run out and somebody else has it
   */
  async end(
    knex: Knex,
    { id, claim }: ClaimedEffect,
    { status, at, dueAt, isPutOff, error }: Ending,
  ): Promise<boolean> {
    const changed = await knex('outbox')
      .where({ id, claimed_by: claim, status: 'waiting' })
      .update({
        status,
        claimed_by: null,
        claimed_until: null,
        done_at: status === 'waiting' ? null : at,
        last_error: error?.slice(0, 500) ?? null,
        ...(dueAt && { due_at: dueAt }),
        ...(isPutOff && { attempts: knex.raw('attempts - 1') }),
      });
    return changed === 1;
  }

  /**
   * Forgets what ended before a time. Reminders and what recurred stay: that they are there is what keeps one
   * from being sent again; and so does what was given up, for a person to find.
   */
  async forget(knex: Knex, before: string): Promise<void> {
    await knex('outbox')
      .whereIn('status', ['done', 'skipped'])
      .where('done_at', '<', before)
      .whereNotIn('kind', ['reminder', 'recurred'])
      .delete();
  }
}

function whereFree(query: Knex.QueryBuilder, now: string): void {
  query
    .where('status', 'waiting')
    .where('due_at', '<=', now)
    .where(free =>
      free.whereNull('claimed_until').orWhere('claimed_until', '<', now),
    );
}

function toClaimed(row: OutboxRow, claim: string): ClaimedEffect {
  return {
    id: row.id,
    kind: row.kind as EffectKind,
    dedupeKey: row.dedupe_key,
    recipient: row.recipient,
    postmortemId: row.postmortem_id ?? '',
    payload: fromJson(row.payload),
    attempts: row.attempts,
    claim,
  };
}
