import { actorKey, isSoftware } from './actors';
import type { HeaderFields } from './header';

/** Whoever acted and is known as nothing else. */
export const RESPONDER = 'Responder';

/** Of a header, what says who did what. */
export type Cast = Pick<
  HeaderFields,
  'actorRoles' | 'facilitator' | 'authors' | 'reviewers'
>;

/** What one actor is called by role: as the author says, else as the header knows them. Software keeps its name. */
export function roleOf(actor: string, cast: Cast): string {
  const isActor = (name: string | null) =>
    name !== null && actorKey(name) === actorKey(actor);
  const given = cast.actorRoles.find(entry => isActor(entry.actor));
  if (given) return given.role;
  if (isSoftware(actor)) return actor;
  if (isActor(cast.facilitator)) return 'Facilitator';
  if (cast.authors.some(isActor)) return 'Author';
  if (cast.reviewers.some(isActor)) return 'Reviewer';
  return RESPONDER;
}
