import type { RecurringTrend } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { digitsApart, shortNumber } from '../ui';

/** Both rates of a trend, each with what is plausible and of how many, in words; apart where an arrow says so. */
export function useTrendWords() {
  const { t } = useMessages();
  return ({ earlier, recent, direction }: RecurringTrend): string => {
    const digits = digitsApart(
      {
        rising: [[earlier.interval.high, recent.interval.low]],
        falling: [[recent.interval.high, earlier.interval.low]],
        unclear: [],
      }[direction],
    );
    const short = (rate: number) => shortNumber(rate, digits);
    return t('factors.trend.rates', {
      earlier: short(earlier.rate),
      earlierLow: short(earlier.interval.low),
      earlierHigh: short(earlier.interval.high),
      recent: short(recent.rate),
      recentLow: short(recent.interval.low),
      recentHigh: short(recent.interval.high),
      earlierSome: String(earlier.postmortems),
      earlierAll: String(earlier.of),
      recentSome: String(recent.postmortems),
      recentAll: String(recent.of),
    });
  };
}
