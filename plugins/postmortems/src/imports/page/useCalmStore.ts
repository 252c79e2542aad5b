import { useMemo, useSyncExternalStore } from 'react';
import type { Store } from '../../ui/store';

/** Often enough to be seen moving, and seldom enough to leave the browser time for the rest. */
const PAUSE_MS = 100;

/** A store that can say whether much is going on in it. */
export interface CalmableStore<S> extends Store<S> {
  readonly isBusy: boolean;
}

/**
 * The state of a store; while it is busy, drawn at most ten times a second: where a thousand files are
 * read, something changes at every moment. What somebody does in between is drawn at once.
 */
export function useCalmStore<S>(store: CalmableStore<S>): S {
  const subscribe = useMemo(() => calmly(store), [store]);
  return useSyncExternalStore(subscribe, store.getState);
}

function calmly<S>(store: CalmableStore<S>) {
  return (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDue = false;
    const tell = () => {
      isDue = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        if (isDue) tell();
      }, PAUSE_MS);
      listener();
    };
    const unsubscribe = store.subscribe(() => {
      if (timer === undefined || !store.isBusy) tell();
      else isDue = true;
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  };
}
