import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { NAME_FIELDS, titleOf } from './catalogNames';
import { Loaded, useLoad } from './useLoad';
import { useSettled } from './useSettled';

export interface FoundEntity {
  entityRef: string;
  title: string;
}

/** How many are offered; who wants another one types more. */
const OFFERED = 20;
/** A pause in typing, after which the catalog is asked. */
const PAUSE_MS = 200;
const SEARCHED = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

/**
 * The catalog's entities of some kinds whose name holds `text`, by name. While it is `loading`, they
 * are those of an earlier text.
 * @param active - false asks nothing yet
 */
export function useEntitySearch(
  kinds: readonly string[],
  text: string,
  active: boolean,
): Loaded<FoundEntity[]> {
  const catalog = useApi(catalogApiRef);
  const term = useSettled(text.trim(), PAUSE_MS);

  const found = useLoad(async () => {
    if (!active) return { term, entities: [] };
    const { items } = await catalog.queryEntities({
      filter: { kind: [...kinds] },
      fullTextFilter: { term, fields: SEARCHED },
      fields: NAME_FIELDS,
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: OFFERED,
    });
    return {
      term,
      entities: items.map(entity => ({
        entityRef: stringifyEntityRef(entity),
        title: titleOf(entity),
      })),
    };
  }, [catalog, kinds.join(), term, active]);
  // Not for a moment are those of another text taken for the answer: a click meant for one of its rows
  // would choose who stands there instead.
  const isOther = !found.error && found.value?.term !== term;
  return {
    ...found,
    value: found.value?.entities,
    loading: found.loading || isOther || term !== text.trim(),
  };
}
