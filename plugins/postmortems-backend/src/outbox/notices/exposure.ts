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
  findWaiting: FindWaiting;
}): Notice {
  const { people, findWaiting } = options;
  const entityOf = ({ postmortemId, payload }: Cause) =>
    findWaiting(postmortemId, `${payload.exposureId}`);
  const ownersOf = async (cause: Cause) => {
    const entityRef = await entityOf(cause);
    return entityRef ? (await people.around([entityRef])).owners : [];
  };
  return {
    audienceOf: ownersOf,
    holdsFor: async (userRef, cause) =>
      (await people.usersOf(await ownersOf(cause))).includes(userRef),
    async say(cause, name, { visibility }) {
      const entityRef = visibility === 'open' && (await entityOf(cause));
      return {
        title: `Does this apply to ${entityRef || 'what you own'}? ${name}`,
        place: '#exposure',
      };
    },
  };
}
