import { errorBody } from 'backstage-plugin-postmortems-common';
import { useCallback } from 'react';
import { useMessages } from '../../translation';
import { reasonOf } from '../../ui';
import { ChangedMeanwhile } from './room/Artefacts';
import { OtherFile } from './room/readAgain';

/** Says in a sentence why something could not be done: in the server's words where it has some. */
export function useReason(): (error: unknown) => string {
  const { t } = useMessages();
  return useCallback(
    (error: unknown) => {
      if (error instanceof ChangedMeanwhile) {
        const { title } = error.evidence;
        return t('editor.evidence.changedMeanwhile', { title });
      }
      if (error instanceof OtherFile)
        return t('editor.evidence.zone.otherFile');
      const said = errorBody(error)?.error?.message;
      if (!said) return t(reasonOf(error));
      return /[.!?]$/.test(said) ? said : `${said}.`;
    },
    [t],
  );
}
