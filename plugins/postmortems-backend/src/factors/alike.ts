import {
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { alikeBeside } from 'backstage-plugin-postmortems-common/statistics';

/**
 * Factors that were found at the same services beside each other, and services at which the same was found. Each count
 * is taken against how large its factor and its service are, so that blocks are not drawn by those that are everywhere.
 */
export function alike(
  items: RecurringFactor[],
  entities: RecurringFactors['entities'],
): RecurringFactors['alike'] {
  const table = items.map(item => {
    const found = new Map(
      item.entities.map(cell => [cell.entityRef, cell.postmortems]),
    );
    return entities.map(
      ({ entityRef, postmortems }) =>
        (found.get(entityRef) ?? 0) / Math.sqrt(postmortems * item.postmortems),
    );
  });
  const turned = entities.map((_, column) => table.map(row => row[column]));
  return {
    units: alikeBeside(table).map(i => items[i].unit),
    entityRefs: alikeBeside(turned).map(i => entities[i].entityRef),
  };
}
