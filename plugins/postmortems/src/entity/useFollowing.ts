import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useLoad } from '../ui';

/** Whether the reader follows an entity. */
export interface Following {
  /** As the reader wants it, also while the backend is being told; none until it is known. */
  follows?: boolean;
  /** Whether something is on its way. */
  busy: boolean;
  /** Why it could not be read, or stayed as it was. */
  error?: unknown;
  change: (follows: boolean) => void;
  retry: () => void;
}

/** Reads and changes whether the reader follows an entity; a change shows at once, and is taken back if it fails. */
export function useFollowing(entityRef: string): Following {
  const api = useApi(postmortemsApiRef);
  const loaded = useLoad(
    async signal =>
      (await api.listFollows({ signal })).items.some(
        item => item.entityRef === entityRef,
      ),
    [api, entityRef],
  );
  const [wanted, setWanted] = useState<boolean>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const change = async (follows: boolean) => {
    const before = wanted;
    setWanted(follows);
    setBusy(true);
    setError(undefined);
    try {
      await (follows ? api.follow(entityRef) : api.unfollow(entityRef));
    } catch (failure) {
      setWanted(before);
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return {
    follows: wanted ?? loaded.value,
    busy: busy || loaded.loading,
    error: error ?? loaded.error,
    change,
    retry: loaded.retry,
  };
}
