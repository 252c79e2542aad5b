import { Access } from './AccessControl';
import { mayRead } from './roles';
import { ReadScope } from './visibility';

/**
 * What the portal does for somebody who had it started and is not there any more: it reads as they did, and changes
 * rows of what it reads. Their groups and what the framework said are those of the start; who is named by a
 * restricted post-mortem is asked each time.
 *
 * @param scope - what they might change: {@link Access.changeable}
 */
export function onBehalfOf({ viewer, criteria }: ReadScope): Access {
  const access: Access = {
    ...{ viewer, criteria },
    // What the framework adds is in `criteria`, which every query carries.
    reads: header => mayRead(viewer, header),
    allows: change => change === 'update',
    changeable: () => undefined,
    pastRestriction: () => access,
  };
  return access;
}
