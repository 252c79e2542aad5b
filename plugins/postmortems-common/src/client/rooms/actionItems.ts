import type {
  ActionClosing,
  ActionItemListQuery,
  ActionItemPage,
  ActionItemSummary,
  ActionItemSummaryQuery,
  DocumentOutcomes,
} from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** The organisation's actions, and what became of those of one post-mortem. */
export interface ActionItemsApi {
  /** What became of the actions of a post-mortem, and where its ideas stand too. */
  getOutcomes(ref: string, options?: RequestOptions): Promise<DocumentOutcomes>;

  listActionItems(
    query?: QueryOf<ActionItemListQuery>,
    options?: RequestOptions,
  ): Promise<ActionItemPage>;
  summarizeActionItems(
    query?: QueryOf<ActionItemSummaryQuery>,
    options?: RequestOptions,
  ): Promise<ActionItemSummary>;
  /** How long the actions that the query finds take until they are done, as a Kaplan–Meier estimate. */
  getActionClosing(
    query?: QueryOf<ActionItemSummaryQuery>,
    options?: RequestOptions,
  ): Promise<ActionClosing>;
  /** Every action item the query finds, as CSV that a spreadsheet opens safely. */
  exportActionItems(
    query?: QueryOf<ActionItemSummaryQuery>,
    options?: RequestOptions,
  ): Promise<string>;
}

export function actionItemsClient(requests: Requests): ActionItemsApi {
  return {
    getOutcomes: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'outcomes'], options),

    listActionItems: (query, options) =>
      requests.send('GET', ['action-items'], { ...options, query }),
    summarizeActionItems: (query, options) =>
      requests.send('GET', ['action-items', 'summary'], { ...options, query }),
    getActionClosing: (query, options) =>
      requests.send('GET', ['action-items', 'closing'], { ...options, query }),
    exportActionItems: (query, options) =>
      requests.send('GET', ['action-items', 'export.csv'], {
        ...options,
        query,
        answer: 'text',
      }),
  };
}
