import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { actorKey, isSoftware } from 'backstage-plugin-postmortems-common';

/** Annotations that say what a user is called elsewhere. */
const HANDLES = [
  'github.com/user-login',
  'gitlab.com/user-login',
  'slack.com/user-id',
  'pagerduty.com/user-id',
  'google.com/email',
  'microsoft.com/email',
];

/** Where in an entity a name may stand by which a timeline calls its user. */
export const FIELDS_OF_NAMES = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
  'spec.profile.email',
  ...HANDLES.map(handle => `metadata.annotations.${handle}`),
];

/**
 * The user whom an actor of a timeline is, by name, mail or handle in upper or lower case, also with the
 * family name first (“Moreau, Alice”); nobody where it could be two, and no user for software.
 */
export function userOf<E extends Entity>(
  actor: string,
  users: readonly E[],
): E | undefined {
  if (isSoftware(actor)) return undefined;
  const keys = keysOf(actor);
  const isRef = /^user:/i.test(actor.trim());
  const meant = users.filter(user =>
    (isRef ? [stringifyEntityRef(user)] : namesOf(user)).some(
      name => name !== undefined && keys.includes(actorKey(name)),
    ),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** As it stands there, and as it is said where a comma stands between family name and first name. */
function keysOf(actor: string): string[] {
  const [family, first, ...more] = actor.split(',').map(part => part.trim());
  return family && first && more.length === 0
    ? [actorKey(actor), actorKey(`${first} ${family}`)]
    : [actorKey(actor)];
}

function namesOf(user: Entity): (string | undefined)[] {
  const { name, title, annotations = {} } = user.metadata;
  const profile = user.spec?.profile as
    | { displayName?: string; email?: string }
    | undefined;
  return [
    stringifyEntityRef(user),
    name,
    title,
    profile?.displayName,
    profile?.email,
    ...HANDLES.map(handle => annotations[handle]),
  ];
}

/** What to ask the catalog for to find an actor. */
export function wantedNames(actor: string): string[] {
  // Of a reference, the catalog knows the parts.
  return keysOf(actor).map(key => key.replace(/^[^\s/]+\/(?=[^\s/]+$)/, ''));
}
