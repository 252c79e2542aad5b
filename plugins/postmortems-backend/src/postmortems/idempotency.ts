import { ConflictError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { fromJson, toJson } from '../database';

/** One intended creation, named by the caller so that sending it again makes nothing twice. */
export interface IdempotentRequest {
  /** Whose key it is: another caller's equal key is another key. */
  principal: string;
  key: string;
  /** Tells whether the same thing is asked for: see {@link fingerprint}. */
  fingerprint: string;
}

/** How long an answer is kept. */
export const IDEMPOTENCY_DAYS = 7;

/** A digest of what is asked for, and of where. */
export function fingerprint(route: string, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([route, body ?? null]))
    .digest('hex');
}

/** An answer that was forgotten before its time: that there was one is still known. */
const FORGOTTEN = '';

/** What was done, and in which post-mortem. */
export interface Done<T> {
  answer: T;
  /** None where it is about no one of them. */
  postmortemId: string | null;
}

/** What is known of a request that was carried out before; no answer where it was forgotten. */
export type DoneBefore<T> = { [K in keyof Done<T>]: Done<T>[K] | undefined };

/**
 * Runs `work` once per key, inside the transaction that does it: the answer is kept with the change
 * or not at all. A second request with the key waits at the unique index until the first has
 * committed, and is then given its answer.
 *
 * @param again - holds an answer that was kept against what its reader may see by now
 * @throws ConflictError when the key was used for something else, and when its answer was forgotten
 */
export async function once<T>(
  trx: Knex.Transaction,
  request: IdempotentRequest | undefined,
  at: string,
  {
    work,
    again,
  }: {
    work: () => Promise<Done<T>>;
    again(before: DoneBefore<T>): Promise<void>;
  },
): Promise<T> {
  if (!request) return (await work()).answer;
  const { principal, key } = request;
  const inserted = await trx('idempotency_keys')
    .insert({
      principal,
      key,
      fingerprint: request.fingerprint,
      answer: '',
      created_at: at,
    })
    .onConflict(['principal', 'key'])
    .ignore()
    .returning('key');
  if (inserted.length === 0) {
    const kept = await trx('idempotency_keys')
      .where({ principal, key })
      .first();
    if (kept?.answer === FORGOTTEN) {
      await again({ answer: undefined, postmortemId: kept.postmortem_id });
      throw new ConflictError('What this was answered is kept no longer');
    }
    // Gone between the two statements, as keys are when they are old.
    if (kept?.fingerprint !== request.fingerprint) {
      throw new ConflictError(
        'This idempotency key was used for another request',
      );
    }
    const answer = fromJson<T>(kept.answer);
    await again({ answer, postmortemId: kept.postmortem_id ?? undefined });
    return answer;
  }
  const { answer, postmortemId } = await work();
  await trx('idempotency_keys')
    .where({ principal, key })
    .update({ answer: toJson(answer), postmortem_id: postmortemId });
  return answer;
}

/**
 * Forgets what was answered about a post-mortem, though not that it was: nothing is made twice. Of answers
 * from before it was kept what they are about, any may be about it.
 * @param quotes - whether an answer is to be forgotten; all of them, unless given
 */
export async function forgetAnswers(
  trx: Knex.Transaction,
  postmortemId: string,
  quotes: (answer: unknown) => boolean = () => true,
): Promise<void> {
  const kept = await trx('idempotency_keys')
    .where(about =>
      about.where({ postmortem_id: postmortemId }).orWhereNull('postmortem_id'),
    )
    .whereNot({ answer: FORGOTTEN })
    .select('principal', 'key', 'answer');
  for (const { principal, key, answer } of kept) {
    if (!quotes(fromJson(answer))) continue;
    await trx('idempotency_keys').where({ principal, key }).update({
      answer: FORGOTTEN,
      fingerprint: FORGOTTEN,
      postmortem_id: postmortemId,
    });
  }
}

/** Forgets keys older than {@link IDEMPOTENCY_DAYS}. */
export async function forgetOldKeys(knex: Knex, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - IDEMPOTENCY_DAYS * 86_400_000);
  await knex('idempotency_keys')
    .where('created_at', '<', limit.toISOString())
    .delete();
}
