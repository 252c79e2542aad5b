import type {
  RecurringCell,
  RecurringFactor,
} from 'backstage-plugin-postmortems-common';

/** How often a factor of a service was found in the rest of the whole organisation, of how many; be a part counted or all. */
export function elsewhereOf(
  { postmortems, elsewhere }: RecurringFactor,
  cell: Pick<RecurringCell, 'postmortems'>,
  of: {
    /** Post-mortems that are counted. */
    counted: number;
    /** Those of the service. */
    atService: number;
  },
): { some: number; all: number } {
  return {
    some: postmortems + (elsewhere?.postmortems ?? 0) - cell.postmortems,
    all: of.counted + (elsewhere?.ofPostmortems ?? 0) - of.atService,
  };
}
