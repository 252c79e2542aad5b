import { useCallback, useEffect, useState } from 'react';

/** What is known of something that is being fetched. While it is fetched again, the last value stays. */
export interface Loaded<T> {
  value?: T;
  error?: Error;
  loading: boolean;
  retry: () => void;
}

/**
 * Fetches when the page opens and whenever `deps` change. What is on its way when the page closes, or
 * when something newer is asked for, is cancelled, and a late answer is never shown.
 */
export function useLoad<T>(
  load: (signal: AbortSignal) => Promise<T>,
  deps: readonly unknown[],
): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'retry'>>({
    loading: true,
  });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(n => n + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(last => ({ value: last.value, loading: true }));
    load(signal).then(
      value => {
        if (!signal.aborted) setState({ value, loading: false });
      },
      error => {
        if (!signal.aborted) {
          setState(last => ({ value: last.value, error, loading: false }));
        }
      },
    );
    return () => controller.abort();
    // The caller names in `deps` what its `load` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt, ...deps]);

  return { ...state, retry };
}
