import type { RecurringFactor } from 'backstage-plugin-postmortems-common';

const SHOWN = 5;

/** The factors that were found more than once, most frequent first; no more than fit in a few lines. */
export function comingBack(items: RecurringFactor[]): RecurringFactor[] {
  return items.filter(item => item.postmortems > 1).slice(0, SHOWN);
}
