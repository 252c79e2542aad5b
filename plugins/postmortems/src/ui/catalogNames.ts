import type { Entity } from '@backstage/catalog-model';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import DataLoader from 'dataloader';
import { useEffect, useState } from 'react';

/**
 * What the catalog calls the things that a screen names. All refs asked for within a moment go in one
 * request, whichever component asked, and each is asked for once as long as the page is open.
 */

/** A name for people, and whether the catalog knows the entity. */
export interface EntityName {
  title: string;
  known: boolean;
}

const GATHER_MS = 10;
const BATCH = 200;
/** What of an entity is needed to name it. */
export const NAME_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/** The last part of a ref: what to show while the catalog has not answered, and when it cannot. */
export function plainName(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}

/** What people call it. */
export function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? entity.metadata.title ?? entity.metadata.name;
}

const loaders = new WeakMap<CatalogApi, DataLoader<string, EntityName>>();

function loaderOf(catalog: CatalogApi): DataLoader<string, EntityName> {
  let loader = loaders.get(catalog);
  if (!loader) {
    loader = new DataLoader(
      async refs => {
        const { items } = await catalog.getEntitiesByRefs({
          entityRefs: [...refs],
          fields: NAME_FIELDS,
        });
        return items.map((entity, i) =>
          entity
            ? { title: titleOf(entity), known: true }
            : { title: plainName(refs[i]), known: false },
        );
      },
      {
        maxBatchSize: BATCH,
        batchScheduleFn: send => setTimeout(send, GATHER_MS),
      },
    );
    loaders.set(catalog, loader);
  }
  return loader;
}

/** Names by ref. Until the catalog has answered, and when it does not, a name is the ref's last part. */
export function useEntityNames(
  refs: readonly string[],
): (ref: string) => EntityName {
  const catalog = useApi(catalogApiRef);
  const [names, setNames] = useState<ReadonlyMap<string, EntityName>>(
    new Map(),
  );
  const key = refs.join(',');

  useEffect(() => {
    let shown = true;
    const wanted = key ? key.split(',') : [];
    const loader = loaderOf(catalog);
    Promise.all(wanted.map(ref => loader.load(ref))).then(
      found => {
        if (shown) setNames(new Map(wanted.map((ref, i) => [ref, found[i]])));
      },
      () => wanted.forEach(ref => loader.clear(ref)),
    );
    return () => {
      shown = false;
    };
  }, [catalog, key]);

  return ref => names.get(ref) ?? { title: plainName(ref), known: true };
}
