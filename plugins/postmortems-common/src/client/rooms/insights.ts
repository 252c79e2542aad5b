import type { Insights, InsightsExportQuery, InsightsQuery } from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What published post-mortems tell together. */
export interface InsightsApi {
  /** What published post-mortems tell together: of the organisation, or of what the query leaves. */
  getInsights(
    query?: QueryOf<InsightsQuery>,
    options?: RequestOptions,
  ): Promise<Insights>;
  /** The post-mortems behind the insights, one a row, as CSV that a spreadsheet opens safely. */
  exportInsights(
    query?: QueryOf<InsightsExportQuery>,
    options?: RequestOptions,
  ): Promise<string>;
}

export function insightsClient(requests: Requests): InsightsApi {
  return {
    getInsights: (query, options) =>
      requests.send('GET', ['insights'], { ...options, query }),
    exportInsights: (query, options) =>
      requests.send('GET', ['insights', 'export.csv'], {
        ...options,
        query,
        answer: 'text',
      }),
  };
}
