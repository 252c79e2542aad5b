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
 * The user whom an actor of a timeline is, by name, mail or handle in upper or lower case; nobody where
 * it could be two, and no user for software.
 */
export function userOf<E extends Entity>(
  actor: string,
  users: readonly E[],
): E | undefined {
  if (isSoftware(actor)) return undefined;
  const key = actorKey(actor);
  const isRef = /^user:/i.test(actor.trim());
  const meant = users.filter(user =>
    (isRef ? [stringifyEntityRef(user)] : namesOf(user)).some(
      name => name !== undefined && actorKey(name) === key,
    ),
  );
  return meant.length === 1 ? meant[0] : undefined;
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
export function wantedName(actor: string): string {
  // Of a reference, the catalog knows the parts.
  return actorKey(actor).replace(/^[^\s/]+\/(?=[^\s/]+$)/, '');
}
