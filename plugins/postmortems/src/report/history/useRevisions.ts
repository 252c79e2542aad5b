import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  Postmortem,
  Revision,
  RevisionPage,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useLoad } from '../../ui';
import { useAct } from '../acts/useAct';

const PAGE = 100;

/** What has been read of a document's history. */
export interface ReadRevisions {
  /** Newest first. */
  revisions: Revision[];
  /** True while something is on its way that is not there yet. */
  loading: boolean;
  hasOlder: boolean;
  loadOlder: () => void;
  error?: Error;
  retry: () => void;
  /** Reads it anew: something in it is not what it was. */
  reload: () => void;
}

/** The newest page, read again whenever the document moves on, and those before it that were asked for. */
export function useRevisions({
  ref,
  seq,
}: Pick<Postmortem, 'ref' | 'seq'>): ReadRevisions {
  const api = useApi(postmortemsApiRef);
  const [olderPages, setOlderPages] = useState<readonly RevisionPage[]>([]);
  const newest = useLoad(
    signal => api.listRevisions(ref, { limit: PAGE }, { signal }),
    [api, ref, seq],
  );
  const pages = newest.value ? joined(newest.value, olderPages) : [];
  const cursor = pages.at(-1)?.nextCursor ?? null;
  const older = useAct(
    () => api.listRevisions(ref, { limit: PAGE, cursor: cursor! }),
    page => setOlderPages([...pages.slice(1), page]),
  );

  const failed = older.error !== undefined;
  const byNumber = new Map(
    // A newer page knows better how far a sitting went.
    [...pages].reverse().flatMap(({ items }) => items.map(r => [r.n, r])),
  );
  return {
    revisions: [...byNumber.values()].sort((a, b) => b.n - a.n),
    loading: older.busy || (newest.loading && !newest.value),
    hasOlder: cursor !== null,
    loadOlder: older.run,
    error: newest.error ?? (failed ? toError(older.error) : undefined),
    retry: newest.error ? newest.retry : older.run,
    reload: () => {
      setOlderPages([]);
      newest.retry();
    },
  };
}

/** The older pages stay as long as nothing is missing between them and the newest. */
function joined(
  newest: RevisionPage,
  older: readonly RevisionPage[],
): readonly RevisionPage[] {
  const oldest = newest.items.at(-1)?.n ?? 0;
  const next = older[0]?.items[0]?.n ?? 0;
  return older.length > 0 && next < oldest - 1 ? [newest] : [newest, ...older];
}
