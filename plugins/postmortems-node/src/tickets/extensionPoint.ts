import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { IssueTracker } from './IssueTracker';

/** Takes trackers in which action items become issues. */
export interface PostmortemsTicketsExtensionPoint {
  /**
   * Adds a tracker. The first one is proposed first.
   * @throws Error when a tracker of this id is there already
   */
  addTracker(tracker: IssueTracker): void;
}

/** Where modules add issue trackers. */
export const postmortemsTicketsExtensionPoint =
  createExtensionPoint<PostmortemsTicketsExtensionPoint>({
    id: 'postmortems.tickets',
  });
