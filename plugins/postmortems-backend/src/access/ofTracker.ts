import { Access } from './AccessControl';
import { Viewer } from './Viewer';

/** Stands in the history where a tracker, and no person, changed something: `tracker:default/github`. */
export function trackerRef(trackerId: string): string {
  return `tracker:default/${trackerId}`;
}

/**
 * What an issue tracker may do: follow an action that has a ticket there, whoever may read its post-mortem.
 * It is shown nothing by it. Nobody can sign in as one, as its kind is none of the catalog's.
 */
export function ofTracker(trackerId: string): Access {
  const viewer: Viewer = {
    userRef: trackerRef(trackerId),
    principals: [],
    groupsAbove: [],
    isAdministrator: false,
  };
  const access: Access = {
    viewer,
    ignoresRestriction: true,
    reads: () => true,
    allows: change => change === 'update',
    changeable: () => undefined,
    pastRestriction: () => access,
  };
  return access;
}
