import {
  allowedTransitions,
  Status,
} from 'backstage-plugin-postmortems-common';

/** What a move from one status to another is called. */
export type TransitionName = 'review' | 'publish' | 'toReview' | 'toDraft';

/** A move that is open to a post-mortem. */
export interface Transition {
  to: Status;
  name: TransitionName;
}

/** In this order, after those that lead forward. */
const BACKWARD: TransitionName[] = ['toReview', 'toDraft'];

/** The moves that are open from a status, forward ones first. */
export function transitionsFrom(
  status: Status,
  reviewRequired: boolean,
): Transition[] {
  return allowedTransitions(status, reviewRequired)
    .map(to => ({ to, name: nameOf(status, to) }))
    .sort((a, b) => BACKWARD.indexOf(a.name) - BACKWARD.indexOf(b.name));
}

function nameOf(from: Status, to: Status): TransitionName {
  if (to === 'published') return 'publish';
  if (to === 'draft') return 'toDraft';
  return from === 'draft' ? 'review' : 'toReview';
}
