import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { ActionItem, isUnfinished } from 'backstage-plugin-postmortems-common';
import { settleSnooze } from './snooze';

/** Who changes an action item, when, and what the configuration asks for. */
export interface Act {
  at: string;
  userRef: string;
  /** Whether another person has to agree that something will not be done. */
  secondPerson: boolean;
}

/** Stands for no due day: later than every day. */
const NEVER = '9999-12-31';

type Rule = (
  next: ActionItem,
  previous: ActionItem | undefined,
  act: Act,
) => ActionItem;

/** An idea is kept apart: what is done about it, is done after somebody has promoted it. */
function mustNotBeIdea(next: ActionItem, previous?: ActionItem): void {
  const isAsked =
    next.status !== previous?.status || next.isIdea !== previous.isIdea;
  if (next.isIdea && next.status !== 'open' && isAsked) {
    throw new InputError('isIdea: an idea is open; promote it first');
  }
}

/** What was said of an end goes with it, into the history: another end needs words of its own. */
const left: Rule = (next, previous) => {
  if (!previous || previous.status === next.status) return next;
  const without = (field: 'proof' | 'reason') =>
    next[field] === previous[field] && { [field]: null };
  return {
    ...next,
    ...(!isUnfinished(previous) && isUnfinished(next) && without('proof')),
    ...(previous.status === 'wont_do' && without('reason')),
  };
};

const proven: Rule = (next, previous, { at, userRef }) => {
  if ((next.proof || null) === (previous?.proof || null)) return next;
  return {
    ...next,
    proofBy: next.proof ? userRef : null,
    proofAt: next.proof ? at : null,
  };
};

const notToDo: Rule = (next, previous, { userRef, secondPerson }) => {
  const proposedBy = previous?.wontDoProposedBy ?? null;
  if (next.status !== 'wont_do') {
    // A proposal stands as long as its reason does, and ends when something else becomes of the action.
    if (proposedBy === null) return next;
    if (next.status === previous?.status && next.reason) return next;
    const isItsReason = next.reason === previous?.reason;
    return {
      ...next,
      wontDoProposedBy: null,
      ...(isItsReason && { reason: null }),
    };
  }
  const isNew = previous?.status !== 'wont_do';
  if (!next.reason && (isNew || previous.reason)) {
    throw new InputError('reason: what will not be done needs one');
  }
  if (!isNew) return next;
  if (!secondPerson) return { ...next, wontDoProposedBy: null };
  if (proposedBy !== null && proposedBy !== userRef) return next;
  return {
    ...next,
    status: previous?.status ?? 'open',
    wontDoProposedBy: userRef,
  };
};

const verified: Rule = (next, previous, { at, userRef }) => {
  if (next.status !== 'verified') {
    return { ...next, verifiedBy: null, verifiedAt: null };
  }
  if (previous?.status === 'verified') {
    // It was verified by the proof that stood there.
    return (next.proof || null) === (previous.proof || null)
      ? next
      : { ...next, status: 'done', verifiedBy: null, verifiedAt: null };
  }
  if (!userRef.startsWith('user:')) {
    throw new NotAllowedError('Only a person verifies');
  }
  if (previous?.status !== 'done' || !next.proof) {
    throw new ConflictError('Only what is done, and has a proof, is verified');
  }
  return { ...next, verifiedBy: userRef, verifiedAt: at };
};

const extended: Rule = (next, previous) => {
  if (!previous || previous.isIdea || previous.dueOn === null) return next;
  const isLater = (next.dueOn ?? NEVER) > previous.dueOn;
  return isLater ? { ...next, extensions: previous.extensions + 1 } : next;
};

const RULES: Rule[] = [left, proven, notToDo, verified, extended, settleSnooze];

/**
 * Holds the rules of an action's life against an item about to be written, and keeps what follows from them: who
 * proved it, who verified it, how often its day was moved, whether it is quiet. A new item has no `previous`.
 * @throws InputError, ConflictError or NotAllowedError when the life of an action does not go that way
 */
export function settleLife(
  next: ActionItem,
  previous: ActionItem | undefined,
  act: Act,
): ActionItem {
  mustNotBeIdea(next, previous);
  return RULES.reduce((item, settle) => settle(item, previous, act), next);
}
