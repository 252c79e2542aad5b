import { useApi } from '@backstage/core-plugin-api';
import {
  MAX_NAMED,
  type PatternMention,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import DataLoader from 'dataloader';
import { useEffect, useState } from 'react';
import { postmortemsApiRef } from '../../api';

const GATHER_MS = 10;

type Loader = DataLoader<string, PatternMention | undefined>;
const loaders = new WeakMap<PostmortemsApi, Loader>();

/** All ids asked for within a moment go in one request. Nothing is kept: a pattern may be renamed meanwhile. */
function loaderOf(api: PostmortemsApi): Loader {
  let loader = loaders.get(api);
  if (!loader) {
    loader = new DataLoader(
      async ids => {
        const { items } = await api.namePatterns([...new Set(ids)]);
        const named = new Map(items.map(({ id, pattern }) => [id, pattern]));
        return ids.map(id => named.get(id));
      },
      {
        cache: false,
        maxBatchSize: MAX_NAMED,
        batchScheduleFn: send => setTimeout(send, GATHER_MS),
      },
    );
    loaders.set(api, loader);
  }
  return loader;
}

/** What patterns are called, by id; nothing of those that have no name for the reader, and until it is known. */
export function usePatternNames(
  ids: readonly (string | null)[],
): ReadonlyMap<string, PatternMention> {
  const api = useApi(postmortemsApiRef);
  const [names, setNames] = useState<ReadonlyMap<string, PatternMention>>(
    new Map(),
  );
  const key = [...new Set(ids.filter(Boolean))].sort().join(',');

  useEffect(() => {
    let shown = true;
    const wanted = key ? key.split(',') : [];
    const loader = loaderOf(api);
    Promise.all(wanted.map(id => loader.load(id))).then(
      found => {
        if (!shown) return;
        setNames(
          new Map(
            wanted.flatMap((id, i) => {
              const pattern = found[i];
              return pattern ? [[id, pattern] as const] : [];
            }),
          ),
        );
      },
      // They are left out: what they are called is worth no message of its own.
      () => {},
    );
    return () => {
      shown = false;
    };
  }, [api, key]);

  return names;
}
