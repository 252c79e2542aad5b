import type {
  FactorListQuery,
  FactorPage,
  RecurringFactors,
  RecurringQuery,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What comes back across services. */
export interface FactorsApi {
  listFactors(
    query?: QueryOf<FactorListQuery>,
    options?: RequestOptions,
  ): Promise<FactorPage>;
  getRecurringFactors(
    query?: QueryOf<RecurringQuery>,
    options?: RequestOptions,
  ): Promise<RecurringFactors>;
}

export function factorsClient(requests: Requests): FactorsApi {
  return {
    listFactors: (query, options) =>
      requests.send('GET', ['factors'], { ...options, query }),
    getRecurringFactors: (query, options) =>
      requests.send('GET', ['factors', 'recurring'], { ...options, query }),
  };
}
