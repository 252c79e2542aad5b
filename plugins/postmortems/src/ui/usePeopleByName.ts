import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { NAME_FIELDS, titleOf } from './catalogNames';

const KINDS = ['User', 'Group'];
/** Few enough for the address of a request. */
const BATCH = 20;

/** What a query can ask for: not a whole sentence, nor what separates its conditions. */
const isName = (text: string) => text.length <= 100 && !/[,=]/.test(text);

const namesOf = (entity: Entity) =>
  [
    stringifyEntityRef(entity),
    entity.metadata.name,
    entity.metadata.title,
    titleOf(entity),
  ].map(name => name?.toLocaleLowerCase('en-US'));

/**
 * Finds users and groups by what people call them: a name in the catalog or one on display, in upper or
 * lower case. Who is not found, or could be two, is not in the answer.
 */
export function usePeopleByName(): (
  names: readonly string[],
) => Promise<ReadonlyMap<string, string>> {
  const catalog = useApi(catalogApiRef);
  return useCallback(
    async names => {
      const wanted = [...new Set(names)].filter(isName);
      const found = new Map<string, string>();
      for (let i = 0; i < wanted.length; i += BATCH) {
        const batch = wanted.slice(i, i + BATCH);
        const { items } = await catalog.queryEntities({
          filter: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
          ].map(field => ({ kind: KINDS, [field]: batch })),
          fields: NAME_FIELDS,
          limit: 25 * BATCH,
        });
        for (const name of batch) {
          const meant = items.filter(entity =>
            namesOf(entity).includes(name.toLocaleLowerCase('en-US')),
          );
          if (meant.length === 1) found.set(name, stringifyEntityRef(meant[0]));
        }
      }
      return found;
    },
    [catalog],
  );
}
