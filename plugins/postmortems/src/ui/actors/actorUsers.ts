import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { isSoftware } from 'backstage-plugin-postmortems-common';
import DataLoader from 'dataloader';
import { useEffect, useReducer } from 'react';
import { NAME_FIELDS, titleOf } from '../catalogNames';
import type { FoundEntity } from '../entitySearch';
import { FIELDS_OF_NAMES, userOf, wantedNames } from './userOf';

/**
 * The users of the catalog whom the actors of a timeline are. All that are asked for within a moment go
 * in one request, and each is asked for once as long as the page is open.
 */

const GATHER_MS = 10;
const BATCH = 200;
/** More than this many would share names with each other. */
const MOST_USERS = 1_000;

interface Directory {
  loader: DataLoader<string, FoundEntity | null>;
  /** What has been found out; null for those whom the catalog does not know. */
  found: Map<string, FoundEntity | null>;
}

const directories = new WeakMap<CatalogApi, Directory>();

function directoryOf(catalog: CatalogApi): Directory {
  const known = directories.get(catalog);
  if (known) return known;
  const found = new Map<string, FoundEntity | null>();
  const loader = new DataLoader<string, FoundEntity | null>(
    async actors => {
      const users = await find(catalog, actors);
      users.forEach((user, i) => found.set(actors[i], user));
      return users;
    },
    {
      maxBatchSize: BATCH,
      batchScheduleFn: send => setTimeout(send, GATHER_MS),
    },
  );
  const directory = { loader, found };
  directories.set(catalog, directory);
  return directory;
}

async function find(catalog: CatalogApi, actors: readonly string[]) {
  const names = [...new Set(actors.flatMap(wantedNames))];
  const { items } = await catalog.queryEntities({
    // With a `query` all of it is sent as the body: as many names as these are too long for an address.
    query: { kind: 'User' },
    filter: FIELDS_OF_NAMES.map(field => ({ [field]: names })),
    fields: [...new Set([...NAME_FIELDS, ...FIELDS_OF_NAMES])],
    limit: MOST_USERS,
    totalItems: 'exclude',
  });
  return actors.map(actor => {
    const user = userOf(actor, items);
    return user
      ? { entityRef: stringifyEntityRef(user), title: titleOf(user) }
      : null;
  });
}

/** Users by actor. Until the catalog has answered, and when it does not, an actor is nobody it knows. */
export function useActorUsers(
  actors: readonly string[],
): (actor: string) => FoundEntity | undefined {
  const { loader, found } = directoryOf(useApi(catalogApiRef));
  const [, showFound] = useReducer((count: number) => count + 1, 0);
  const key = actors
    .filter(actor => actor && !isSoftware(actor) && !found.has(actor))
    .join('\n');

  useEffect(() => {
    let shown = true;
    const wanted = key ? key.split('\n') : [];
    if (wanted.length) {
      Promise.all(wanted.map(actor => loader.load(actor))).then(
        () => shown && showFound(),
        () => wanted.forEach(actor => loader.clear(actor)),
      );
    }
    return () => {
      shown = false;
    };
  }, [loader, key]);

  return actor => found.get(actor) ?? undefined;
}
