import {
  actorKey,
  actorsIn,
  isSoftware,
  LIST_LIMIT,
  type ActorRole,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';

/** All who act in a timeline, each once and as first written: people before software. */
export function actingIn(
  events: readonly Pick<TimelineEvent, 'actor'>[],
): string[] {
  const names = new Map<string, string>();
  for (const { name } of events.flatMap(({ actor }) => actorsIn(actor))) {
    const key = actorKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  const all = [...names.values()];
  return [
    ...all.filter(name => !isSoftware(name)),
    ...all.filter(isSoftware),
  ].slice(0, LIST_LIMIT);
}

/** The role that was given to an actor; empty where none was. */
export function givenRole(roles: readonly ActorRole[], actor: string): string {
  const key = actorKey(actor);
  return roles.find(entry => actorKey(entry.actor) === key)?.role ?? '';
}

/**
 * The roles with that of one actor changed; an empty one is taken away. Who no longer acts keeps a role,
 * as they may come back, unless there is no room.
 */
export function withRole(
  roles: readonly ActorRole[],
  { actor, role }: ActorRole,
  acting: readonly string[],
): ActorRole[] {
  const key = actorKey(actor);
  const isThis = (entry: ActorRole) => actorKey(entry.actor) === key;
  if (!role.trim()) return roles.filter(entry => !isThis(entry));
  if (roles.some(isThis)) {
    return roles.map(entry => (isThis(entry) ? { ...entry, role } : entry));
  }
  const acts = new Set(acting.map(actorKey));
  const kept =
    roles.length < LIST_LIMIT
      ? roles
      : roles.filter(entry => acts.has(actorKey(entry.actor)));
  return [...kept, { actor, role }];
}
