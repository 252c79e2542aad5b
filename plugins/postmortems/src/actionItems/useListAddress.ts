import { useRouteRef } from '@backstage/core-plugin-api';
import { actionItemsRouteRef } from '../routes';
import { Filters, writeFilters } from './filters';

/** The address of the list that some filters leave. */
export function useListAddress(): (filters: Filters) => string {
  const page = useRouteRef(actionItemsRouteRef)();
  return filters => {
    const search = writeFilters(filters).toString();
    return search ? `${page}?${search}` : page;
  };
}
