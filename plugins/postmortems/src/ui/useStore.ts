import { useSyncExternalStore } from 'react';
import type { Store } from './store';

/** The state of a store, now and after each change. */
export function useStore<S>(store: Store<S>): S {
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** One plain value out of a store's state; nothing is drawn again while that stays the same. */
export function useStoreValue<
  S,
  V extends string | number | boolean | undefined,
>(store: Store<S>, select: (state: S) => V): V {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
