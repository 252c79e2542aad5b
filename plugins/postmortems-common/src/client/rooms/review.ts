import type {
  ChecksQuery,
  Findings,
  FindingsRequest,
  SaidChecks,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What is worth a second look before a post-mortem is believed. */
export interface ReviewApi {
  /**
   * What the review says of it, check by check, in the order of the process.
   * @param query - `for: 'publication'` judges a draft as what keeps it from being published would
   */
  getChecks(
    ref: string,
    query?: QueryOf<ChecksQuery>,
    options?: RequestOptions,
  ): Promise<SaidChecks>;
  /** Looks for blame and hindsight in prose, or for vagueness in the title of an action. */
  findings(
    request: FindingsRequest,
    options?: RequestOptions,
  ): Promise<Findings>;
}

export function reviewClient(requests: Requests): ReviewApi {
  return {
    getChecks: (ref, query, options) =>
      requests.send('GET', ['postmortems', ref, 'checks'], {
        ...options,
        query,
      }),
    findings: (body, options) =>
      requests.send('POST', ['findings'], { ...options, body }),
  };
}
