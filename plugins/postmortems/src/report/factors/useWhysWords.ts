import { useCallback } from 'react';
import { useMessages } from '../../translation';
import type { Whys } from '../../ui/causes';

/**
 * Says how far a chain of whys goes: `5 whys deep, ends on a systemic factor` where one ends, or the
 * same in a sentence of the longest.
 */
export function useWhysWords(): (
  where: 'ends' | 'longest',
  whys: Whys,
) => string {
  const { t } = useMessages();
  return useCallback(
    (where, { count, layer }) =>
      t(`report.causes.${where}`, {
        whys: t('ui.causes.whys', { count }),
        layer: t(`report.causes.endsOn.${layer}`),
      }),
    [t],
  );
}
