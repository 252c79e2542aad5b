import type {
  ConfirmationResults,
  Confirmations,
  Suggestions,
  SuggestionsRequest,
  UnconfirmedCount,
  UnconfirmedPage,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What factors seem to be cases of, and what people say to it. */
export interface SuggestionsApi {
  /** What a factor seems to be a case of, with the reasons. */
  suggestForFactor(
    request: SuggestionsRequest,
    options?: RequestOptions,
  ): Promise<Suggestions>;
  /** Factors whose category or pattern is only suggested, with what is suggested now. */
  listUnconfirmedFactors(
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<UnconfirmedPage>;
  /** How many of these there are. */
  countUnconfirmedFactors(options?: RequestOptions): Promise<UnconfirmedCount>;
  /** Confirms or changes many of them, each for itself. */
  confirmFactors(
    confirmations: Confirmations,
    options?: RequestOptions,
  ): Promise<ConfirmationResults>;
}

export function suggestionsClient(requests: Requests): SuggestionsApi {
  return {
    suggestForFactor: (body, options) =>
      requests.send('POST', ['factors', 'suggestions'], { ...options, body }),
    listUnconfirmedFactors: (query, options) =>
      requests.send('GET', ['factors', 'unconfirmed'], { ...options, query }),
    countUnconfirmedFactors: options =>
      requests.send('GET', ['factors', 'unconfirmed', 'count'], options),
    confirmFactors: (body, options) =>
      requests.send('POST', ['factors', 'confirmations'], { ...options, body }),
  };
}
