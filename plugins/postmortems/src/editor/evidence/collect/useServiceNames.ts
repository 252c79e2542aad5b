import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { ServiceNames } from 'backstage-plugin-postmortems-common/collect';
import { plainName } from '../../../ui/catalogNames';
import { useLoad } from '../../../ui/useLoad';

const FIELDS = ['metadata.name', 'metadata.annotations'];

/**
 * What services are called in the systems that watch them, by the catalog's annotations. One that the
 * catalog does not know, or has not told of yet, goes by the name in its reference.
 */
export function useServiceNames(refs: readonly string[]): ServiceNames[] {
  const catalog = useApi(catalogApiRef);
  const key = refs.join(',');
  const { value } = useLoad(async () => {
    const entityRefs = key ? key.split(',') : [];
    if (entityRefs.length === 0) return new Map<string, ServiceNames>();
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs,
      fields: FIELDS,
    });
    return new Map(
      items.flatMap((entity, i) => {
        if (!entity) return [];
        const { name, annotations = {} } = entity.metadata;
        return [[entityRefs[i], { name, annotations }] as const];
      }),
    );
  }, [catalog, key]);
  return refs.map(
    ref => value?.get(ref) ?? { name: plainName(ref), annotations: {} },
  );
}
