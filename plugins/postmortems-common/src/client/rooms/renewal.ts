import type {
  Renewal,
  RenewedFactorPage,
  RenewedFactorQuery,
  UnconfirmedCount,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What a newer version would sort otherwise, and having it do so. */
export interface RenewalApi {
  /** What a newer version would sort otherwise of what is only suggested, and how far that is. */
  getRenewal(options?: RequestOptions): Promise<Renewal>;
  /** How many factors that is. */
  countRenewal(options?: RequestOptions): Promise<UnconfirmedCount>;
  /** Which, with what speaks for it. */
  listRenewedFactors(
    query?: QueryOf<RenewedFactorQuery>,
    options?: RequestOptions,
  ): Promise<RenewedFactorPage>;
  /** Has it applied, from where it was stopped. */
  startRenewal(options?: RequestOptions): Promise<Renewal>;
  stopRenewal(options?: RequestOptions): Promise<Renewal>;
}

export function renewalClient(requests: Requests): RenewalApi {
  return {
    getRenewal: options =>
      requests.send('GET', ['factors', 'renewal'], options),
    countRenewal: options =>
      requests.send('GET', ['factors', 'renewal', 'count'], options),
    listRenewedFactors: (query, options) =>
      requests.send('GET', ['factors', 'renewal', 'factors'], {
        ...options,
        query,
      }),
    startRenewal: options =>
      requests.send('POST', ['factors', 'renewal'], options),
    stopRenewal: options =>
      requests.send('POST', ['factors', 'renewal', 'stop'], options),
  };
}
