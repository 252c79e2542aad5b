import {
  backoff,
  failureOf,
  type Row,
  type RowSaver,
  type RowState,
} from 'backstage-plugin-postmortems-common';

/** Tries until there is an answer: a lost connection is waited out, a refusal is thrown. */
export async function persist<T>(act: () => Promise<T>): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await act();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'retry') throw error;
      await pause(failure.afterMs ?? backoff(failures, Math.random()));
    }
  }
}

/** The row once nothing of it is on its way any more: it is saved, or waits for a person. */
export function quiet<T extends Row>(saver: RowSaver<T>): Promise<RowState<T>> {
  const isQuiet = () =>
    ['clean', 'conflict', 'rejected'].includes(saver.getState().phase);
  return new Promise(resolve => {
    if (isQuiet()) {
      resolve(saver.getState());
      return;
    }
    const stop = saver.subscribe(() => {
      if (!isQuiet()) return;
      stop();
      resolve(saver.getState());
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
