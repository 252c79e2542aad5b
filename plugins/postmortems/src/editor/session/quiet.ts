import type {
  Row,
  RowSaver,
  RowState,
} from 'backstage-plugin-postmortems-common';

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
