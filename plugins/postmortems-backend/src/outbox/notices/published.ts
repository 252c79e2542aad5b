import { CatalogPeople } from '../../catalog/CatalogPeople';
import { Notice } from './Notice';

/**
 * To those whom an incident concerns: who owns what was affected, the teams of the authors, whoever follows
 * one of these services or a system it is part of, and, where it is configured, who owns what depends on them.
 */
export function published(options: {
  people: CatalogPeople;
  followersOf: (entityRefs: string[]) => Promise<string[]>;
  tellsDependants: boolean;
}): Notice {
  const { people, followersOf, tellsDependants } = options;
  return {
    async audienceOf(_cause, header) {
      if (header.status !== 'published') return [];
      const entities = [
        ...new Set([...header.affectedEntities, ...header.originEntities]),
      ];
      const { owners, wholes } = await people.around(entities);
      const dependants = tellsDependants
        ? await people.dependantsOf(entities)
        : [];
      return [
        ...owners,
        ...(await people.teamsOf(header.authors)),
        ...header.authors,
        ...(await followersOf([...entities, ...wholes])),
        ...(await people.around(dependants)).owners,
      ];
    },
    holdsFor: (_userRef, _cause, { status }) => status === 'published',
    say: (_cause, name) => ({ title: `Published: ${name}` }),
  };
}
