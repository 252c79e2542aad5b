import { EffectKind } from './Effect';
import type { ClaimedEffect } from './OutboxStore';

export type { ClaimedEffect };

/**
 * What came of an effect: done, or nothing to do any more. A cause is done when its recipients are known.
 * What cannot be done before some time waits until then, which is no failure.
 */
export type Outcome =
  | 'done'
  | 'skipped'
  | { recipients: string[] }
  | { notBefore: string; why: string };

/** Carries out effects of some kinds. */
export interface Sender {
  kinds: EffectKind[];
  /** May be asked again after a crash, so what it does must be idempotent. */
  handle(effect: ClaimedEffect): Promise<Outcome>;
}
