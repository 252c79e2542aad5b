import { useApi } from '@backstage/core-plugin-api';
import type { Renewal } from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useLoad } from '../../ui';

/** While it goes on by itself, it is asked for again after so long; and after so many times as long as it took to answer. */
const AGAIN_MS = 2_000;
const AGAIN_TIMES = 10;

export interface ShownRenewal {
  value: Renewal | undefined;
  /** Why it could not be loaded. */
  error: Error | undefined;
  retry: () => void;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** One of these is on its way. */
  busy: boolean;
  /** Why it was refused. */
  refusal: Error | undefined;
}

/** What a newer version would sort otherwise, followed while it is looked through or applied. */
export function useRenewal(): ShownRenewal {
  const api = useApi(postmortemsApiRef);
  const tookMs = useRef(0);
  const { value, error, loading, retry } = useLoad(
    async signal => {
      const askedAt = performance.now();
      const renewal = await api.getRenewal({ signal });
      tookMs.current = performance.now() - askedAt;
      return renewal;
    },
    [api],
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Error>();
  const goesOn = value?.state === 'looking' || value?.state === 'applying';

  useEffect(() => {
    if (!goesOn || loading || error) return undefined;
    const timer = setTimeout(
      retry,
      Math.max(AGAIN_MS, AGAIN_TIMES * tookMs.current),
    );
    return () => clearTimeout(timer);
  }, [goesOn, loading, error, retry]);

  const act = async (ask: () => Promise<unknown>) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await ask();
    } catch (refused) {
      setRefusal(refused as Error);
    } finally {
      setBusy(false);
      retry();
    }
  };
  return {
    ...{ value, error, retry, busy, refusal },
    start: () => act(() => api.startRenewal()),
    stop: () => act(() => api.stopRenewal()),
  };
}
