import { Fragment } from 'react';
import { EntityLink } from '../EntityNames';
import { useNamedActors } from './useNamedActors';

export interface ActorNamesProps {
  /** As the timeline says it; it may name several. */
  text: string;
  /** False where there is nothing to click on. */
  linked?: boolean;
}

/**
 * Those who acted: by the names that the catalog has for them, linked to their pages; all others as the
 * text says it.
 */
export function ActorNames({ text, linked = true }: ActorNamesProps) {
  return (
    <>
      {useNamedActors(text).map(({ name, joint, user }, i) => (
        // One name may stand there twice.
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={i}>
          {joint}
          {user && linked ? (
            <EntityLink
              entityRef={user.entityRef}
              name={user.title}
              hint={`${name} · ${user.entityRef}`}
            />
          ) : (
            user?.title ?? name
          )}
        </Fragment>
      ))}
    </>
  );
}
