import type {
  ConfirmationResults,
  Confirmations,
  Factor,
  PatternMention,
  UnconfirmedPage,
} from 'backstage-plugin-postmortems-common';

export type UnconfirmedFactor = UnconfirmedPage['items'][number];

/** What a person takes a factor for. */
export interface Chosen {
  category: string | null;
  pattern: PatternMention | null;
}

/** How far a factor is that waits to be confirmed. */
export type Phase =
  | { kind: 'open' }
  | { kind: 'saving' }
  | { kind: 'confirmed'; factor: Factor }
  /** Somebody else changed it meanwhile; it still waits. */
  | { kind: 'stale'; factor: Factor }
  /** Somebody else confirmed it meanwhile. */
  | { kind: 'settled'; factor: Factor }
  | { kind: 'refused'; error: string };

/** A factor on the page, with what somebody is about to say of it. */
export interface Waiting {
  item: UnconfirmedFactor;
  /** The version that the person has seen. */
  version: number;
  chosen: Chosen;
  phase: Phase;
}

/** As it comes: with what was suggested for it, until somebody chooses otherwise. */
export function waitingOf(item: UnconfirmedFactor): Waiting {
  const { version, category, pattern } = item;
  return {
    item,
    version,
    chosen: { category, pattern },
    phase: { kind: 'open' },
  };
}

/** True while there is something to confirm. */
export function isOpen({ phase }: Waiting): boolean {
  return !['saving', 'confirmed', 'settled'].includes(phase.kind);
}

/** True of what is confirmed together with others; what somebody else has changed, by its own button only. */
export function isSelectable(row: Waiting): boolean {
  return isOpen(row) && row.phase.kind !== 'stale';
}

/** True where nobody has to do anything any more. */
export function isDone({ phase }: Waiting): boolean {
  return phase.kind === 'confirmed' || phase.kind === 'settled';
}

/** What is sent for one: what it is taken for, as far as that differs from what it is. */
export function confirmationOf(
  waiting: Waiting,
): Confirmations['items'][number] {
  const { item, version, chosen, phase } = waiting;
  const now = 'factor' in phase ? phase.factor : item;
  const patternId = chosen.pattern?.id ?? null;
  return {
    ref: item.postmortem.ref,
    id: item.id,
    version,
    ...(chosen.category !== now.category && { category: chosen.category }),
    ...(patternId !== namedBy(item, now.patternId) && { patternId }),
  };
}

/** A pattern that was merged is shown as what it was merged into: that is no change. */
function namedBy({ patternId, pattern }: UnconfirmedFactor, id: string | null) {
  return id === patternId ? pattern?.id ?? null : id;
}

/** What became of one by the answer. */
export function phaseAfter({
  factor,
  error,
}: ConfirmationResults['items'][number]): Phase {
  if (error === null && factor) return { kind: 'confirmed', factor };
  if (error === 'PreconditionFailedError' && factor) {
    const { categorySource, patternSource } = factor;
    const isConfirmed =
      categorySource === 'person' && patternSource === 'person';
    return { kind: isConfirmed ? 'settled' : 'stale', factor };
  }
  return { kind: 'refused', error: error ?? '' };
}
