import { useApi } from '@backstage/core-plugin-api';
import type { Track } from 'backstage-plugin-postmortems-common';
import { useMemo, useState } from 'react';
import { postmortemsApiRef } from '../../../api';
import { useLoad } from '../../useLoad';

/** So many curves are drawn until somebody chooses. Those with crossings come first. */
const AT_FIRST = 4;

/** Curves to choose from, and those that are chosen. */
export interface Curves {
  all: readonly Track[];
  shown: readonly Track[];
  /** Curves that are not among them. */
  leftOut: number;
  choose: (key: string, isShown: boolean) => void;
  error?: Error;
  retry: () => void;
}

const NONE: readonly Track[] = [];

/**
 * The curves of a post-mortem.
 * @param ref - none while it has not been made
 */
export function useCurves(ref: string | undefined): Curves {
  const api = useApi(postmortemsApiRef);
  const { value, error, retry } = useLoad(
    async signal =>
      ref === undefined ? undefined : api.evidenceTracks(ref, { signal }),
    [api, ref],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>();

  return useMemo(() => {
    const all = value?.items ?? NONE;
    const keys =
      chosen ?? new Set(all.slice(0, AT_FIRST).map(({ key }) => key));
    return {
      all,
      shown: all.filter(({ key }) => keys.has(key)),
      leftOut: value?.leftOut ?? 0,
      choose: (key, isShown) => {
        const next = new Set(keys);
        if (isShown) next.add(key);
        else next.delete(key);
        setChosen(next);
      },
      error,
      retry,
    };
  }, [value, chosen, error, retry]);
}
