import { Access } from '../access';

/** What somebody may who may do everything: for tests below the routes. */
export function anyAccess(userRef: string): Access {
  const access: Access = {
    viewer: {
      userRef,
      principals: [userRef],
      groupsAbove: [],
      isAdministrator: false,
    },
    reads: () => true,
    allows: () => true,
    changeable: () => access,
    pastRestriction: () => access,
  };
  return access;
}
