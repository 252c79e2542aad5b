import type { Row } from 'backstage-plugin-postmortems-common';
import { ComponentType, useState } from 'react';
import type { ConflictDialogProps } from './ConflictDialog';

export interface ComparingConflict<T extends Row> {
  /** Opens the dialog; it is loaded then, with the library that compares texts. */
  open: () => void;
  close: () => void;
  /** None while it is closed, or still loading. */
  Dialog?: ComponentType<ConflictDialogProps<T>>;
  /** Why it could not be loaded; it can be tried again. */
  error?: Error;
}

/** The dialog of a conflict, once it is asked for. A missing chunk takes nothing else of the editor with it. */
export function useConflictDialog<T extends Row>(): ComparingConflict<T> {
  const [state, setState] = useState<
    Pick<ComparingConflict<T>, 'Dialog' | 'error'>
  >({});
  return {
    ...state,
    open: () => {
      import('./ConflictDialog').then(
        ({ ConflictDialog }) => setState({ Dialog: ConflictDialog<T> }),
        error => setState({ error }),
      );
    },
    close: () => setState({}),
  };
}
