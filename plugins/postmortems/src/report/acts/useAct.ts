import { useState } from 'react';

/** Something that is done once at a time, and may fail. */
export interface Act {
  /** True while it is being done. */
  busy: boolean;
  error?: unknown;
  run: () => Promise<void>;
}

/**
 * @param act - what to do
 * @param onDone - called when it is done, not when it failed
 */
export function useAct<T>(
  act: () => Promise<T>,
  onDone: (result: T) => void,
): Act {
  const [state, setState] = useState<Omit<Act, 'run'>>({ busy: false });
  const run = async () => {
    if (state.busy) return;
    setState({ busy: true });
    try {
      const result = await act();
      setState({ busy: false });
      onDone(result);
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return { ...state, run };
}
