import {
  confirmationResultsSchema,
  confirmationsSchema,
  suggestionsRequestSchema,
  suggestionsSchema,
  unconfirmedCountSchema,
  unconfirmedPageSchema,
  unconfirmedQuerySchema,
} from 'backstage-plugin-postmortems-common';
import { SuggestionServices } from '../factors/suggestions/createSuggestionServices';
import { Route, route } from './route';

/** What factors seem to be cases of, and what people say to it. */
export function suggestionRoutes({
  suggestions,
  confirmations,
}: SuggestionServices): Route[] {
  return [
    route({
      method: 'post',
      path: '/factors/suggestions',
      summary: 'Categories and patterns that a statement seems to be a case of',
      audit: 'factor-suggest',
      // Nothing is changed, and nothing of the statement is kept.
      severity: 'low',
      body: suggestionsRequestSchema,
      answer: suggestionsSchema,
      handle: ({ access, body }) => suggestions.suggest(access, body),
    }),
    route({
      method: 'get',
      path: '/factors/unconfirmed',
      summary: 'Factors whose category or pattern is only suggested',
      audit: 'factor-unconfirmed',
      query: unconfirmedQuerySchema,
      answer: unconfirmedPageSchema,
      handle: ({ access, query }) => confirmations.list(access, query),
    }),
    route({
      method: 'get',
      path: '/factors/unconfirmed/count',
      summary:
        'How many factors have a category or pattern that is only suggested',
      audit: 'factor-unconfirmed-count',
      answer: unconfirmedCountSchema,
      handle: ({ access }) => confirmations.count(access),
    }),
    route({
      method: 'post',
      path: '/factors/confirmations',
      summary: 'Confirm or change many of them, each for itself',
      audit: 'factor-confirm',
      changes: ['update'],
      body: confirmationsSchema,
      answer: confirmationResultsSchema,
      handle: ({ access, body }) => confirmations.confirm(access, body),
    }),
  ];
}
