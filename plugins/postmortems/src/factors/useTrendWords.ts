import type { RecurringTrend } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { shortNumber } from '../ui';

/** Both rates of a trend, each with what is plausible, in words. */
export function useTrendWords() {
  const { t } = useMessages();
  return ({ earlier, recent }: RecurringTrend): string =>
    t('factors.trend.rates', {
      earlier: shortNumber(earlier.rate),
      earlierLow: shortNumber(earlier.interval.low),
      earlierHigh: shortNumber(earlier.interval.high),
      recent: shortNumber(recent.rate),
      recentLow: shortNumber(recent.interval.low),
      recentHigh: shortNumber(recent.interval.high),
    });
}
