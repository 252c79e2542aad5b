import {
  ActionItem,
  ActionItemFields,
  Drift,
  isUnfinished,
} from 'backstage-plugin-postmortems-common';
import type { IssueState } from 'backstage-plugin-postmortems-node';
import { StoredTicket } from './StoredTicket';

/** What a tracker says of an action, in the words of actions. */
export type Seen = Pick<StoredTicket, 'title' | 'owner'> & {
  state: IssueState;
};

type Action = Pick<ActionItem, 'title' | 'owner' | 'status'>;
type Patch = Partial<ActionItemFields>;

/** Whether an action names a ticket: one that names another, or none, is no concern of it. */
export function names(
  action: Pick<ActionItem, 'ticketUrl'>,
  ticket: Pick<StoredTicket, 'url'>,
): boolean {
  return (action.ticketUrl ?? '') === (ticket.url ?? '');
}

/**
 * How an action follows what changed in the tracker since it was last looked at. Only what was changed there
 * is followed, and only where nobody changed it here: the rest is drift, which a person settles. So what we
 * wrote there ourselves changes nothing when it comes back. What is closed as not planned is not followed
 * either: that something will not be done is for a person to say, with a reason.
 */
export function follow(
  action: Action,
  before: Pick<StoredTicket, 'state' | 'title' | 'owner'>,
  now: Seen,
): Patch {
  const patch: Patch = {};
  if (now.state !== before.state) {
    const isOwed = isUnfinished(action);
    if (now.state === 'closed' && isOwed) patch.status = 'done';
    if (now.state === 'open' && !isOwed && isClosed(before.state)) {
      patch.status = 'open';
    }
  }
  if (
    now.title !== null &&
    now.title !== before.title &&
    before.title === action.title
  ) {
    patch.title = now.title;
  }
  if (
    now.owner !== null &&
    now.owner !== before.owner &&
    now.owner !== action.owner &&
    (before.owner === null || before.owner === action.owner)
  ) {
    patch.owner = now.owner;
  }
  return patch;
}

/** Where an action and its issue say different things. */
export function driftOf(
  action: Action,
  ticket: Pick<StoredTicket, 'state' | 'title' | 'owner'>,
): Drift[] {
  const drift: Drift[] = [];
  const { state, title, owner } = ticket;
  const isOwed = isUnfinished(action);
  const differ = (field: Drift['field'], theirs: string) =>
    drift.push({ field, ours: action[field], theirs });
  if (state === 'open' && !isOwed) differ('status', 'open');
  if (state === 'closed' && isOwed) differ('status', 'done');
  if (state === 'not_planned' && isOwed) differ('status', 'wont_do');
  if (isClosed(state) || state === 'open') {
    if (title && title !== action.title) differ('title', title);
    if (owner !== null && owner !== action.owner) differ('owner', owner);
  }
  return drift;
}

function isClosed(state: string): boolean {
  return state === 'closed' || state === 'not_planned';
}
