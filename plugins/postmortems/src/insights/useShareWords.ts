import type { Share } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../translation';
import { percentOf } from '../ui';
import { shareOf } from './shares';

/** Says shares in the reader's language: `83%`, `64–93%`. */
export function useShareWords() {
  const { t } = useMessages();
  return useMemo(
    () => ({
      share: (share: Pick<Share, 'some' | 'of'>) =>
        t('insights.percent', { number: percentOf(shareOf(share)) }),
      interval: ({ low, high }: Pick<Share, 'low' | 'high'>) =>
        t('insights.interval', { low: percentOf(low), high: percentOf(high) }),
    }),
    [t],
  );
}
