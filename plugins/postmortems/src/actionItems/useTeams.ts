import {
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoad } from '../ui';

const isGroup = (ref: string) => parseEntityRef(ref).kind === 'group';

/**
 * The groups that each owner belongs to, as the catalog says; a group is its own team. One request
 * for all owners; none while it has not answered.
 *
 * @param owners - full entity refs of users and groups
 */
export function useTeams(
  owners: readonly string[],
): (owner: string) => string[] {
  const catalog = useApi(catalogApiRef);
  const users = [...new Set(owners)].filter(ref => !isGroup(ref)).sort();
  const { value } = useLoad(async () => {
    if (!users.length) return new Map<string, string[]>();
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: users,
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
    });
    return new Map(
      items.flatMap(entity =>
        entity
          ? [
              [
                stringifyEntityRef(entity),
                (entity.relations ?? [])
                  .filter(({ type }) => type === RELATION_MEMBER_OF)
                  .map(({ targetRef }) => targetRef),
              ] as const,
            ]
          : [],
      ),
    );
  }, [catalog, users.join()]);

  return owner => (isGroup(owner) ? [owner] : value?.get(owner) ?? []);
}
