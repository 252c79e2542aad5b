import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { formatNumber } from '../../ui';

/**
 * Keeps a paste from making more rows than a post-mortem holds: better none of them than a part.
 * @param limit - how many rows of this kind there may be
 */
export function usePasteLimit(limit: number) {
  const { t } = useMessages();
  const [refused, setRefused] = useState<number>();
  return {
    /** Says whether there is room, and remembers what was refused. */
    fits: (there: number, pasted: number): boolean => {
      const fits = there + pasted <= limit;
      setRefused(fits ? undefined : pasted);
      return fits;
    },
    /** What was refused, in words; nothing when nothing was. */
    notice: refused !== undefined && (
      <Alert severity="warning" onClose={() => setRefused(undefined)}>
        {t('editor.pasteTooMany', {
          pasted: formatNumber(refused),
          limit: formatNumber(limit),
        })}
      </Alert>
    ),
  };
}
