import {
  ActionItem,
  isSnoozed,
  isUnfinished,
  isWaitingForProof,
  mayBeVerified,
  REVIEW_DECISIONS,
  ReviewDecision,
} from 'backstage-plugin-postmortems-common';
import { ActionChange, inverseOf } from '../actionItems/changeStatus';

/** The keys of the decisions, and of going about. */
export const DECISION_KEYS: Record<ReviewDecision, string> = {
  kept: 'c',
  reassigned: 'o',
  moved: 'd',
  done: 'p',
  proven: 'p',
  verified: 'v',
  reopened: 'r',
  wont_do: 'w',
  snoozed: 's',
};

/** What can be decided of an action as it stands, in the order in which it is offered. */
export function choicesFor(
  item: Pick<ActionItem, 'status' | 'proof' | 'dueOn'> & { mayEdit: boolean },
): ReviewDecision[] {
  const owed = isUnfinished(item);
  const fits: Record<ReviewDecision, boolean> = {
    kept: true,
    reassigned: owed,
    moved: owed,
    done: owed,
    proven: isWaitingForProof(item),
    verified: mayBeVerified(item),
    reopened: !owed,
    wont_do: owed,
    snoozed: owed,
  };
  return REVIEW_DECISIONS.filter(
    decision => fits[decision] && (item.mayEdit || decision === 'kept'),
  );
}

/**
 * The change that takes a decision back. What the change ended by itself, a snooze, comes back with it as long as its
 * day has not come.
 *
 * @param today - in UTC
 */
export function takenBack(
  seen: ActionItem,
  change: ActionChange,
  today: string,
): ActionChange {
  const { owner, dueOn, snoozedUntil, snoozeReason } = seen;
  const isOfStatus = change.status !== undefined;
  return {
    ...(isOfStatus && inverseOf(seen, { ...change, status: change.status! })),
    ...(change.owner !== undefined && { owner }),
    ...(change.dueOn !== undefined && { dueOn }),
    ...((change.snoozedUntil !== undefined || isSnoozed(seen, today)) && {
      snoozedUntil,
      snoozeReason,
    }),
  };
}
