import type { RecurringFactors } from 'backstage-plugin-postmortems-common';

/** A factor that was found here more than once, beside how often it is found elsewhere. */
export interface ComingBack {
  category: string;
  here: number;
  ofHere: number;
  elsewhere: number;
  ofElsewhere: number;
}

const SHOWN = 5;

/**
 * @param here - what was counted at the entity and its parts
 * @param everywhere - the same count without a filter, which has the entity in it
 */
export function comingBack(
  here: RecurringFactors,
  everywhere: RecurringFactors,
): ComingBack[] {
  const total = new Map(
    everywhere.items.map(item => [item.category, item.postmortems]),
  );
  return here.items
    .filter(item => item.postmortems > 1)
    .slice(0, SHOWN)
    .map(item => ({
      category: item.category,
      here: item.postmortems,
      ofHere: here.postmortems,
      // The two counts are taken one after the other; what happens in between must not go below nothing.
      elsewhere: Math.max(
        0,
        (total.get(item.category) ?? 0) - item.postmortems,
      ),
      ofElsewhere: Math.max(0, everywhere.postmortems - here.postmortems),
    }));
}
