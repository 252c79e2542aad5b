import { useMessages } from '../../translation';
import { formatNumber } from '../../ui';

/** What post-mortems hold. */
export interface Amounts {
  events: number;
  actions: number;
  factors: number;
}

/** Says amounts in words: `1,204 events`, `233 actions`, `96 factors`. */
export function useAmounts(): (amounts: Amounts) => {
  events: string;
  actions: string;
  factors: string;
} {
  const { t } = useMessages();
  return ({ events, actions, factors }) => ({
    events: t('imports.summary.events', {
      count: events,
      number: formatNumber(events),
    }),
    actions: t('imports.summary.actions', {
      count: actions,
      number: formatNumber(actions),
    }),
    factors: t('imports.summary.factors', {
      count: factors,
      number: formatNumber(factors),
    }),
  });
}
