import {
  categorySchema,
  factorListQuerySchema,
  factorPageSchema,
  recurringFactorsSchema,
  recurringQuerySchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { FactorListService } from '../factors/FactorListService';
import { Settings } from '../settings';
import { Route, route } from './route';

/** `/factors`: what comes back across services. */
export function factorRoutes(
  lists: FactorListService,
  settings: Settings,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/factors',
      summary: 'List factors of published post-mortems, newest first',
      audit: 'factor-list',
      query: factorListQuerySchema,
      answer: factorPageSchema,
      handle: ({ access, credentials, query }) =>
        lists.list(access, credentials, query),
    }),
    route({
      method: 'get',
      path: '/factors/recurring',
      summary: 'Count published post-mortems by factor category',
      audit: 'factor-recurring',
      query: recurringQuerySchema,
      answer: recurringFactorsSchema,
      isRemembered: true,
      handle: ({ access, credentials, query }) =>
        lists.recurring(access, credentials, query),
    }),
    route({
      method: 'get',
      path: '/factors/categories',
      summary: 'The taxonomy of factors',
      audit: 'category-list',
      answer: z.strictObject({ items: z.array(categorySchema) }),
      handle: async () => ({ items: settings.data.categories }),
    }),
  ];
}
