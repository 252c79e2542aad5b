import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogNames } from '../../catalog/CatalogNames';
import { CatalogPeople } from '../../catalog/CatalogPeople';
import { Cause, Notice } from './Notice';

/** What the room of exposure knows: the entity that a question is about, as long as it waits for an answer. */
export type FindWaiting = (
  postmortemId: string,
  exposureId: string,
) => Promise<string | undefined>;

/** To the owners of an entity that may share the weakness, until somebody has answered. The payload has `exposureId`. */
export function exposure(options: {
  people: CatalogPeople;
  names: CatalogNames;
  findWaiting: FindWaiting;
}): Notice {
  const { people, names, findWaiting } = options;
  const entityOf = ({ postmortemId, payload }: Cause) =>
    findWaiting(postmortemId, `${payload.exposureId}`);
  const ownersOf = async (cause: Cause) => {
    const entityRef = await entityOf(cause);
    return entityRef ? (await people.around([entityRef])).owners : [];
  };
  // Its owners are told of it, who may see it.
  const nameOf = async (entityRef: string) =>
    (await names.of([entityRef])).get(entityRef) ??
    parseEntityRef(entityRef).name;
  return {
    audienceOf: ownersOf,
    holdsFor: async (userRef, cause) =>
      (await people.usersOf(await ownersOf(cause))).includes(userRef),
    async say(cause, name, { visibility }) {
      const entityRef = visibility === 'open' && (await entityOf(cause));
      const what = entityRef ? await nameOf(entityRef) : 'what you own';
      return {
        title: `Does this apply to ${what}? ${name}`,
        place: '#exposure',
      };
    },
  };
}
