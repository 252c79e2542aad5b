import { actorsIn, type NamedActor } from 'backstage-plugin-postmortems-common';
import type { FoundEntity } from '../entitySearch';
import { useActorUsers } from './actorUsers';

/** One of those whom a text names, and the user of the catalog who that is. */
export interface ActorAndUser extends NamedActor {
  user?: FoundEntity;
}

/** Those whom the actor of an event names, with their users as soon as the catalog has answered. */
export function useNamedActors(text: string): ActorAndUser[] {
  const several = actorsIn(text);
  const userOf = useActorUsers([text, ...several.map(({ name }) => name)]);
  // A whole text may be one name: “Baker, Bob”.
  const whole = userOf(text);
  return whole
    ? [{ name: text, joint: '', user: whole }]
    : several.map(actor => ({ ...actor, user: userOf(actor.name) }));
}
