import {
  type Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { useLoad } from '../useLoad';

/** Names the person who leads a group. */
const LEAD = 'postmortems/lead';
/** As many as one chooses from at a glance. */
const MOST = 5;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
];

/**
 * Who may stand behind what a person or group owns: the lead of the owning group, else the members of the group
 * above it. Nobody, where the catalog knows nobody or does not answer.
 * @param owner - undefined asks nothing
 */
export function useProposedSponsors(owner: string | undefined): string[] {
  const catalog = useApi(catalogApiRef);
  const { value } = useLoad(
    async () => (owner === undefined ? [] : proposedSponsors(catalog, owner)),
    [catalog, owner],
  );
  return value ?? [];
}

/** The same, asked of a catalog. */
export async function proposedSponsors(
  catalog: Pick<CatalogApi, 'getEntitiesByRefs'>,
  owner: string,
): Promise<string[]> {
  const read = async (entityRefs: string[]): Promise<Entity[]> => {
    if (entityRefs.length === 0) return [];
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs,
      fields: FIELDS,
    });
    return items.filter((entity): entity is Entity => entity !== undefined);
  };
  const owning = await read([owner]);
  const groups = owner.startsWith('group:')
    ? owning
    : await read(targets(owning, RELATION_MEMBER_OF));
  const leads = groups.flatMap(leadOf);
  const proposed =
    leads.length > 0
      ? leads
      : targets(
          await read(targets(groups, RELATION_CHILD_OF)),
          RELATION_HAS_MEMBER,
        );
  return [...new Set(proposed)]
    .filter(ref => ref.startsWith('user:') && ref !== owner)
    .slice(0, MOST);
}

function leadOf({ metadata }: Entity): string[] {
  const named = metadata.annotations?.[LEAD];
  if (!named) return [];
  try {
    const ref = parseEntityRef(named, {
      defaultKind: 'user',
      defaultNamespace: metadata.namespace ?? 'default',
    });
    const lead = stringifyEntityRef(ref).toLocaleLowerCase('en-US');
    return lead.startsWith('user:') ? [lead] : [];
  } catch {
    return [];
  }
}

function targets(entities: Entity[], relation: string): string[] {
  return entities.flatMap(({ relations = [] }) =>
    relations
      .filter(({ type }) => type === relation)
      .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US')),
  );
}
